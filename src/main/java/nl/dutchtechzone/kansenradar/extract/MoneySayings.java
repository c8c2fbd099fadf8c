package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.extract.MoneyRole.Meaning;

/**
 * What a sentence says of an amount without a noun for it: who receives "up to 25,000 euros" is
 * offered a grant, who "trekt 900.000 euro uit" has a budget.
 */
final class MoneySayings {
  /** A bound stands this near before its amount. */
  private static final int BOUND = 30;

  /** Subject, amount and verb of one clause. */
  private static final int CLAUSE = 110;

  /** From the name of a grant to its amount, past what it depends on. */
  private static final int LONG_CLAUSE = 150;

  /** "a new €2m scheme": the noun that the amount describes follows without a preposition. */
  private static final Pattern DESCRIBES =
      Pattern.compile(
          "^ (?:(?!for |to |in |of |per |and |from )[a-z-]{2,14}"
              + " (?:(?!for |to |in |of |per |from )[a-z-]{2,14} ){0,4}?)?"
              + "(?:scheme|call|competition|round|pot|(?:grants?|funding)"
              + " program(?:me)?)\\b");

  private static final List<String> VAGUE =
      List.of(
          "meer dan ",
          "unter ",
          "unterhalb von ",
          "auf volle ",
          "onder de ",
          "hoger dan ",
          "hoger is dan ",
          "hoger zijn dan ",
          "higher than ",
          "hoher als ",
          "more than ",
          "mehr als ",
          "over ",
          "minder dan ",
          "less than ",
          "weniger als ");

  private static final List<String> NO_MORE =
      List.of(
          "niet meer dan ",
          "niet hoger dan ",
          "niet hoger zijn dan ",
          "niet hoger is dan ",
          "nicht hoher als ",
          "not higher than ",
          "nooit meer dan ",
          "no more than ",
          "not more than ",
          "never more than ",
          "nicht mehr als ",
          "nie mehr als ");

  /** "Bij subsidies van € 125.000 of meer": what then must be done, not what there is to get. */
  private static final Pattern THRESHOLD =
      Pattern.compile(
          "^ ?(?:of|oder|or|en|und|and) (?:hoger|meer|mehr|hoher|more|above|over|up)\\b");

  private static final List<String> EACH = List.of("per ", "pro ");

  private final char[] folded;
  private final CappedShares shares;
  private final ShareLimits limits;

  MoneySayings(char[] folded) {
    this.folded = folded;
    this.shares = new CappedShares(folded);
    this.limits = new ShareLimits(folded);
  }

  /** Room for the verb right behind an amount: "4 Mio. Euro stehen für die Runde bereit". */
  private static final int NEXT_VERB = 9;

  /** The role of an amount that no noun names; empty when the clause does not tell. */
  Optional<Meaning> role(Passage passage, int from, int start, int end, int to) {
    Optional<Hit> given = last(passage, Cue.GIVE, Math.max(from, start - CLAUSE), start);
    if (given.isPresent()
        && first(passage, Cue.GIVE_END, end, Math.min(to, end + 60)).isPresent()) {
      return Optional.of(new Meaning(Cue.BUDGET_TOTAL, given, 1));
    }
    Optional<Hit> stands = first(passage, Cue.GIVE, end, Math.min(to, end + NEXT_VERB));
    if (stands.isPresent() && given.isEmpty() && !isBounded(passage, start)) {
      Optional<Hit> ready = first(passage, Cue.GIVE_END, end, Math.min(to, end + CLAUSE));
      if (ready.isPresent()) return Optional.of(new Meaning(Cue.BUDGET_TOTAL, ready, 1));
    }
    if (!isBounded(passage, start) && !isRange(end)) return Optional.empty();
    if (limits.isBounded(passage, end)
        || isGivenToProjects(from, start)
        || isSpentOnProjects(passage, end)
        || (isRange(end) && TO_PROJECTS.matcher(passage.after(folded, end, 50)).lookingAt())
        || isOfNamedGrant(from, start)
        || isMostOfShare(passage, from, start)) {
      return Optional.of(new Meaning(Cue.GRANT, Optional.empty(), 1));
    }
    return last(passage, Cue.GET, Math.max(from, start - CLAUSE), start)
        .or(() -> first(passage, Cue.GET, end, Math.min(passage.end(), end + CLAUSE)))
        .map(hit -> new Meaning(Cue.GRANT, Optional.of(hit), 1));
  }

