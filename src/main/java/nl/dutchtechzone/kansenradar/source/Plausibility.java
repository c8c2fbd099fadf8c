package nl.dutchtechzone.kansenradar.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/**
 * Whether a new reading of a notice may replace the one that is known. An odd one is held back, so
 * that a broken page never closes, empties or changes what is known.
 */
public final class Plausibility {
  /** A text that kept less than this share of its length has lost its content. */
  private static final double LEAST_LENGTH = 0.30;

  /** Shorter texts are too short to tell a loss from an edit. */
  private static final int TELLING_LENGTH = 200;

  /** Pages that share fewer of their words speak of different things. */
  private static final double LEAST_COMMON = 0.10;

  /** Shorter lines may stand anywhere. */
  private static final int TELLING_LINE = 15;

  private static final Pattern LABEL = Pattern.compile("^[\\p{L} ]{2,40}:\\s+");
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]{3,}\\d");
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  private static final List<BiFunction<Notice, Notice, Optional<String>>> DOUBTS =
      List.of(
          Plausibility::garbled,
          Plausibility::errorTitle,
          Plausibility::shrunk,
          Plausibility::otherContent,
          Plausibility::factsVanished,
          Plausibility::datesVanished,
          Plausibility::kindLost,
          Plausibility::factUnrecognised,
          Plausibility::applicantUnrecognised);

  private Plausibility() {}

  /**
   * The first doubt there is; believed when there is none. Both must be of the same key. The same
   * bodies read anew are always believed: then it is the reader that has learnt.
   */
  public static Belief judge(Notice known, Notice read) {
    if (known.pages().equals(read.pages())) return new Belief.Believed();
    for (BiFunction<Notice, Notice, Optional<String>> doubt : DOUBTS) {
      Optional<String> reason = doubt.apply(known, read);
      if (reason.isPresent()) {
        return new Belief.HeldBack(
            String.format(
                Locale.ROOT,
                "\"%s\" is niet bijgewerkt: %s.",
                known.title(),
                reason.orElseThrow()));
      }
    }
    return new Belief.Believed();
  }

  private static Optional<String> garbled(Notice known, Notice read) {
    return OddPage.isGarbled(read.title()) && !OddPage.isGarbled(known.title())
        ? Optional.of("de titel bestaat uit onleesbare tekens")
        : Optional.empty();
  }

  private static Optional<String> errorTitle(Notice known, Notice read) {
    return OddPage.isErrorTitle(read.title()) && !OddPage.isErrorTitle(known.title())
        ? Optional.of("de pagina heet nu \"" + read.title() + "\"")
        : Optional.empty();
  }

  private static Optional<String> shrunk(Notice known, Notice read) {
    int before = known.text().length();
    int after = read.text().length();
    return before >= TELLING_LENGTH && after < LEAST_LENGTH * before
        ? Optional.of(
            String.format(
                Locale.ROOT, "van de tekst is nog maar %d %% over", after * 100L / before))
        : Optional.empty();
  }

  private static Optional<String> otherContent(Notice known, Notice read) {
    if (known.title().equalsIgnoreCase(read.title())) return Optional.empty();
    Set<String> before = words(known.title() + " " + known.text());
    Set<String> after = words(read.title() + " " + read.text());
    if (before.size() < 20 || after.isEmpty()) return Optional.empty();
    long common = after.stream().filter(before::contains).count();
    return common < LEAST_COMMON * Math.min(before.size(), after.size())
        ? Optional.of("de pagina gaat nu over iets anders (\"" + read.title() + "\")")
        : Optional.empty();
  }

  private static Optional<String> factsVanished(Notice known, Notice read) {
    long before = count(known.facts());
    return before >= 2 && count(read.facts()) == 0
        ? Optional.of(
            String.format(Locale.ROOT, "alle %d gegevens zijn van de pagina verdwenen", before))
        : Optional.empty();
  }

  /** A call may lose its dates when its page says that it stands otherwise now. */
  private static Optional<String> datesVanished(Notice known, Notice read) {
    return hasDate(known.facts().timing())
            && !hasDate(read.facts().timing())
            && !saysOtherwise(known, read)
        ? Optional.of("de datums zijn van de pagina verdwenen")
        : Optional.empty();
  }

  /** A page of the same title that is no call any more tells nobody that the call is over. */
  private static Optional<String> kindLost(Notice known, Notice read) {
    return known.isOffer() && !read.isOffer() && known.title().equalsIgnoreCase(read.title())
        ? Optional.of("de pagina is niet meer te herkennen als een regeling")
        : Optional.empty();
  }

  /**
   * The page states a status, and not the one it stated before. Where it stated none, only the end
   * of the call accounts for lost facts.
   */
  private static boolean saysOtherwise(Notice known, Notice read) {
    Optional<Status> before = known.facts().timing().statusStated().map(Fact::value);
    Optional<Status> after = read.facts().timing().statusStated().map(Fact::value);
    boolean over = after.filter(now -> now == Status.CLOSED || now == Status.WITHDRAWN).isPresent();
    return after.isPresent() && !after.equals(before) && (over || before.isPresent());
  }

  /**
   * The words still stand there, but no longer as what they were: a label or the layout changed.
   */
  private static Optional<String> factUnrecognised(Notice known, Notice read) {
    if (saysOtherwise(known, read)) return Optional.empty();
    return telling(known.facts()).stream()
        .filter(field -> field.quote().isPresent())
        .filter(field -> isAbsent(field.name(), read.facts()))
        .filter(field -> stillStands(field.quote().orElseThrow(), read.text()))
        .findFirst()
        .map(
            field ->
                String.format(
                    Locale.ROOT,
                    "\"%s\" staat er nog, maar is niet meer te herkennen als %s",
                    field.quote().orElseThrow(),
                    field.name()));
  }

  /** The words themselves, or the figure in them that is long enough to be no other. */
  private static boolean stillStands(String quote, String text) {
    return text.contains(quote)
        || FIGURE.matcher(quote).results().anyMatch(figure -> text.contains(figure.group()));
  }

  /** The line that named an applicant is still there, but names nobody any more. */
  private static Optional<String> applicantUnrecognised(Notice known, Notice read) {
    if (saysOtherwise(known, read)) return Optional.empty();
    Set<ApplicantType> still = new HashSet<>();
    read.facts().eligibility().applicants().forEach(fact -> still.add(fact.value()));
    return known.facts().eligibility().applicants().stream()
        .filter(fact -> !still.contains(fact.value()))
        .flatMap(fact -> line(known.text(), fact.evidence().quote()).stream())
        .filter(line -> read.text().contains(line))
        .findFirst()
        .map(
            line ->
                String.format(
                    Locale.ROOT,
                    "\"%s\" staat er nog, maar is niet meer te herkennen als wie mag aanvragen",
                    line));
  }

  /** The line with these words, its label left out; empty when it is too short to be telling. */
  private static Optional<String> line(String text, String words) {
    return text.lines()
        .filter(line -> line.contains(words))
        .map(line -> LABEL.matcher(line).replaceFirst("").strip())
        .filter(line -> line.length() >= TELLING_LINE)
        .findFirst();
  }

  private static boolean isAbsent(String name, Facts facts) {
    return telling(facts).stream()
        .filter(field -> field.name().equals(name))
        .allMatch(field -> field.quote().isEmpty());
  }

  /** A fact whose loss a reader would notice; the quote is empty when it is not stated. */
  private record Telling(String name, Optional<String> quote) {
    static Telling of(String name, Optional<? extends Fact<?>> fact) {
      return new Telling(name, fact.map(f -> f.evidence().quote()));
    }
  }

  private static List<Telling> telling(Facts facts) {
    Timing timing = facts.timing();
    Funding funding = facts.funding();
    return List.of(
        Telling.of("status", timing.statusStated()),
        Telling.of("wijze van indienen", timing.intake()),
        Telling.of("opening", timing.opens()),
        Telling.of("deadline", timing.deadlines().stream().findFirst()),
        Telling.of("budget", funding.budgetTotal()),
        Telling.of("deelbudget", funding.subBudgets().stream().findFirst()),
        Telling.of("resterend budget", funding.budgetRemaining()),
        Telling.of("minimumbedrag", funding.grantMin()),
        Telling.of("maximumbedrag", funding.grantMax()),
        Telling.of("laagste percentage", funding.rateMin()),
        Telling.of("hoogste percentage", funding.rateMax()));
  }

  private static boolean hasDate(Timing timing) {
    return timing.opens().isPresent() || !timing.deadlines().isEmpty();
  }

  private static long count(Facts facts) {
    return telling(facts).stream().filter(field -> field.quote().isPresent()).count();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(m -> words.add(m.group()));
    return words;
  }
}
