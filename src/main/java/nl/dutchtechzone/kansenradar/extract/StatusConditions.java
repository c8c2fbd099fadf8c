package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * Words beside a status that make it one of another day: what may come, what is to come, what was.
 */
final class StatusConditions {
  private final Sheet sheet;

  StatusConditions(Sheet sheet) {
    this.sheet = sheet;
  }

  /** "The call is open to charities": tells who may apply, not when. */
  boolean isOfWho(Hit hit, Passage passage) {
    if (hit.cue() != Cue.STATUS_OPEN || hit.end() > passage.end()) return false;
    int to = Math.min(passage.end(), hit.end() + CLAUSE);
    return WHO.matcher(Fold.words(sheet.folded(), hit.start(), to)).lookingAt();
  }

  private static final Pattern WHO =
      Pattern.compile(
          "^(?:[a-z ]{0,20}\\bopen|staat open|ist geoffnet|offen) (?:to|for|voor|fur)"
              + " (?!(?:[a-z'-]{1,12}"
              + " ){0,2}(?:applica|propos|submi|bid|business|request|expression|entr|receipt"
              + "|receiv|register|registra|aanvra|indien|inschrij|aanmeld|inzend|voorstel|subsidieaanvra"
              + "|projectaanvra|antrag|bewerb|einreich|gesuch|skizze|interessenb|[0-9]))");

  /** "2019 gab es das schon. Damals waren die Mittel schnell ausgeschöpft": an earlier round. */
  private boolean isOfThen(Hit hit) {
    int from = Math.max(0, hit.start() - THEN_BEFORE);
    String before = Fold.words(sheet.folded(), from, hit.start());
    return THEN.matcher(before).find();
  }

  private static final int THEN_BEFORE = 250;

  private static final Pattern THEN =
      Pattern.compile(
          "\\b(?:damals|seinerzeit|im vorjahr|letztes jahr|vergangenes jahr|destijds|toentertijd"
              + "|vorig jaar|vorige keer|back then|at that time|last year|last time|previously)\\b"
              + ".*\\b(?:waren|war|was|were)\\b",
          Pattern.DOTALL);

  /** "Bis die Mittel ausgeschöpft sind", "bijna op", "für 2018 und 2019 ausgeschöpft". */
  boolean isNoEnd(Hit hit, Passage passage) {
    if (passage.has(Cue.EARLY_CLOSE) || isOfThen(hit)) return true;
    int from = Math.max(0, hit.start() - 20);
    String before = new String(sheet.folded(), from, hit.start() - from);
    if (AnyOf.isIn(NEARLY, before) || isFeared(hit, passage)) return true;
    Matcher year = YEAR.matcher(sheet.words(passage));
    boolean past = false;
    while (year.find()) {
      if (Integer.parseInt(year.group()) >= sheet.today().getYear()) return false;
      past = true;
    }
    return past;
  }

  /** "Die Mittel sind ausgeschöpft", not "Zuschussmöglichkeiten sollen ausgeschöpft werden". */
  boolean isOfMoney(Hit hit, Passage passage) {
    String word = hit.in(sheet.folded());
    if (word.equals("is op") && !endsClause(hit, passage)) return false; // "is op 1 mei geopend"
    if (word.indexOf(' ') >= 0 && !word.startsWith("is ") && !word.startsWith("zijn ")) return true;
    int from = Math.max(passage.startWithLabel(), hit.start() - NEAR_MONEY);
    int to = Math.min(passage.end(), hit.end() + NEAR_MONEY);
    if (from > hit.start() || to < hit.end()) return true; // the cue stands in the label
    String before = new String(sheet.folded(), from, hit.start() - from);
    String behind = new String(sheet.folded(), hit.end(), to - hit.end());
    boolean wish = behind.startsWith(" werden") || behind.startsWith(" worden");
    return !wish && MONEY.stream().anyMatch(m -> before.contains(m) || behind.contains(m));
  }

  /** "Nog niet uitgeput", "noch Mittel verfügbar": one can apply, as far as it says. */
  static boolean isOfMoneyLeft(String words) {
    return LEFT.matcher(words).lookingAt();
  }

  private static final Pattern LEFT =
      Pattern.compile("^(?:is )?(?:nog|noch|stehen noch) |^(?:still )?fund(?:s|ing)\\b.*available");