  /** "De hoogte van een feestsubsidie is maximaal € 500": the grant's name ends in the word. */
  private boolean isOfNamedGrant(int from, int start) {
    return NAMED_GRANT.isIn(Fold.words(folded, Math.max(from, start - LONG_CLAUSE), start));
  }

  private static final Sign NAMED_GRANT =
      new Sign(
          "\\b[a-z-]{3,40}(?:subsidies?|zuschuss(?:es)?|zuwendung|forderung|stipendium)\\b"
              + "[^.;:0-9]*$");

  /** "50 % van de noodzakelijke kosten tot maximaal € 4.000", "80 % bzw. maximal 4.000 €". */
  boolean isMostOfShare(Passage passage, int from, int start) {
    if (passage.has(Cue.OTHER_PERCENT)) return false;
    boolean rate =
        passage.has(Cue.RATE)
            || passage.has(Cue.RATE_OF_COSTS)
            || passage.length() <= CappedShares.ENTRY
            || passage.heading(Cue.Family.RATE).equals(Optional.of(Cue.RATE));
    return rate && shares.isCap(Math.max(from, start - CLAUSE), start);
  }

  /** "Der Fonds unterstützt Projekte mit bis zu 1.000 Euro": each of them. */
  private boolean isGivenToProjects(int from, int start) {
    String before = Fold.words(folded, Math.max(from, start - CLAUSE), start);
    return SUPPORTS.isIn(before) || GIVES.isIn(before);
  }

  /** "Gibt Projekten bis zu 30.000 €". */
  private static final Sign GIVES =
      new Sign(
          "\\b(?:gibt|vergibt|geeft|verstrekt|gives)(?: [a-z-]{2,20}){0,3} (?:projekten|vereinen"
              + "|initiativen|projecten|initiatieven|verenigingen|projects|groups|initiatives)"
              + " (?:bis zu|maximal|hochstens|maximaal|ten hoogste|tot|up to|at most) ?(?:€ ?)?$");

  /** "U krijgt 80 % van uw kosten. Maar niet meer dan € 200.000": the end of what one gets. */
  boolean isButAtMost(Passage passage, int start) {
    return BUT_AT_MOST.isIn(passage.before(folded, start, 40));
  }

  private static final Sign BUT_AT_MOST =
      new Sign(
          "\\b(?:maar|doch|echter|aber|jedoch|but) (?:niet meer dan|nooit meer dan|maximaal|ten"
              + " hoogste|nicht mehr als|hochstens|maximal|no more than|not more than|at most|up"
              + " to) ?(?:€ ?|eur )?$");

  /** "Bis zu 500 Euro werden für Projekte, die ..., zur Verfügung gestellt". */
  private boolean isSpentOnProjects(Passage passage, int end) {
    return ON_PROJECTS.matcher(passage.after(folded, end, 50)).lookingAt();
  }

  /** "Will offer between €3,000 and €10,000 to projects": that of each. */
  private static final Pattern TO_PROJECTS =
      Pattern.compile(
          "^ (?:to|fur|voor|aan|an) (?:[a-z-]{2,20} )?(?:projects|projecten|projekte|vorhaben"
              + "|initiatives|initiatieven|initiativen)\\b");

  private static final Pattern ON_PROJECTS =
      Pattern.compile(
          "^ (?:werden|wird|worden|wordt|are|is|can be|konnen|kunnen) (?:fur|voor|for|pro|per|je)"
              + " (?:[a-z-]{2,20}"
              + " )?(?:projekte?|vorhaben|initiativen|ma(?:ss|ß)nahmen|aktionen|projecten"
              + "|initiatieven|activiteiten|projects|initiatives|activities)\\b");

  private static final Sign SUPPORTS =
      new Sign(
          "\\b(?:fordert|fordern|unterstutzt|unterstutzen|bezuschusst|bezuschussen|ondersteunt"
              + "|ondersteunen|steunt|steunen|supports?|funds?)\\b[^.;]*\\b(?:projekte?n?|vorhaben"
              + "|massnahmen?|maßnahmen?|aktionen|initiativen|vereine|ideen|projecten?"
              + "|initiatie(?:f|ven)|activiteit(?:en)?|verenigingen|projects?|initiatives?"
              + "|activities|groups|ideas)\\b[^.;0-9]{0,60}\\b(?:mit|met|with)"
              + " (?:je |jeweils |elk |each )?"
              + "(?:bis zu|maximal|hochstens|max\\.|maximaal|ten hoogste|tot|up to|at most) ?(?:€"
              + " ?)?$");

