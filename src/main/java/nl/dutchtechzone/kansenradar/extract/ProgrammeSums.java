package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what a programme has for all its years from what one call has. */
final class ProgrammeSums {
  /** Words and their years stand in one clause with the amount. */
  private static final int CLAUSE = 110;

  /** "2021 – 2027", "het tijdvak 2022-2027", "in the next seven years", "over the lifetime". */
  private static final Sign LASTING =
      new Sign(
          "\\b(?:programm[ae]?s?|programme|fonds?|fund|interreg|tijdvak|periode|period|zeitraum)\\b[^.;]{0,60}\\b20[0-9]{2}"
              + " ?(?:-|–|/|tot|t/m|tot en met|bis|to) ?20[0-9]{2}\\b|\\b(?:de komende|de"
              + " volgende|den nachsten|den kommenden|the next|the coming)"
              + " (?:vier|vijf|zes|zeven|acht|tien|funf|sechs|sieben|zehn|four|five|six|seven|eight|ten|[4-9]|10)"
              + " (?:jaar|jahren|years)\\b|\\bover (?:the|its) (?:whole |entire )?lifetime\\b");

  private static final Sign OF_CALL =
      new Sign(
          "\\b(?:call|[a-z-]*aufrufs?|[a-z-]*oproep|[a-z-]*openstelling|[a-z-]*ronde|[a-z-]*runde|tender"
              + "|tranche|round|[a-z-]*ausschreibung|wettbewerb|competition)\\b");

  private static final List<String> BOUNDARIES =
      List.of("binnen ", "within ", "innerhalb ", " rahmen ");

  /** "Its 2014-2020 budget is". */
  private static final Sign OF_YEARS =
      new Sign(
          "\\b20[0-9]{2} ?[-–/] ?20[0-9]{2}[ -](?:[a-z]{0,12}budget|[a-z]{0,12}mittel|funding)\\b"
              + "[^.;0-9]{0,40}$|\\b(?:[a-z-]*periode|[a-z-]*programma|programme|period|jaren|jahren?|years)"
              + " (?:van )?20[0-9]{2} ?[-–/] ?20[0-9]{2}\\b[^.;0-9]{0,90}$");

  /** The years of a whole programming period, which no call lasts: "€ 90 million for 2021-2027". */
  private static final Pattern FOR_YEARS =
      Pattern.compile(
          "^[^.;,0-9]{0,40}\\b(?:2014 ?-(?: ?20)?20|2021 ?-(?: ?20)?27|2028 ?-(?: ?20)?34"
              + "|(?:van|von|from) 2021 (?:tot|bis|to|tot en met|t/m) 2027)\\b");

  private static final Pattern WITHIN =
      Pattern.compile(
          "^[^,;]{0,40}\\b(?:binnen het|binnen dit|within the|within this|innerhalb des|im rahmen"
              + " des) (?:[a-z0-9-]{1,20}"
              + " ){0,2}(?:[a-z-]{0,20}programma|[a-z-]{0,20}programms?|programme|fonds|fund)\\b");

  private final char[] folded;

  ProgrammeSums(char[] folded) {
    this.folded = folded;
  }

  /** "330 miljoen euro beschikbaar binnen het programma": a programme's money, not a call's. */
  boolean isOne(Passage passage, int start, int end, int to) {
    if (passage.kind() == Passage.Kind.SENTENCE && isOfPeriod(passage)) return true;
    String before = Fold.words(folded, Math.max(0, start - CLAUSE), start);
    if (before.contains("20") && OF_YEARS.isIn(before)) return true;
    String behind = Fold.words(folded, end, Math.min(to, end + 70));
    if (behind.contains("20") && FOR_YEARS.matcher(behind).lookingAt()) return true;
    return AnyOf.isIn(BOUNDARIES, behind) && WITHIN.matcher(behind).lookingAt();
  }

  /** What there is for years on end, told without a word on this call. */
  private boolean isOfPeriod(Passage passage) {
    Words words = Words.of(Fold.words(folded, passage.start(), passage.end()));
    return LASTING.isIn(words) && !OF_CALL.isIn(words);
  }
}
