package nl.dutchtechzone.kansenradar.pipeline;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import nl.dutchtechzone.kansenradar.source.AuditResult;
import nl.dutchtechzone.kansenradar.source.Harvest;
import nl.dutchtechzone.kansenradar.source.KnownPages;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.source.SourceReader;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;

/**
 * Compares what is known with what independent registers say: the calls that they have and we do
 * not are what our sources miss. Keeps nothing but the pages' bodies.
 */
public final class Audit {
  /** Two titles that share this part of all their words name one call, as far as an audit goes. */
  private static final double ALIKE = 0.6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{3,}");

  private final SourceReader reader;
  private final OpportunityStore opportunities;

  public Audit(SourceReader reader, OpportunityStore opportunities) {
    this.reader = reader;
    this.opportunities = opportunities;
  }

  /**
   * What came of one comparison.
   *
   * @param compared calls of the register that are open or forthcoming and for our area
   * @param missed those among them that we do not know
   */
  public record Report(
      SourceDefinition register, Harvest harvest, List<Notice> compared, List<Notice> missed) {
    /** What is kept of it. */
    public AuditResult result() {
      return new AuditResult(
          register.id(),
          harvest.at(),
          harvest.read(),
          compared.size(),
          missed.stream()
              .map(notice -> new AuditResult.Missed(notice.title(), notice.uri()))
              .toList());
    }
  }

  public Report compare(SourceDefinition register) {
    Harvest harvest = reader.read(register, KnownPages.NONE);
    Known known =
        Known.of(
            opportunities.all().stream()
                .flatMap(stored -> stored.opportunity().notices().stream())
                .toList());
    List<Notice> compared =
        harvest.notices().stream()
            .filter(Notice::isOffer)
            .filter(notice -> mayBeApplied(notice, harvest))
            .filter(notice -> isForUs(notice, register.area()))
            .toList();
    return new Report(
        register,
        harvest,
        compared,
        compared.stream().filter(notice -> !known.has(notice)).toList());
  }

  private static boolean mayBeApplied(Notice notice, Harvest harvest) {
    return switch (StatusRule.status(notice.facts(), harvest.at())) {
      case OPEN, FORTHCOMING, UNKNOWN -> true;
      case CLOSED, WITHDRAWN -> false;
    };
  }

  /** True when the call names no area, or one within or around an area of the register's YAML. */
  private static boolean isForUs(Notice notice, Collection<String> areas) {
    List<String> named =
        notice.facts().eligibility().areas().stream().map(Fact::value).map(Region::code).toList();
    return named.isEmpty()
        || areas.isEmpty()
        || areas.contains("EU")
        || named.stream()
            .anyMatch(
                code ->
                    code.equals("EU")
                        || areas.stream().anyMatch(a -> a.startsWith(code) || code.startsWith(a)));
  }

  /** What tells calls from each other, of all that is known. */
  private record Known(Set<String> references, Set<String> places, List<Set<String>> titles) {
    static Known of(List<Notice> notices) {
      return new Known(
          notices.stream().flatMap(n -> reference(n).stream()).collect(Collectors.toSet()),
          notices.stream().map(notice -> place(notice.uri())).collect(Collectors.toSet()),
          notices.stream().map(notice -> words(notice.title())).toList());
    }

    boolean has(Notice notice) {
      if (reference(notice).filter(references::contains).isPresent()) return true;
      if (places.contains(place(notice.uri()))) return true;
      Set<String> title = words(notice.title());
      return titles.stream().anyMatch(other -> areAlike(title, other));
    }

    private static boolean areAlike(Set<String> one, Set<String> other) {
      if (one.isEmpty() || other.isEmpty()) return false;
      Set<String> both = new HashSet<>(one);
      both.retainAll(other);
      return both.size() >= ALIKE * (one.size() + other.size() - both.size());
    }

    private static Optional<String> reference(Notice notice) {
      return notice
          .facts()
          .reference()
          .map(fact -> fact.value().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""))
          .filter(reference -> reference.length() > 5);
    }

    private static String place(URI uri) {
      String host = uri.getHost() == null ? "" : uri.getHost().replaceFirst("^www\\.", "");
      String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/+$", "");
      return host + ":" + uri.getPort() + path + "?" + uri.getQuery() + "#" + uri.getFragment();
    }

    private static Set<String> words(String title) {
      return WORD.matcher(title.toLowerCase(Locale.ROOT))
          .results()
          .map(found -> found.group())
          .collect(Collectors.toSet());
    }
  }
}
