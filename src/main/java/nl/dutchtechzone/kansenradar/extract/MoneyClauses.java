package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * What the rest of the clause makes of an amount: "€ 3 miljoen subsidie beschikbaar" is a budget
 * though a word for a grant stands beside it, "maximal 15.000 € der Kosten" are costs, "&lt; 2.500
 * €" is a condition.
 */
final class MoneyClauses {
  /** "aan subsidie", "in grants": room for a preposition before what the amount consists of. */
  private static final int NOUN = 14;

  private static final int CLAUSE = 90;

  /** From "stehen 40.000 €" to "zur Verfügung", and what for between them. */
  private static final int LONG_CLAUSE = 140;

  /** Room for "of", "von" or "van". */
  private static final int OF = 5;

  /** "Maximaal" stands this near before its amount. */
  private static final int BOUND = 30;

  private static final Sign EACH =
      new Sign("\\b(?:per|pro|je|jede[nrsm]?|elke?|iedere?|each|every|any one)\\b");

  private static final Pattern ELIGIBLE =
      Pattern.compile(
          "^[^.;]{0,60}\\b(?:forderfahig|zuwendungsfahig|anerkannt|anrechenbar|subsidiabel|meetellen"
              + "|meegerekend|meegenomen|eligible|counted|considered)\\b");

  private static final Pattern EXCEEDED =
      Pattern.compile(
          "^[^.;]{0,25}\\b(?:nicht (?:uberschreite[nt]|ubersteig(?:en|t)|uberschritten)"
              + "|niet (?:overschrijd(?:en|t)|overstijg(?:en|t)|te boven gaan))\\b");

  private static final Pattern FALLEN_BELOW =
      Pattern.compile(
          "^[^.;]{0,25}\\b(?:nicht (?:unterschreite[nt]|unterschritten)|niet"
              + " onderschrijd(?:en|t))\\b");

  private static final Pattern ALL_ROUNDS =
      Pattern.compile(
          "^[^.;]{0,40}\\b(?:through|across|over|uber|voor|fur) (?:all|alle) (?:[a-z]{2,12}"
              + " )?(?:rounds|calls|rondes|openstellingen|runden|aufrufe)\\b");

  private static final List<Character> COMPARISONS = List.of('<', '>', '≤', '≥');

  private final char[] folded;

  MoneyClauses(char[] folded) {
    this.folded = folded;
  }

  /**
   * The word that says that what there is to give stands at hand: "er is € 87 miljoen subsidie
   * beschikbaar", "stelt 3 miljoen euro aan subsidie beschikbaar", "£2m in grants is available".
   * Empty for "maximaal", and for what each receives. Between a verb and its particle, as in
   * "stehen 40.000 € für Zuschüsse an Vereine zur Verfügung", the amount is at hand whatever it is
   * for.
   */
  Optional<Hit> offered(Passage passage, int from, int start, int end, int to) {
    boolean bracket = isAtHandFor(from, start);
    boolean given = false;
    int limit = Math.min(to, end + (bracket ? LONG_CLAUSE : CLAUSE));
    Optional<Hit> offered = Optional.empty();
    for (Hit hit : passage.hits()) {
      if (hit.start() < end) continue;
      if (hit.end() > limit || crosses(end, hit.start())) break;
      if (offered.isPresent() && isNextClause(offered.get(), hit)) break;
      if (isEach(hit)) return Optional.empty();
      if (hit.cue() == Cue.GRANT && hit.start() - end <= NOUN) given = true;
      boolean hand = hit.cue() == Cue.BUDGET_TOTAL && isAtHand(hit);
      boolean out = hit.cue() == Cue.GIVE_END && isGiven(passage, from, start);
      if (offered.isEmpty() && (hand || out)) offered = Optional.of(hit);
    }
    if (offered.isEmpty() || !(given || bracket)) return Optional.empty();
    if (isAtMost(passage, start) && (given || !bracket)) return Optional.empty();
    return isForEach(from, start) || isOfGrant(passage, start) ? Optional.empty() : offered;
  }

