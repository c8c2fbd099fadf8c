package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * A page that asks for applications in the present tense: what one can apply for, whatever it
 * leaves out. That says nothing of when: standing schemes name no window. A law states how
 * applications are made whether or not they can be, so it does not count.
 */
final class Invitation {
  /** Room for what stands between the words of a phrase. */
  private static final String SOME = " (?:[^ .;:!?]{1,30} ){0,8}?";

  private static final Sign DUTCH =
      new Sign(
          "\\b(?:(?:u|je|jij) (?:kunt|kan)"
              + SOME
              + "(?:aanvragen|aanvraag doen|aanvraag indienen|indienen|aanmelden)\\b"
              + "|(?:kunt u|kun je)"
              + SOME
              + "(?:aanvragen|aanvraag doen|aanvraag indienen|indienen)\\b"
              + "|(?:u|je) (?:doet|dient|vraagt)"
              + SOME
              + "(?:(?:subsidie)?aanvraag|(?:subsidie)?verzoek|subsidie|bijdrage)\\b"
              + "|vraagt u"
              + SOME
              + "(?:[a-z]*subsidie|bijdrage|vergoeding)(?: [a-z]{1,12}){0,2} aan\\b"
              + "|(?:subsidie|bijdrage|voucher) vraagt u"
              + SOME
              + "aan\\b"
              + "|(?:aanvragen|indienen) (?:kan|kunt u|doet u|doe je|gaat)"
              + " (?:online|digitaal|schriftelijk|via|met|door|per)\\b"
              + "|(?:(?:subsidie)?aanvraag|(?:subsidie)?aanvragen|voorstellen) (?:kan|kunnen|kunt"
              + " u|kun je)"
              + SOME
              + "(?:ingediend|indienen|gedaan|doen|verstuurd)\\b"
              + "|(?:dient|dienen|moet|moeten)"
              + SOME
              + "(?:subsidie)?aanvra(?:ag|gen) (?:te worden )?ingediend\\b"
              + "|(?:subsidie)?aanvra(?:ag|gen) (?:dient|dienen|moet|moeten)"
              + SOME
              + "(?:ingediend|in te dienen)\\b)");

  private static final Sign GERMAN =
      new Sign(
          "\\b(?:(?:[a-z]*antrage?|gesuche?|bewerbung(?:en)?) (?:[^ .;:!?]{1,30}"
              + " ){0,6}?(?:kann|konnen|sind|ist)"
              + " (?:[^ .;:!?]{1,30} ){0,18}?"
              + "(?:gestellt|eingereicht|eingebracht|gerichtet|zu richten|zu"
              + " stellen|einzureichen|abgegeben)\\b"
              + "|(?:kann|konnen)"
              + SOME
              + "(?:antrag|antrage|forderung|zuschuss|zuschusse|fordermittel)"
              + SOME
              + "(?:stellen|beantragen|einreichen)\\b"
              + "|(?:stellen|reichen|bringen|richten) sie"
              + SOME
              + "(?:[a-z]*antrag|[a-z]*antrage|bewerbung)\\b|(?:gesuchs?|antrags?|bewerbungs?)formular"
              + " (?:[^ .;:!?]{1,30} ){0,4}?(?:zu verwenden|zu"
              + " benutzen|auszufullen|verwenden|ausfullen)\\b|(?:erhalten|erwarten) wir"
              + " (?:ihr|ihre) (?:gesuche?|antrage?|bewerbung(?:en)?)\\b|bewerben sie"
              + " sich\\b|bewirb dich\\b|bewerbt euch\\b|jetzt (?:bewerben|beantragen)\\b)");

  private static final Sign ENGLISH =
      new Sign(
          "\\b(?:apply (?:now|online|here|today)\\b|to apply,? (?:please|complete|fill|send|use"
              + "|visit|download|you)\\b|you can apply\\b|(?:application|proposal)s? (?:can|may"
              + "|should|must) be (?:made|submitted|sent|emailed|completed)\\b|(?:complete|fill in"
              + "|fill out|download) (?:the|an|our|your) (?:online )?application form\\b|submit"
              + " your (?:application|proposal)\\b)");

  /** "Vraag een bijdrage aan", "Dien uw aanvraag in": only as the first word of a sentence. */
  private static final Pattern IMPERATIVE =
      Pattern.compile(
          "^(?:vraag (?!van|naar|of|en|is)"
              + "(?:[^ .;:!?]{1,30} ){0,8}?aan\\b|dien (?:[^ .;:!?]{1,30} ){0,8}?in\\b)");

  /** What makes it a matter of another day or another case. */
  private static final List<String> CONDITIONS =
      List.of(
          " zodra ",
          " als ",
          " wanneer ",
          " indien ",
          " nadat ",
          " zullen ",
          " zal ",
          " konden ",
          " kon ",
          " sobald ",
          " wenn ",
          " falls ",
          " nachdem ",
          " konnten ",
          " once ",
          " when ",
          " if ",
          " after ",
          " until ",
          " will ",
          " could ",
          " voordat ",
          " bevor ",
          " before ");

  /** No "not" is farther from the verb that it denies. */
  private static final int CLAUSE = 70;

  private Invitation() {}

  /** Whether any sentence asks for applications. */
  static boolean isIn(Sheet sheet) {
    return !sheet.law().isInArticles()
        && sheet.passages().stream().anyMatch(p -> invites(sheet, p));
  }

  private static boolean invites(Sheet sheet, Passage passage) {
    if (passage.kind() == Passage.Kind.STRUCTURED || passage.kind() == Passage.Kind.HEADING) {
      return false;
    }
    if (passage.has(Cue.PAST) || passage.has(Cue.HISTORY)) return false;
    if (passage.has(Cue.TENTATIVE) || passage.has(Cue.STATUS_FORTHCOMING)) return false;
    String words = sheet.words(passage);
    if (words.endsWith("?") || words.startsWith("vraagt u ")) return false;
    if (AnyOf.isIn(CONDITIONS, " " + words)) return false;
    if (IMPERATIVE.matcher(words).lookingAt()) return !passage.has(Cue.NOT);
    int asked = sign(sheet.language()).first(Words.of(words));
    return asked >= 0 && !isDenied(passage, passage.start() + asked);
  }

  private static Sign sign(Language language) {
    return switch (language) {
      case NL -> DUTCH;
      case DE -> GERMAN;
      case EN -> ENGLISH;
    };
  }

  /** A "not" in the clause that asks, rather than in one about what is asked for. */
  private static boolean isDenied(Passage passage, int asked) {
    return passage.hits().stream()
        .anyMatch(
            h -> h.cue() == Cue.NOT && h.start() < asked + CLAUSE && h.end() > asked - CLAUSE);
  }
}
