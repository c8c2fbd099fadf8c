package nl.dutchtechzone.kansenradar.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
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

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  private static final List<BiFunction<Notice, Notice, Optional<String>>> DOUBTS =
      List.of(
          Plausibility::garbled,
          Plausibility::errorTitle,
          Plausibility::shrunk,
          Plausibility::otherContent,
          Plausibility::factsVanished,
          Plausibility::datesVanished);

  private Plausibility() {}

  /** The first doubt there is; believed when there is none. Both must be of the same key. */
  public static Belief judge(Notice known, Notice read) {
    for (BiFunction<Notice, Notice, Optional<String>> doubt : DOUBTS) {
      Optional<String> reason = doubt.apply(known, read);
      if (reason.isPresent()) {
        return new Belief.HeldBack(
            "\"%s\" is niet bijgewerkt: %s.".formatted(known.title(), reason.orElseThrow()));
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
        ? Optional.of("van de tekst is nog maar %d %% over".formatted(after * 100L / before))
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
    int before = count(known.facts());
    return before >= 2 && count(read.facts()) == 0
        ? Optional.of("alle %d gegevens zijn van de pagina verdwenen".formatted(before))
        : Optional.empty();
  }

  /** A call may lose its dates when its page says how it stands now; else they were not found. */
  private static Optional<String> datesVanished(Notice known, Notice read) {
    return hasDate(known.facts().timing())
            && !hasDate(read.facts().timing())
            && read.facts().timing().statusStated().isEmpty()
        ? Optional.of("de datums zijn van de pagina verdwenen")
        : Optional.empty();
  }

  private static boolean hasDate(Timing timing) {
    return timing.opens().isPresent() || !timing.deadlines().isEmpty();
  }

  /** Facts about time and money: those that a reader would miss. */
  private static int count(Facts facts) {
    Timing timing = facts.timing();
    Funding funding = facts.funding();
    return (int)
            List.of(
                    timing.statusStated(),
                    timing.intake(),
                    timing.opens(),
                    funding.budgetTotal(),
                    funding.budgetRemaining(),
                    funding.grantMin(),
                    funding.grantMax(),
                    funding.rateMin(),
                    funding.rateMax())
                .stream()
                .filter(Optional::isPresent)
                .count()
        + timing.deadlines().size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(m -> words.add(m.group()));
    return words;
  }
}
