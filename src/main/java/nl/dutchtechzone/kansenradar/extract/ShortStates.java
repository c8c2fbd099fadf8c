package nl.dutchtechzone.kansenradar.extract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/** The word or two by which a label, a badge or a mark in a title tells a status. */
final class ShortStates {
  /** How the words begin; the numbers are the EU portal's. */
  private static final Map<Status, Set<String>> WORDS =
      Map.of(
          Status.OPEN,
          Set.of(
              "open",
              "opened",
              "geopend",
              "lopend",
              "offen",
              "geoffnet",
              "aktiv",
              "live",
              "accepting",
              "31094502"),
          Status.CLOSED,
          Set.of(
              "gesloten",
              "closed",
              "expired",
              "ended",
              "geschlossen",
              "beendet",
              "abgelaufen",
              "afgesloten",
              "beeindigd",
              "verlopen",
              "afgerond",
              "niet meer",
              "niet open",
              "31094503"),
          Status.FORTHCOMING,
          Set.of(
              "forthcoming",
              "upcoming",
              "planned",
              "verwacht",
              "gepland",
              "nog niet",
              "binnenkort",
              "in voorbereiding",
              "geplant",
              "in planung",
              "in vorbereitung",
              "demnachst",
              "31094501"));

  private ShortStates() {}

  /**
   * The status that the value names.
   *
   * @param value folded
   * @param test whether a value, given first, says one of the words
   */
  static Optional<Status> of(String value, BiPredicate<String, String> test) {
    Optional<Status> status = Optional.empty();
    for (Map.Entry<Status, Set<String>> words : WORDS.entrySet()) {
      boolean said = words.getValue().stream().anyMatch(word -> test.test(value, word));
      if (said) status = Optional.of(words.getKey());
    }
    return status;
  }
}
