package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;

/** What speaks for a change of a call: its title says so, or the text replaces words of another. */
final class AmendmentSigns {
  /** "Deadlines for applications extended", "Antragsfrist bis 1. Juni verschoben". */
  private static final Sign MOVED =
      new Sign(
          "\\b(?:[a-z]*deadlines?|[a-z]*termijn|[a-z]*periode|sluitingsdatum|sluitingsdata|indiendatum|[a-z]*openstelling|[a-z]*frist|[a-z]*fristen|einreichschluss|closing"
              + " dates?"
              + "|cut-offs?|call|oproep|aufruf)\\b.{0,50}\\b(?:verlengd|verschoven|uitgesteld|vervroegd"
              + "|verruimd|verlangert|verschoben|vorgezogen|extended|postponed|moved|brought"
              + " forward)\\b");

  /** "Antragsstopp", "Aanvragen ... stopgezet": the intake ends otherwise than was said. */
  private static final Sign STOPPED =
      new Sign(
          "\\b(?:antragsstopp|forderstopp|annahmestopp|aanvraagstop|subsidiestop)\\b"
              + "|\\b(?:[a-z-]*aanvragen|[a-z-]*subsidie|[a-z-]*regeling|loket|openstelling)\\b.{0,50}"
              + "\\b(?:stopgezet|opgeschort)\\b"
              + "|\\b(?:antragstellung|antragsannahme|forderung|forderprogramm)\\b.{0,50}"
              + "\\b(?:gestoppt|ausgesetzt)\\b"
              + "|\\b(?:applications?|call|scheme|grants?)\\b.{0,40}\\b(?:suspended|paused)\\b");

  private static final Optional<String> BY = Optional.of("wird durch");

  private AmendmentSigns() {}

  /**
   * Three or more are enough where a call is there to be changed.
   *
   * @param title folded
   * @param titled the title calls itself a change
   */
  static int count(Sheet sheet, Words title, boolean titled) {
    int signs = titled || MOVED.isIn(title) || STOPPED.isIn(title) ? 3 : 0;
    return replaces(sheet) ? signs + 3 : signs;
  }

  /** "Wird durch das Wort ... ersetzt", but not "wird durch die EU gefördert". */
  static boolean replaces(Sheet sheet) {
    if (!sheet.names(Cue.REPLACED)) return false;
    for (Passage passage : sheet.passages()) {
      if (!passage.has(Cue.REPLACED)) continue;
      if (!passage.first(Cue.REPLACED).map(h -> h.in(sheet.folded())).equals(BY)) return true;
      if (sheet.words(passage).contains("ersetzt")) return true;
    }
    return false;
  }
}