  private boolean endsClause(Hit hit, Passage passage) {
    return hit.end() >= passage.end() || ",.;!".indexOf(sheet.folded()[hit.end()]) >= 0;
  }

  private static final int NEAR_MONEY = 80;

  private static final Set<String> MONEY =
      Set.of(
          "mittel",
          "budget",
          "topf",
          "geld",
          "plafond",
          "bedrag",
          "fonds",
          "middelen",
          "contingent",
          "kontingent",
          "pot ",
          "haushalt",
          "subsidie",
          "forderung",
          "programm",
          "regeling");

  private static final Pattern YEAR = Pattern.compile("\\b20[0-4][0-9]\\b");

  /** "Dreigde uitgeput te raken", "naar verwachting snel overtekend": not so, or not yet. */
  boolean isFeared(Hit hit, Passage passage) {
    int from = Math.min(hit.start(), Math.max(passage.start(), hit.start() - AROUND));
    int to = Math.max(hit.end(), Math.min(passage.end(), hit.end() + AROUND));
    String around = " " + Fold.words(sheet.folded(), from, to) + " ";
    return AnyOf.isIn(FEARED, around);
  }

  private static final int AROUND = 28;

  private static final List<String> FEARED =
      List.of(
          " dreigt ",
          " dreigde ",
          " zal worden",
          " verwachting ",
          " droht",
          " zu werden drohte",
          " voraussichtlich ",
          " threatens ",
          " is expected to ",
          " is likely to ");

  private static final List<String> NEARLY =
      List.of(
          " bijna ",
          " vrijwel ",
          " grotendeels ",
          " deels ",
          " fast ",
          " beinahe ",
          " nahezu ",
          " weitgehend ",
          " nicht ",
          " niet ",
          " not ",
          " teilweise ",
          " nearly ",
          " almost ",
          " partly ",
          " largely ");

  /** "Aanvragen kan sinds 1 maart niet meer": what was open is so no more. */
  boolean isNoLonger(Hit hit, Passage passage) {
    if (hit.cue() != Cue.STATUS_OPEN || hit.end() > passage.end()) return false;
    int to = Math.min(passage.end(), hit.end() + CLAUSE);
    return NO_LONGER.matcher(Fold.words(sheet.folded(), hit.end(), to)).lookingAt();
  }

  private static final int CLAUSE = 50;

  private static final Pattern NO_LONGER =
      Pattern.compile("^[^.;]*\\b(?:niet meer|niet langer|nicht mehr|nicht langer|no longer)\\b");

  /** "De regeling is per 4 maart ingetrokken": the verb's first half stands before a day. */
  boolean isDone(Hit hit, Passage passage) {
    int from = Math.max(passage.start(), hit.start() - CLAUSE);
    return from < hit.start() && DONE.isIn(Fold.words(sheet.folded(), from, hit.start()));
  }

  private static final Sign DONE =
      new Sign("\\b(?:is|zijn|werd|wordt|wurde|wird|ist|was|has been|were) (?:[^.;,]{1,40} )?$");

  /** "zodra het budget op is", "wenn die Mittel ausgeschöpft sind": says what may come. */
  boolean isConditional(Hit hit, Passage passage) {
    int first = hit.start() < passage.start() ? passage.startWithLabel() : passage.start();
    int from = Math.clamp(hit.start() - 60L, Math.min(first, hit.start()), hit.start());
    String words = " " + new String(sheet.folded(), from, hit.start() - from);
    String before = words.replace(" tot nader order ", " ");
    if (AnyOf.isIn(CONDITIONS, before) || isChance(hit, passage)) return true;
    if (hit.cue() == Cue.STATUS_CLOSED && AnyOf.begins(ENDS, sheet.words(passage))) return true;
    if (isOfMoneyGone(hit) && AnyOf.begins(CASES, sheet.words(passage))) return true;
    if (hit.cue() == Cue.STATUS_CLOSED && LATER_ON.isIn(before)) return true;
    return hit.cue() == Cue.STATUS_CLOSED && before.endsWith(" of ");
  }

  /** "Na 4 juni kunt u niet meer indienen": until then one can. */
  private static final Sign LATER_ON =
      new Sign(
          "\\b(?:na (?:[0-9]|die |deze |dit |dat |afloop|sluiting|het verstrijken|het einde)|daarna"
              + "|nadien|nach (?:dem )?(?:[0-9]|diesem |dieser |ablauf)|danach|thereafter)");

