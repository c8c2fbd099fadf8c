package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.DateMention;

/**
 * Days between which a project runs though subject and verb stand apart: "Projekte dieser
 * Ausschreibung laufen längstens vom ... bis zum ...", "projects with a start between ...".
 */
final class ProjectTimes {
  private static final int CLAUSE = 130;

  private static final Pattern RUNS =
      Pattern.compile(
          "\\b(?:[a-z-]{0,20}projekte?n?|vorhaben|ma(?:ss|ß)nahmen?|[a-z-]{0,20}projecten"
              + "|[a-z-]{0,20}projects?|activiteiten|activities)\\b[^.;:]{0,60}?"
              + "\\b(?:laufen|lauft|starten|beginnen|lopen|loopt|runs?|take place|(?:mit|met|with)"
              + " (?:einem |een |a )?(?:[a-z]{0,10}beginn?|[a-z]{0,8}start))\\b[^.;:,0-9]{0,40}$");

  /** "Vóór 1 maart, voor projecten in mei t/m juli". */
  private static final Pattern FOR_PROJECTS =
      Pattern.compile(
          "\\b(?:voor|fur|for) (?:[a-z]{2,12}"
              + " )?(?:projecten|projekte|vorhaben|projects|activiteiten"
              + "|activities|aktivitaten|evenementen|events|veranstaltungen|voorstellingen|concerten)"
              + " (?:in|im|tussen|zwischen|between|taking place in|die"
              + " (?:starten|beginnen|plaatsvinden|lopen|stattfinden)(?: in| im| van| tussen)?) $");

  private final char[] folded;

  ProjectTimes(char[] folded) {
    this.folded = folded;
  }

  /**
   * @param from end of the date before it, or the passage's start
   */
  boolean isOne(Passage passage, DateMention mention, int from) {
    int start = mention.span().start();
    int first = Math.max(from, start - CLAUSE);
    if (FOR_PROJECTS.matcher(Fold.words(folded, first, start)).find()) return true;
    Matcher runs = RUNS.matcher(Fold.words(folded, first, start));
    if (!runs.find()) return false;
    int subject = first + runs.start();
    return passage.hits().stream()
        .filter(h -> h.start() > subject && h.end() <= start)
        .noneMatch(h -> h.cue() == Cue.SUBMIT || h.cue() == Cue.DEADLINE);
  }
}