  /** "more than € 100 million of grants a year" is no one's grant, nor "per hour a grant of 50". */
  boolean isNoOffer(Passage passage, Cue role, int start, int end) {
    if (role != Cue.GRANT) return false;
    if (THRESHOLD.matcher(passage.after(folded, end, 12)).lookingAt()) return true;
    String before = passage.before(folded, start, 26);
    boolean limit = AnyOf.ends(NO_MORE, before);
    if (!limit && AnyOf.ends(VAGUE, before) && !isFromTo(start, end)) return true;
    String opening = passage.before(folded, start, start - passage.start());
    return AnyOf.begins(EACH, opening)
        && !OF_ONE.matcher(opening).lookingAt()
        && passage.hits().stream()
            .noneMatch(h -> h.start() == passage.start() && h.cue() == Cue.GRANT);
  }

  /** "Pro Verbundprojekt", "per Regio Deal": of each who applies, not of a unit of its work. */
  private static final Pattern OF_ONE =
      Pattern.compile(
          "^(?:per|pro|je) (?:[a-z-]{2,12}"
              + " )?[a-z-]*(?:projekt|vorhaben|project|antrag|aanvraag|aanvrager"
              + "|antragsteller|unternehmen|onderneming|organisatie|organisation|initiati(?:ef|ve)"
              + "|verein|vereniging|applicant|company|application|proposal|deal)\\b");

  /** "Meer dan €200.000 tot ten hoogste €350.000". */
  private boolean isFromTo(int start, int end) {
    String amount = Fold.words(folded, start, end);
    return amount.contains(" tot ") || amount.contains(" bis ") || amount.contains(" to ");
  }

  /** "Fellows receive a £4,000 budget": what each of them gets, not what there is for all. */
  boolean isReceived(int start) {
    return RECEIVED.isIn(Fold.words(folded, Math.max(0, start - 25), start));
  }

  private static final Sign RECEIVED =
      new Sign(
          "\\b(?:receives?|krijg(?:t|en)|ontvang(?:t|en)|erhalten|erhalt) (?:an? |een |ein(?:en)?"
              + " )?$");

  /** "a new €2m grants scheme", "a €10m call": the amount is that of what it describes. */
  boolean describes(int end, int to) {
    return DESCRIBES.matcher(Fold.words(folded, end, Math.min(to, end + 45))).lookingAt();
  }

  /** "Maximaal" stands just before it. */
  boolean isAtMost(Passage passage, int start) {
    for (Hit hit : passage.hits()) {
      if (hit.end() > start) return false;
      if (hit.cue() == Cue.AT_MOST && start - hit.end() <= BOUND) return true;
    }
    return false;
  }

  /** A word for the most or the least stands just before it. */
  static boolean isBounded(Passage passage, int start) {
    for (Hit hit : passage.hits()) {
      if (hit.end() > start) return false;
      if (hit.cue().family() == Cue.Family.BOUND && start - hit.end() <= BOUND) return true;
    }
    return false;
  }

  /** The end of "50.000 bis 150.000 Euro". */
  private boolean isRange(int end) {
    String amount = Fold.words(folded, Math.max(0, end - 60), end);
    return RANGE.matcher(amount).find() || BETWEEN.isIn(amount);
  }

  private static final Pattern RANGE =
      Pattern.compile("[0-9] ?(?:-|–|bis|tot|to) ?(?:€ ?|eur )?[0-9][0-9., ]*[^0-9]*$");

  /** "Between £100 and £10,000". */
  private static final Sign BETWEEN =
      new Sign(
          "\\b(?:between|tussen|zwischen) [^0-9]{0,6}[0-9][0-9.,]*[^0-9]{0,12} (?:and|en|und)"
              + " [^0-9]{0,6}[0-9][0-9.,]*[^0-9]*$");

  /** "Most awards are below £5,000", "die meisten Zuschüsse": what is usual, not what there is. */
  boolean isUsual(int from, int start) {
    return USUAL.matcher(Fold.words(folded, Math.max(from, start - CLAUSE), start)).find();
  }