  /** "Stellt 400.000 € zur Verfügung, je Verein höchstens 900 €": that is said of the next. */
  private boolean isNextClause(Hit offered, Hit hit) {
    return Fold.words(folded, offered.end(), hit.start()).startsWith(", ");
  }

  /** "Er is maximaal € 25.000 subsidie beschikbaar per project": the word that says so. */
  Optional<Hit> mostForEach(Passage passage, int start, int end, int to) {
    if (!isAtMost(passage, start)) return Optional.empty();
    int limit = Math.min(to, end + CLAUSE);
    for (Hit hit : passage.hits()) {
      if (hit.start() < end) continue;
      if (hit.end() > limit || crosses(end, hit.start())) break;
      if (hit.cue() == Cue.GRANT && isEach(hit)) return Optional.of(hit);
    }
    return Optional.empty();
  }

  /** "Six grants of $5,000": the amount is that of one. */
  private static boolean isOfGrant(Passage passage, int start) {
    return passage.hits().stream()
        .filter(h -> h.cue() == Cue.GRANT || h.cue() == Cue.GRANT_MAX)
        .anyMatch(h -> h.end() < start && start - h.end() <= OF);
  }

  /** A size that decides who or what is meant, not money that one can get. */
  boolean isCondition(Passage passage, int start, int end, int to) {
    if (ALL_ROUNDS.matcher(Fold.words(folded, end, Math.min(to, end + 70))).lookingAt())
      return true;
    if (passage.label(Cue.Family.MONEY).isPresent()) return false;
    int before = start - 1;
    while (before > passage.start() && folded[before] == ' ') before--;
    if (before >= passage.start() && COMPARISONS.contains(folded[before])) return true;
    String ahead = passage.before(folded, start, CLAUSE);
    if (passage.has(Cue.OTHER_AMOUNT) && OF_LAW.isIn(passage.after(folded, end, LAW))) return true;
    if (OF_SIZE.isIn(ahead) || FROM_SIZE.isIn(ahead) || isIncrease(passage, ahead, end))
      return true;
    if (isOfRules(ahead) || isDeMinimis(passage, start, end)) return true;
    boolean closed = end < folded.length && folded[end] == ')';
    if (closed && CLASS.matcher(ahead).find()) return true;
    String after = Fold.words(folded, end, Math.min(to, end + 40));
    if (COST.matcher(after).lookingAt() && MAY.isIn(ahead)) return true;
    if (AMOUNTS_TO.matcher(after).lookingAt() && CASE.isIn(ahead)) return true;
    boolean ofCosts =
        passage.hits().stream().anyMatch(h -> h.cue() == Cue.RATE_OF_COSTS && h.start() == end + 1);
    return ofCosts
        && ELIGIBLE.matcher(Fold.words(folded, end, Math.min(to, end + CLAUSE))).lookingAt();
  }

  /** "55 Millionen Euro pro Vorhaben (Artikel 4 Absatz 1 AGVO)": where one must notify the aid. */
  private static final Sign OF_LAW =
      new Sign("\\b(?:artikel|article|art\\.) [0-9]{1,2}\\b[^)]{0,60}\\b(?:agvo|agvv|gber)\\b");

  private static final int LAW = 220;

  /** "Bei Zuwendungen bis 100.000 Euro": which rules hold for those of that size. */
  private static final Sign OF_SIZE =
      new Sign(
          "\\b(?:bei|bij) (?:[a-z]{3,12}"
              + " )?(?:zuwendungen|zuschussen|forderungen|subsidies|subsidiebedragen)"
              + "(?: (?:von|van|of))?(?: (?:bis|bis zu|ab|uber|unter|tot|vanaf|boven|onder|mehr"
              + " als|meer dan))? ?(?:€ ?|eur ?)?$");

