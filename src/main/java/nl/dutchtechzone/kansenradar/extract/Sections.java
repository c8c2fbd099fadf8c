package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a page is laid out. One that gives all there is to know of a scheme has short lines of its
 * own that ask who, for what, how much, on which terms, when and how: news has a story instead.
 */
final class Sections {
  /** Longer lines are sentences. */
  private static final int LONGEST = 70;

  private static final String END = "[^.!]*$";

  private static final List<Pattern> KINDS =
      List.of(
          Pattern.compile(
              "^(?:voor wie|wie (?:kan|kunnen|komt|mag)|doelgroep|wer (?:kann|wird|ist|darf)"
                  + "|antragsberechtigt|forderberechtigt|antragsteller|zuwendungsempfanger"
                  + "|zielgruppe|who (?:can|may|is|are)|eligib|am i eligible)\\b"
                  + END),
          Pattern.compile(
              "^(?:waarvoor|voor (?:wat|welke)|wat (?:wordt|is|kunt|kan|subsidi|steunen)|welke"
                  + " (?:kosten|projecten|activiteiten)|was (?:wird|ist|kann|fordern)|wofur|welche"
                  + " (?:projekte|vorhaben|massnahmen|maßnahmen|kosten)|gegenstand der|what"
                  + " (?:can|is|we fund|do we fund|costs)|which"
                  + " (?:projects|costs|activities)|subsidiabele|forderfahige|eligible"
                  + " (?:costs|projects|activities))\\b"
                  + END),
          Pattern.compile(
              "^(?:hoeveel|subsidiebedrag|hoogte (?:van )?(?:de )?(?:subsidie|bijdrage)|bedrag|wie"
                  + " (?:hoch|viel)|hohe der|hohe des|forderhohe|fordersatz|art und"
                  + " (?:umfang|hohe)|how much|grant (?:size|amount)|funding"
                  + " (?:available|rate|amount)|amount)\\b"
                  + END),
          Pattern.compile(
              "^(?:voorwaarden|criteria|eisen|weigeringsgronden|aan welke|voraussetzungen|kriterien"
                  + "|vergabekriterien|forderkriterien|bedingungen|conditions|requirements"
                  + "|exclusions|what (?:can't|cannot|will not|we don't))\\b"
                  + END),
          Pattern.compile(
              "^(?:wanneer|aanvraagperiode|indieningstermijn|deadlines?|fristen?|antragsfrist|termine|wann|bis"
                  + " wann|when (?:can|do|should|to)|key dates|important dates|closing"
                  + " dates?|timeline|dates and deadlines)\\b"
                  + END),
          Pattern.compile(
              "^(?:hoe (?:vraag|vraagt|kan|kunt|dien|doe|werkt)|aanvragen|aanvraag"
                  + " (?:indienen|doen)"
                  + "|indienen|aanvraagprocedure|procedure|antragstellung|antragsverfahren|verfahren|wie"
                  + " (?:kann ich|beantrage|stelle|werden|erfolgt|lauft)|so beantragen|how"
                  + " (?:to|do|can|should) (?:apply|i apply|you apply|we apply|i"
                  + " submit)|application (?:process|procedure)|wat moet ik doen|bewerbung|so"
                  + " bewerben)\\b"
                  + END));

  private Sections() {}

  /** How many of the six questions the page has a line for. */
  static int count(Sheet sheet) {
    boolean[] seen = new boolean[KINDS.size()];
    for (Line line : sheet.page().lines()) {
      if (line.kind() == Line.Kind.STRUCTURED || line.end() - line.start() > LONGEST) continue;
      String words = Fold.words(sheet.folded(), line.start(), line.end()).strip();
      for (int i = 0; i < seen.length; i++) {
        seen[i] |= !seen[i] && KINDS.get(i).matcher(words).find();
      }
    }
    int count = 0;
    for (boolean one : seen) if (one) count++;
    return count;
  }
}
