package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import nl.dutchtechzone.kansenradar.text.Span;

/** "Tot wanneer kan ik een aanvraag indienen?": what the day in the answer is for. */
final class Questions {
  private static final int LONGEST = 130;

  private static final Sign WHEN =
      new Sign(
          "wanneer (?:[^.;?]{0,70} )?(?:aanvragen|aangevraagd|aan te vragen|indienen|ingediend|in"
              + " te dienen|aanmelden|aangemeld|inschrijven|insturen|inleveren|binnen zijn|binnen"
              + " is|open|opengesteld)\\b|when (?:can|do|does|must|should|may|is|are|will)"
              + " (?:[^.;?]{0,70}"
              + " )?(?:apply|applications?|submit|submitted|deadline|open|close|due)\\b|wann"
              + " (?:kann|konnen|muss|mussen|darf|ist|sind|soll|wird|werden) (?:[^.;?]{0,70}"
              + " )?(?:einreichen|eingereicht|einzureichen|beantragen|beantragt"
              + "|stellen|gestellt|bewerben|abgeben|einsenden|vorliegen)\\b");

  private Questions() {}

  /** The heading asks for the day to apply by or from. */
  static boolean asksWhen(char[] folded, Optional<Span> heading) {
    return heading.isPresent() && asksWhen(folded, heading.get().start(), heading.get().end());
  }

  private static boolean asksWhen(char[] folded, int start, int end) {
    if (end - start > LONGEST || end <= start || folded[end - 1] != '?') return false;
    return WHEN.isIn(Words.of(Fold.words(folded, start, end)));
  }
}