  /** "Ab einer beantragten Zuwendung von 1,5 Mio. Euro": what then must be done. */
  private static final Sign FROM_SIZE =
      new Sign(
          "\\b(?:ab|vanaf) (?:einer|einem|een) (?:[a-z-]{3,16}"
              + " )?(?:[a-z]*zuwendung|[a-z]*forderung|[a-z]*fordersumme|[a-z]*budget|[a-z]*volumen|subsidie|bijdrage)"
              + " (?:von|van) ?(?:€ ?|eur ?)?$");

  /** "Kann einmalig um 50.000 EUR erhöht werden": by so much more, not so much. */
  private boolean isIncrease(Passage passage, String ahead, int end) {
    return BY.matcher(ahead).find()
        && RAISED.matcher(passage.after(folded, end, CLAUSE)).lookingAt();
  }

  private static final Pattern RAISED =
      Pattern.compile(
          "^[^.;0-9]{0,40}\\b(?:erhoht|erhohen|aufgestockt|verhoogd|vermeerderd|opgehoogd)\\b");

  private static final Pattern BY =
      Pattern.compile("\\b(?:um|met) (?:bis zu |maximal |maximaal )?(?:€ ?|eur ?)?$");

  private static boolean isOfRules(String ahead) {
    return AnyOf.isIn(PROVISIONS, ahead) && RULES.isIn(ahead);
  }

  private static final List<String> PROVISIONS =
      List.of(
          "regels ",
          "bepalingen ",
          "voorschriften ",
          "vorschriften ",
          "bestimmungen ",
          "rules ",
          "provisions ");

  /** "De bepalingen inzake een subsidie lager dan € 25.000": which rules hold for it. */
  private static final Sign RULES =
      new Sign(
          "\\b(?:regels|bepalingen|voorschriften|vorschriften|bestimmungen|rules|provisions)\\b[^.;]{0,60}\\b(?:inzake|over|voor|betreffende|fur|for|on)"
              + " (?:een |a )?(?:subsid|zuwendung|grant)[a-z]*[^.;]{0,24}$");

  /**
   * What a company may have of all aid in three years (Regulation (EU) 2023/2831, and 1407/2013
   * before it; 1408/2013 for farms, 717/2014 for fishers), or of advice (Regulation (EU) 651/2014,
   * article 28).
   */
  private boolean isDeMinimis(Passage passage, int start, int end) {
    return CEILINGS.isIn(Fold.words(folded, start, end))
        && THREE_YEARS.isIn(Fold.words(folded, passage.start(), passage.end()));
  }

  private static final Sign CEILINGS =
      new Sign("\\b(?:15|20|25|30|40|50|100|200|220|300)[. ,]000\\b(?![., ][0-9])");

  private static final Sign THREE_YEARS =
      new Sign(
          "\\b(?:de[- ]minimis[a-z-]*|(?:innerhalb von|in) drei (?:steuer|kalender)?jahren"
              + "|(?:belasting|kalender)jaren|three (?:fiscal |calendar )?years)\\b");

  /** "Projekte dürfen maximal 20.000 € kosten". */
  private static final Sign MAY = new Sign("\\b(?:durfen|darf|mag|mogen|may)\\b[^.;]*$");

  private static final Pattern COST = Pattern.compile("^ (?:kosten|cost)\\b");

  /** "Small grants (under £500)": the size of a class. */
  private static final Pattern CLASS =
      Pattern.compile(
          "\\((?:under|below|over|above|(?:less|more) than|onder|boven|(?:minder|meer) dan|unter"
              + "|uber|(?:weniger|mehr) als) ?(?:€ ?|£ ?|eur )?$");

  /** "Als uw subsidie € 25.000 of minder bedraagt": what then holds is told after it. */
  private static final Sign CASE =
      new Sign(
          "\\b(?:als|indien|wanneer|wenn|falls|sofern|if|when|where) (?:[a-z-]+ ){1,6}(?:€ ?|eur"
              + " )?$");

  private static final Pattern AMOUNTS_TO =
      Pattern.compile(
          "^ ?(?:of (?:minder|meer|hoger|lager)|oder (?:weniger|mehr)|or (?:less|more))?"
              + " ?(?:bedraagt|is|betragt|ist|ubersteigt|uberschreitet|erreicht|nicht"
              + " (?:ubersteigt|uberschreitet)|overschrijdt|niet overschrijdt|exceeds)\\b");