  /** "Indien het plafond zou worden overschreden, ...": a rule for what may come. */
  private static final List<String> CASES =
      List.of(
          "indien ",
          "als ",
          "wanneer ",
          "mocht ",
          "wenn ",
          "falls ",
          "sofern ",
          "sollte",
          "if ",
          "should ",
          "where ");

  /**
   * "Nach dem Ende der Gültigkeit ist eine Antragstellung nicht mehr möglich": until then it is.
   */
  private static final List<String> ENDS =
      List.of(
          "nach dem ende ",
          "nach ablauf ",
          "nach dem ablauf ",
          "na afloop ",
          "na het einde ",
          "after the end ",
          "after the deadline ",
          "after the closing ");

  private static boolean isOfMoneyGone(Hit hit) {
    return hit.cue() == Cue.OVERSUBSCRIBED || hit.cue() == Cue.BUDGET_EXHAUSTED;
  }

  private boolean isChance(Hit hit, Passage passage) {
    return AnyOf.isIn(CHANCES, " " + passage.before(sheet.folded(), hit.start(), CHANCE));
  }

  private static final int CHANCE = 150;

  /** "De kans bestaat dat het budget verdeeld is". */
  private static final List<String> CHANCES =
      List.of(
          " kans bestaat ",
          " bestaat de kans ",
          " kan zijn dat ",
          " risico dat ",
          " es kann sein, dass ",
          " moglicherweise ",
          " may be that ",
          " might be ");

  private static final List<String> CONDITIONS =
      List.of(
          " zodra ",
          " wanneer ",
          " indien ",
          " als ",
          " totdat ",
          " tot ",
          " sobald ",
          " wenn ",
          " falls ",
          " bis ",
          " if ",
          " when ",
          " once ",
          " until ",
          " nadat ",
          " after ",
          " nachdem ",
          " unless ",
          " tenzij ",
          " solange ",
          " mit ablauf ",
          " zolang ",
          " as long as ",
          " as soon as ",
          " while ",
          " before ",
          " voordat ");

  /** "Het loket gaat op 13 februari open voor aanvragen". */
  boolean isToCome(Hit hit, Passage passage) {
    if (hit.start() < passage.start()) {
      String rest = Fold.words(sheet.folded(), hit.end(), Math.min(passage.start(), hit.end() + 7));
      return AnyOf.begins(FROM, rest); // the label "Aanvragen mogelijk vanaf"
    }
    if (UntiedStatus.isNotBefore(sheet, passage)) return true;
    int from = Math.max(passage.start(), hit.start() - 60);
    String before = " " + new String(sheet.folded(), from, hit.start() - from);
    int to = Math.min(passage.end(), hit.end() + 14);
    String behind = to > hit.end() ? new String(sheet.folded(), hit.end(), to - hit.end()) : "";
    String rest = passage.after(sheet.folded(), hit.end(), AROUND + CLAUSE);
    return AnyOf.isIn(COMING, before)
        || FROM_DAY.matcher(rest).lookingAt()
        || AnyOf.begins(LATER, behind)
        || ON_DAY.matcher(behind).lookingAt();
  }

  private static final List<String> FROM = List.of(" vanaf", " from", " ab");

  /** "Applications open on 3 May". */
  private static final Pattern ON_DAY = Pattern.compile(" (?:on|from|between) (?:the )?[0-9]");

  /** "Staat open voor aanvragen van 4 juni tot": the days say whether it is. */
  private static final Pattern FROM_DAY =
      Pattern.compile(
          "^ ?(?:(?:voor|fur|for) (?:aanvragen|antrage|applications|proposals|submissions) )?"
              + "(?:van|vanaf|vom|ab dem|from|between|tussen) (?:[a-z]{2,10}dag |the )?[0-9]");

  private static final List<String> LATER =
      List.of(
          " zodra ",
          " wanneer ",
          " als ",
          " nadat ",
          " sobald ",
          " wenn ",
          " nachdem ",
          " once ",
          " when ",
          " as soon ",
          " after ");

  private static final List<String> COMING =
      List.of(
          " gaat ",
          " gaan ",
          " will ",
          " wird ",
          " werden ",
          " vanaf ",
          " from ",
          " per ",
          " foreseen to ",
          " planned to ",
          " expected to ");
}
