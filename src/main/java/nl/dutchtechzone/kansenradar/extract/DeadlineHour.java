package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * The time of day that a page states once for its deadlines: "op de dag van de deadline vóór 17.00
 * uur", "alle rondes sluiten om 12.00 uur".
 */
final class DeadlineHour {
  private static final int SENTENCE = 220;

  private static final String TIME =
      "(?:om|voor|tot|uiterlijk|at|by|before|until|um|bis|vor)(?: uiterlijk| om| spatestens)?"
          + " ([01]?[0-9]|2[0-3])(?:[.:]([0-5][0-9]))?"
          + " ?(uur|uhr|h\\b|u\\b|am\\b|pm\\b|cet|cest|eet|eest|gmt|bst|hrs|noon)";

  private static final Pattern OF_DEADLINES =
      Pattern.compile(
          "\\b(?:(?:op|on|am) (?:(?:de|the|dem|der) )?(?:(?:dag|datum|day|date|tag)"
              + " (?:van|of|der|des) (?:(?:de|het|the)"
              + " )?)?(?:[a-z]*deadlines?|(?:sluitings|indienings)[a-z]*|uiterste"
              + " [a-z]{4,20}|closing (?:date|day)|due date|stichtage?s?|[a-z]*frist|jeweiligen"
              + " [a-z]{5,20})|(?:(?:alle|elke|all|each)"
              + " )(?:deadlines?|rondes?|sluitingsdata|calls?|rounds?|closing dates|fristen)"
              + " (?:sluit|sluiten|eindigen"
              + "|eindigt|gelden|close|closes|end|enden|are))\\b[^.;0-9]{0,60}?\\b"
              + TIME);

  /** "By 1pm UK time on the deadline stated". */
  private static final Pattern ON_DEADLINE =
      Pattern.compile(
          "\\b"
              + TIME
              + "[^.;0-9]{0,25}\\b(?:on|op|am|an) (?:the|de|dem|der) (?:(?:day|dag|tag)"
              + " (?:of|van|der|des) (?:the |de )?)?(?:deadline|closing date|due"
              + " date|sluitingsda[a-z]+|stichtag|fristende)\\b");

  /** "The deadline is at 12 EET", on the day that has been named before. */
  private static final Pattern ENDS_AT =
      Pattern.compile(
          "^(?:the|de|die) (?:deadline|closing time|sluitingstijd|frist)"
              + " (?:is|ist|sluit|ends|closes|endet) "
              + TIME);

  private DeadlineHour() {}

  /** Empty for nearly all passages. */
  static Optional<LocalTime> of(Passage passage, char[] folded) {
    boolean labelled = passage.isLabelled(Cue.DEADLINE);
    boolean told = labelled || passage.has(Cue.DEADLINE) || passage.has(Cue.CLOSING_VERB);
    if (!told || passage.length() > SENTENCE) return Optional.empty();
    Optional<LocalTime> named = passage.label().filter(l -> labelled).flatMap(l -> of(l, folded));
    if (named.isPresent()) return named;
    String words = Fold.words(folded, passage.start(), passage.end());
    if (words.chars().noneMatch(Character::isDigit)) return Optional.empty();
    return Stream.of(OF_DEADLINES, ON_DEADLINE, ENDS_AT)
        .map(pattern -> pattern.matcher(words))
        .filter(Matcher::find)
        .findFirst()
        .map(DeadlineHour::time);
  }

  /** "Submission deadline (17:00 CEST)": the hour of the label's day. */
  private static Optional<LocalTime> of(Span label, char[] folded) {
    Matcher matcher = IN_LABEL.matcher(Fold.words(folded, label.start(), label.end()));
    return matcher.find() ? Optional.of(time(matcher)) : Optional.empty();
  }

  private static final Pattern IN_LABEL =
      Pattern.compile(
          "\\(([01]?[0-9]|2[0-3])[:.]([0-5][0-9]) ?(uur|uhr|h|cet|cest|gmt|bst|brussels"
              + " time)?\\):?$");

  private static LocalTime time(Matcher matcher) {
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    String unit = matcher.group(3);
    boolean later = "pm".equals(unit) && hour < 12;
    return LocalTime.of(later ? hour + 12 : hour, minute);
  }
}