  /** "Een aanvrager die de subsidie kreeg toegekend": what one of them got. */
  boolean isReceipt(Passage passage, int start) {
    return passage.hits().stream()
        .filter(h -> h.cue() == Cue.BUDGET_GRANTED && h.end() <= start)
        .anyMatch(h -> RECEIVED.contains(h.in(folded)));
  }

  private static final Set<String> RECEIVED =
      Set.of("kreeg toegekend", "kregen", "kreeg", "ontving", "ontvingen", "erhielt", "erhielten");

  /** "Soll 75.000 Euro nicht überschreiten". */
  boolean isNotToExceed(int end, int to) {
    return EXCEEDED.matcher(Fold.words(folded, end, Math.min(to, end + 60))).lookingAt();
  }

  /** "Soll 500.000 Euro nicht unterschreiten". */
  boolean isNotToFallBelow(int end, int to) {
    return FALLEN_BELOW.matcher(Fold.words(folded, end, Math.min(to, end + 60))).lookingAt();
  }

  /** "Stehen 40.000 € zusätzlich bereit": more than there was, and all that this page tells of. */
  Optional<Hit> added(Passage passage, Hit increase, int from, int start) {
    if (!ADDED.isIn(Fold.words(folded, Math.max(from, start - CLAUSE), start))) {
      return Optional.empty();
    }
    return passage.hits().stream()
        .filter(h -> h.start() == increase.end() + 1)
        .filter(h -> h.cue() == Cue.GIVE_END || (h.cue() == Cue.BUDGET_TOTAL && isAtHand(h)))
        .findFirst();
  }

  /** "Stehen", "stellt": its particle ends the clause. */
  private boolean isAtHandFor(int from, int start) {
    return BRACKET.isIn(Fold.words(folded, Math.max(from, start - CLAUSE), start));
  }

  private static final Sign BRACKET =
      new Sign("\\b(?:stehen|steht|stellt|stellen|stelt|makes?)\\b[^.,;]*(?:\\b(?:ca|rd)\\. ?)?$");

  private static final Sign ADDED =
      new Sign("\\b(?:stehen|steht|is|zijn|komt|komen|are)\\b[^.,;]*$");

  private boolean isAtHand(Hit hit) {
    String word = hit.in(folded);
    return word.contains("beschikbaar") || word.contains("verfugung") || word.contains("available");
  }

  /** "Per project", "pro Antrag" behind it. */
  private boolean isEach(Hit hit) {
    boolean money = hit.cue() == Cue.GRANT || hit.cue().family() == Cue.Family.MONEY;
    return money && isPerPhrase(folded, hit);
  }

  /** "Per arbeidsplaats", "pro Projekt", "je Antrag". */
  static boolean isPerPhrase(char[] folded, Hit hit) {
    String word = hit.in(folded);
    return word.startsWith("per ") || word.startsWith("pro ") || word.startsWith("je ");
  }

  /** "Elk project krijgt", "grants of": what stands before it is about one of many. */
  private boolean isForEach(int from, int start) {
    return EACH.isIn(Fold.words(folded, Math.max(from, start - CLAUSE), start));
  }

  private static boolean isGiven(Passage passage, int from, int start) {
    for (Hit hit : passage.hits()) {
      if (hit.end() > start) return false;
      if (hit.cue() == Cue.GIVE && hit.start() >= from) return true;
    }
    return false;
  }

  private static boolean isAtMost(Passage passage, int start) {
    for (Hit hit : passage.hits()) {
      if (hit.end() > start) return false;
      if (hit.cue() == Cue.AT_MOST && start - hit.end() <= BOUND) return true;
    }
    return false;
  }

  private boolean crosses(int from, int to) {
    for (int i = from; i < to; i++) {
      if (folded[i] == ';' || folded[i] == '|' || folded[i] == '\n') return true;
    }
    return false;
  }
}
