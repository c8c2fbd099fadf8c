package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * Tells the act of applying from what merely bears its name: who applied, what has been handed in
 * already, what is decided about applications, the account given after the project.
 */
final class SubmitWords {
  private final char[] folded;

  SubmitWords(char[] folded) {
    this.folded = folded;
  }

  /** "Über die Anträge wird bis ... entschieden": about them, not the handing in of them. */
  boolean isObjectOfTalk(Hit submit) {
    int start = Math.max(0, submit.start() - PURPOSE);
    String before = new String(folded, start, submit.start() - start);
    return AnyOf.ends(TALKS, before);
  }

  private static final List<String> TALKS =
      List.of(
          "uber die ",
          "uber den ",
          "over de ",
          "over uw ",
          "over je ",
          "on the ",
          // "der Zeitraum richtet sich nach dem jeweiligen Antrag"
          "nach dem ",
          "weiligen ");

  boolean isObliged(Hit hit) {
    String words = hit.in(folded);
    return AnyOf.ends(OBLIGED, words);
  }

  private static final List<String> OBLIGED =
      List.of(" moet", " moeten", " dient", " muss", " mussen", " must");

  boolean isVerb(Hit submit) {
    String word = submit.in(folded);
    return !isAdjective(word) && AnyOf.begins(VERBS, word);
  }

  /** "Decisions will be confirmed with applicants by ...": who applied, not that one applies. */
  boolean isPerson(Hit submit) {
    String word = submit.in(folded);
    return AnyOf.begins(PERSONS, word);
  }

  private static final List<String> PERSONS =
      List.of("applicant", "aanvrager", "antragsteller", "bewerber", "indiener");

  /** "Decisions on the applications", "Entscheidung über die Anträge". */
  boolean isAbout(int from, int to) {
    if (to - from > 16 || to <= from) return false;
    String between = new String(folded, from, to - from);
    return AnyOf.begins(ABOUT, between);
  }

  private static final List<String> ABOUT =
      List.of(" on ", " of ", " over ", " van ", " op ", " uber ", " zu ", " der ");

  /** "De ingediende plannen", "die eingereichten Konzepte": what has been handed in already. */
  private static boolean isAdjective(String word) {
    return word.endsWith("diende")
        || word.endsWith("vraagde")
        || word.endsWith("ichten")
        || word.endsWith("ichte")
        || word.endsWith("agten");
  }

  /** What is handed in after the project: "de aanvraag tot vaststelling wordt ingediend". */
  boolean isAccount(Hit hit) {
    String word = hit.in(folded);
    return AnyOf.isIn(ACCOUNTS, word);
  }

  /** What is handed in against a decision, or about a plan: "zienswijzen", "een bezwaarschrift". */
  boolean isObjection(Hit hit) {
    return AnyOf.begins(OBJECTIONS, hit.in(folded));
  }

  private static final List<String> OBJECTIONS =
      List.of("zienswijze", "bezwaar", "beroep", "inspraak");

  private static final List<String> ACCOUNTS =
      List.of("vaststell", "verslag", "rapport", "verantwoording", "nachweis", "bericht", "report");

  private static final List<String> VERBS =
      List.of(
          "aangevr",
          "ingedien",
          "indien",
          "aan te",
          "in te",
          "aangemeld",
          "submit",
          "apply",
          "eingereich",
          "einzureich",
          "einreich",
          "gestellt",
          "zu stellen",
          "beantragt");

  /** "Bis zum 31. Januar für die Sitzung im Sommer": what it is handed in for. */
  boolean isPurpose(Hit hit, int from) {
    int start = Math.max(from, hit.start() - PURPOSE);
    String before = new String(folded, start, Math.max(0, hit.start() - start));
    return AnyOf.ends(PURPOSES, before);
  }

  /** "Für die nächste Sitzung", "zur Durchführung": the same with a word of its own between. */
  boolean isAim(Hit hit, int from) {
    int start = Math.max(from, hit.start() - AIM);
    return AIMS.matcher(Fold.words(folded, start, hit.start())).find();
  }

  private static final int AIM = 36;

  private static final Pattern AIMS =
      Pattern.compile(
          "(?:^|[^a-z])(?:fur|zur|zum|voor|for|ten behoeve van)"
              + "(?: (?:die|den|das|eine|einen|de|het|een|the|an?))?(?: [a-z-]{3,16})? $");

  /** "Subsidie aanvragen voor de voorbereiding en uitvoering van": what the money is for. */
  boolean isAppliedFor(Hit submit, Hit other) {
    if (submit.cue() != Cue.SUBMIT || !CueUse.isOther(other.cue())) return false;
    String between = Fold.words(folded, submit.end(), other.start());
    return AnyOf.begins(FOR, between);
  }

  private static final List<String> FOR =
      List.of(" voor ", " fur ", " for ", " zur ", " ten behoeve van ");

  private static final int PURPOSE = 10;

  private static final List<String> PURPOSES =
      List.of(
          " fur die ",
          " fur den ",
          " fur das ",
          " fur eine ",
          " voor de ",
          " voor het ",
          " voor een ",
          " for the ",
          " for a ",
          " for an ");

  boolean isInfinitive(Hit submit) {
    String words = new String(folded, submit.start() - 3, submit.end() - submit.start() + 3);
    return AnyOf.isIn(INFINITIVES, words);
  }

  private static final List<String> INFINITIVES =
      List.of(
          "zu bewerben", "zu beantragen", "zu stellen", "zureich", "in te ", "aan te ", "zusend");
}