  private static final Pattern USUAL =
      Pattern.compile(
          "(?:\\b(?<!at )(?<!the )most|\\btypical(?:ly)?|\\bmajority of|\\baverage|\\bde"
              + " meeste|\\bhet merendeel|\\bgemiddelde?|\\bdie"
              + " meisten|\\bmehrzahl|\\bmehrheit|\\bdurchschnittlich(?:e|en)?|\\bim"
              + " (?:durchschnitt|schnitt))\\b[^.;]*$");

  /** "Vier Stipendien zu je maximal 500 €". */
  boolean isOfEach(Passage passage, int start) {
    return OF_EACH.matcher(passage.before(folded, start, 40)).find();
  }

  private static final Pattern OF_EACH =
      Pattern.compile(
          "\\b(?:zu|von|mit|uber) (?:je|jeweils) (?:maximal |bis zu |hochstens |rund )?(?:€ ?|eur"
              + " ?|£ ?)?$");

  /** "Provides $70,000 in microgrants": of all of them, where nobody is said to receive it. */
  boolean isHandedOut(Passage passage, int from, int start, int end) {
    return IN_GRANTS.matcher(passage.after(folded, end, 40)).lookingAt()
        && !isAtMost(passage, start)
        && !GOT.isIn(Fold.words(folded, Math.max(from, start - CLAUSE), start));
  }

  private static final Pattern IN_GRANTS =
      Pattern.compile("^ in (?:[a-z]{3,12} )?(?:micro)?(?:grants|awards|bursaries|fellowships)\\b");

  private static final Sign GOT =
      new Sign(
          "\\b(?:(?:each|every|per)(?!"
              + " (?:year|month|round|call))|receives?|received|gets?|wins?|won|awarded|you|apply|request|raised|secured|gave|has"
              + " given)\\b");

  /** "61 aanvragen, samen goed voor € 9,75 miljoen": what all those ask for. */
  boolean isOfApplications(Passage passage, int start) {
    return OF_APPLICATIONS.isIn(passage.before(folded, start, CLAUSE));
  }

  private static final Sign OF_APPLICATIONS =
      new Sign(
          "\\b[0-9]{1,4} (?:[a-z]{3,14} )?(?:aanvragen|aanmeldingen|projectvoorstellen|voorstellen"
              + "|antrage|skizzen|applications|proposals)\\b(?:(?!beschikbaar|bereit|verfugung|available)[^.;])*\\b(?:goed"
              + " voor|opgeteld|zusammen|together|totall?ing|worth)\\b"
              + "(?:(?!beschikbaar|bereit|verfugung|available)[^.;0-9])*$");

  /** Left of a budget that another word names: "im Topf sind noch 40.000 Euro". */
  boolean isStill(Passage passage, int start) {
    return STILL.isIn(passage.before(folded, start, 45));
  }

  /** Left of an earlier amount: "noch 40.000 Euro vorhanden", "nog € 4.000 over", "£40 left". */
  boolean isLeft(Passage passage, int start, int end) {
    if (OVER.matcher(passage.after(folded, end, 20)).lookingAt()) return true;
    return STILL.isIn(passage.before(folded, start, 45))
        && LEFT.matcher(passage.after(folded, end, 60)).lookingAt();
  }

  private static final Pattern OVER =
      Pattern.compile("^ (?:is |are |ist |sind |wordt |zijn )?(?:left|remaining|remains|ubrig)\\b");

  private static final Sign STILL =
      new Sign(
          "\\b(?:nog|noch|still(?: have| has| got)?)"
              + " (?:(?:ruim|circa|bijna|rund|ca\\.|etwa|about|een|an|budget|middelen|geld|subsidie|mittel|fordermittel|restmittel|gelder|funds|funding|in"
              + " hohe|von|van|of) ){0,5}$");

  private static final Pattern LEFT =
      Pattern.compile(
          "^[^.,;]{0,40}\\b(?:beschikbaar|over|te verdelen|vorhanden|verfugbar|zur verfugung|ubrig"
              + "|available|left)\\b");

  private static Optional<Hit> last(Passage passage, Cue cue, int from, int to) {
    Optional<Hit> last = Optional.empty();
    for (Hit hit : passage.hits()) {
      if (hit.end() > to) break;
      if (hit.cue() == cue && hit.start() >= from) last = Optional.of(hit);
    }
    return last;
  }

  private static Optional<Hit> first(Passage passage, Cue cue, int from, int to) {
    for (Hit hit : passage.hits()) {
      if (hit.cue() == cue && hit.start() >= from && hit.end() <= to) return Optional.of(hit);
    }
    return Optional.empty();
  }
}
