package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Stage;

/**
 * Which step and which part of a call a date holds for.
 *
 * @param track in the page's words; empty when it holds for the whole call
 */
record Step(Stage stage, Optional<String> track, boolean told) {
  private static final Sign NAMED_TRACK =
      new Sign(
          "\\b(?:(?:activiteit|categorie|onderdeel|spoor|lijn|thema|perceel|modul|module|track|lot|strand"
              + "|topic|kategorie|los|deelplafond|tranche|ronde|runde|round|cut-off|programmalijn|pijler)"
              + " (?:[0-9]{1,3}[a-z]?|[a-z][0-9]{0,2}|[ivx]{1,4})\\b|(?:eerste|tweede|derde|vierde|1e|2e|3e|4e)"
              + " (?:ronde|openstelling|tender|tranche|tijdvak)|(?:first|second|third|fourth|1st|2nd|3rd|4th)"
              + " (?:round|cut-off|call|wave)|(?:erste|zweite|dritte|vierte)[rn]?"
              + " (?:runde|aufruf|tranche))");
  private static final int TRACK_WINDOW = 120;
  private static final int BEHIND = 60;
  private static final int SHORTEST_TRACK = "lot 1".length();

  static final Step WHOLE = new Step(Stage.FULL, Optional.empty(), false);

  /** From the words between the date before and this one, else the label's, else the heading's. */
  static Step of(Sheet sheet, Passage passage, int from, int at, int end, int to, Step before) {
    boolean bare = from == passage.start() || isBare(passage, from, at);
    boolean close = from > passage.start() && bare && at - from <= 12;
    Optional<Stage> stage = ahead(passage, from, at);
    if (stage.isEmpty()) stage = named(sheet, passage, end, Math.min(to, end + NAME));
    if (stage.isEmpty() && bare) stage = stage(passage.labelHits());
    if (stage.isEmpty()) stage = behind(sheet, passage, end, to);
    boolean told = stage.isPresent();
    if (stage.isEmpty() && before.told() && close) stage = Optional.of(before.stage());
    if (stage.isEmpty() && passage.label().isEmpty()) stage = stage(passage.headings());
    Optional<String> track = trackIn(sheet, Math.max(from, at - TRACK_WINDOW), at, passage.hits());
    if (track.isEmpty() && bare) track = labelTrack(sheet, passage);
    if (track.isEmpty() && close) track = before.track();
    return new Step(stage.orElse(Stage.FULL), track, told);
  }

  private static Optional<Stage> ahead(Passage passage, int from, int at) {
    Optional<Stage> last = Optional.empty();
    for (Hit hit : passage.hits()) {
      if (hit.start() < from || hit.cue().family() != Cue.Family.STAGE) continue;
      if (hit.end() > at) break;
      last = stage(hit.cue());
    }
    return last;
  }

  /** "1 June 2027 for stage 2", "1 June 2027 (stage 2)": right behind the date it is its own. */
  private static Optional<Stage> named(Sheet sheet, Passage passage, int end, int to) {
    for (Hit hit : passage.hits()) {
      if (hit.start() <= end || hit.start() > to || hit.cue().family() != Cue.Family.STAGE)
        continue;
      String between = new String(sheet.folded(), end, hit.start() - end);
      boolean joined = JOINTS.contains(between) && !isAside(sheet, end, hit.end(), passage.end());
      if (joined) return stage(hit.cue());
    }
    return Optional.empty();
  }

  private static final int NAME = 12;

  private static final Set<String> JOINTS =
      Set.of(
          " (",
          " for ",
          " for the ",
          " (for ",
          " (for the ",
          " voor ",
          " voor de ",
          " (voor de ",
          " fur die ",
          " fur den ",
          " (fur die ",
          " in ",
          " in de ",
          " in der ");

  /**
   * "The deadline is 1 June (letter of intent by 1 March)": the bracket speaks of a day of its own.
   */
  private static boolean isAside(Sheet sheet, int end, int hit, int to) {
    boolean open = false;
    for (int i = end; i < hit; i++) open |= sheet.folded()[i] == '(';
    if (!open) return false;
    for (int i = hit; i < to && sheet.folded()[i] != ')'; i++) {
      if (Character.isDigit(sheet.folded()[i])) return true;
    }
    return false;
  }

  /** Beyond a semicolon, or in a bracket that speaks of a day of its own. */
  private static boolean isElsewhere(Sheet sheet, int end, Hit hit, int to) {
    for (int i = end; i < hit.start(); i++) if (sheet.folded()[i] == ';') return true;
    return isAside(sheet, end, hit.end(), to);
  }

  private static Optional<Stage> behind(Sheet sheet, Passage passage, int end, int next) {
    int to = Math.min(next, end + BEHIND);
    for (Hit hit : passage.hits()) {
      if (hit.start() >= end && hit.end() <= to) {
        if (isElsewhere(sheet, end, hit, passage.end())) return Optional.empty();
        Optional<Stage> stage = stage(hit.cue());
        if (stage.isPresent()) return stage;
      }
    }
    return Optional.empty();
  }

  private static Optional<Stage> stage(List<Hit> hits) {
    for (Hit hit : hits) {
      Optional<Stage> stage = stage(hit.cue());
      if (stage.isPresent()) return stage;
    }
    return Optional.empty();
  }

  private static Optional<Stage> stage(Cue cue) {
    return switch (cue) {
      case DEADLINE_PRE, STAGE_PRE -> Optional.of(Stage.PRE);
      case STAGE_FULL -> Optional.of(Stage.FULL);
      case STAGE_CUT_OFF -> Optional.of(Stage.CUT_OFF);
      default -> Optional.empty();
    };
  }

  private static Optional<String> labelTrack(Sheet sheet, Passage passage) {
    return passage
        .label()
        .flatMap(label -> trackIn(sheet, label.start(), label.end(), passage.labelHits()));
  }

  /** No word about applying stands in between, so the label still speaks. */
  private static boolean isBare(Passage passage, int from, int at) {
    for (Hit hit : passage.hits()) {
      Cue.Family family = hit.cue().family();
      boolean telling = family == Cue.Family.ROLE || family == Cue.Family.STAGE;
      if (telling && hit.start() >= from && hit.end() <= at) return false;
    }
    return true;
  }

  private static Optional<String> trackIn(Sheet sheet, int from, int to, List<Hit> hits) {
    Optional<String> track = Optional.empty();
    for (Hit hit : hits) {
      if (hit.cue() == Cue.TRACK && hit.start() >= from && hit.end() <= to) {
        track = Optional.of(sheet.text().substring(hit.start(), hit.end()));
      }
    }
    if (track.isPresent()) return track;
    if (to - from < SHORTEST_TRACK) return track;
    return NAMED_TRACK
        .last(Words.of(new String(sheet.folded(), from, to - from)))
        .map(named -> sheet.text().substring(from + named.start(), from + named.end()));
  }
}
