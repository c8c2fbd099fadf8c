package nl.dutchtechzone.kansenradar.extract;

import java.util.List;

/** What speaks for money already given: who receives what, results of a round, a project's page. */
final class AwardSigns {
  /** "Campus krijgt 4 miljoen": somebody gets an amount, in a title. */
  private static final Sign RECEIVES =
      new Sign(
          "\\b(?:krijgt|krijgen|haalt|halen|ontvangt|ontvangen|kreeg|erhalt|erhalten|bekommt|bekommen|receives?|gets?|wins?|secures?|sichert"
              + " sich)\\b.{0,40}(?:\\d (?:miljoen|mln|million|mio|ton)|\\d,\\d"
              + " (?:miljoen|mio|million)|(?:€|eur|euro) ?\\d)");

  /** "Tennisclub De Bal krijgt 2.500 euro subsidie": said of one that is named. */
  private static final Sign GETS =
      new Sign(
          "(?<!\\bu |\\bje |\\bjij |\\bwie |project |aanvrager |deelnemer |vereniging |organisatie"
              + " |huishouden |eigenaar |bedrijf |ondernemer )(?:krijgt|ontvangt|kreeg|ontving)"
              + " (?:een |ruim |bijna |zo'n )?(?:€ ?)?[0-9][0-9.,]* ?(?:euro |miljoen |miljoen euro"
              + " |ton )?(?:aan )?(?:subsidie|bijdrage)\\b");

  private static final int FIRST_CHARACTERS = 300;

  /** "Results of the third call", "Uitslag tweede ronde". */
  private static final Sign RESULTS =
      new Sign(
          "\\blist of (?:all )?(?:awarded|approved|funded|selected|supported)"
              + " (?:projects|grants|applications|proposals|applicants)\\b|\\b(?:lijst|overzicht)"
              + " (?:van|met) (?:de"
              + " )?(?:toegekende|gehonoreerde|goedgekeurde|gesubsidieerde|verleende)\\b|\\bliste"
              + " der (?:geforderten|bewilligten|ausgewahlten)\\b|\\bresults? of (?:the"
              + " )?.{0,30}\\b(?:call|round)|\\bcall results\\b|\\bresultaten van de"
              + " .{0,30}\\b(?:[a-z]*oproep|call|ronde|openstelling|tender)\\b|\\buitslag"
              + " .{0,30}\\b(?:ronde|tender|call)|\\bergebnisse? (?:des|der)"
              + " .{0,30}(?:aufruf|runde)");

  /** "158 projecten ontvangen projectsubsidie", "Funding granted for ...". */
  private static final Sign GRANTED =
      new Sign(
          "\\b(?:ontvangen|ontvangt|krijgen|krijgt|kregen|kreeg) (?:[a-z0-9-]{1,20}"
              + " ){0,2}[a-z-]*subsidies?\\b|^(?:[a-z-]{2,20}"
              + " ){0,4}(?:funding|grants?|subsidies|donations|support|awards) (?:[a-z]{3,10}"
              + " )?(?:granted|awarded|allocated|approved)\\b|^(?:[a-z-]{2,20}"
              + " ){0,3}(?:subsidies?|subsidiegeld|bijdragen|donaties)"
              + " (?:verleend|toegekend|verdeeld)\\b|^(?:[a-z-]{2,20}"
              + " ){0,3}(?:fordermittel|fordergelder|zuschusse)"
              + " (?:bewilligt|vergeben|ubergeben)\\b");

  /** "91 applications were granted funding", "158 aanvragen positief beoordeeld". */
  private static final Sign CHOSEN =
      new Sign(
          "\\b[0-9][0-9. ]{0,5} (?:[a-z-]{3,20}"
              + " ){0,2}(?:[a-z-]*aanvragen|[a-z-]*projecten|[a-z]*voorstellen|initiatieven|[a-z]*antrage|projekte|vorhaben|skizzen|applications|projects|proposals|applicants|organisations)\\b[^.;\\n"
              + "]{0,40}\\b(?:gehonoreerd|toegekend|goedgekeurd|positief beoordeeld|geselecteerd"
              + "|bewilligt|genehmigt|ausgewahlt|granted|awarded|approved|funded|selected|successful)\\b|\\bkeurden?"
              + " [^.;\\n"
              + "]{0,40}projec[a-z]*"
              + " goed\\b|\\b(?:projects|groups|organisations|applicants|initiatives) (?:have |has"
              + " )?(?:received|shared|were awarded|been awarded) [^.;\\n"
              + "]{0,30}[0-9]");

  /** "Project X goedgekeurd", "keurt acht projecten goed", "Förderung für das Projekt Y". */
  private static final Sign APPROVED =
      new Sign(
          "\\bkeur(?:t|en) .{0,40}projec.{0,20}"
              + " goed\\b|\\bproject.{0,40}\\b(?:goedgekeurd|gehonoreerd|van"
              + " start)\\b|\\b[a-z]*forderung fur (?:das|ein|sein|ihr) projekt|\\bspitzenforderung"
              + " fur|\\bforderbescheide?\\b");

  /** "Jury hat entschieden", "Zwölf Initiativen ausgewählt": the choice has been made. */
  private static final Sign DECIDED =
      new Sign(
          "\\b[a-z-]*(?:jury|beirat|kommission|commissie|adviesraad|panel) (?:hat|haben|heeft|has)"
              + " (?:[a-z0-9-]{2,20} ){0,4}(?:entschieden|ausgewahlt|gewahlt|beslist|gekozen"
              + "|besloten|decided|chosen|selected)\\b"
              + "|\\b(?:gewinner|preistrager|winnaars|winners) (?:stehen fest|bekannt|zijn bekend"
              + "|bekendgemaakt|announced)");

  /** "Diese fünf Projekte werden gefördert", "these ten projects will be funded". */
  private static final Sign THESE =
      new Sign(
          "\\b(?:diese|folgende|deze|these|the following) (?:[a-z0-9]{1,12}"
              + " )?(?:projekte|vorhaben|initiativen|projecten|initiatieven|projects|initiatives)"
              + " (?:werden|wurden|erhalten|bekommen|krijgen|ontvangen|worden|will be|are"
              + " being|were|have been|receive)\\b"
              + ".{0,40}(?:gefordert|forderung|unterstutzt|subsidie|bijdrage|gesteund|ondersteund"
              + "|funded|funding|supported|grants?)\\b");

  /** "29 Millionen Euro fließen in 30 Vorhaben", "€ 4 miljoen gaat naar acht projecten". */
  private static final Sign FLOWS =
      new Sign(
          "(?:€|\\beur\\b|\\beuro\\b|\\bmillionen\\b|\\bmiljoen\\b|\\bmillion\\b)[^.;\\n"
              + "]{0,30}\\b(?:flie(?:ss|ß)en|flie(?:ss|ß)t|gehen|geht|gaat|gaan|vloeit|vloeien|goes|went|flows?)\\b[^.;\\n"
              + "]{0,90}\\b(?:in|an|naar|to|into)"
              + " (?:[0-9]{1,4}|zwei|drei|vier|funf|sechs|acht|zehn|twee|drie|vijf|zes|tien|two|three|four|five|six|eight|ten)(?:"
              + " [a-z]{3,20})?"
              + " (?:vorhaben|projekte|projecten|initiatieven|projects|initiatives)\\b");

  /** What the page of one project says of it. */
  private static final Sign PROJECT_PAGE =
      new Sign(
          "\\b(?:lead[ -]?partner|lead beneficiary|penvoerder|hauptpartner|(?:project"
              + " )?coordinator|projectcoordinator|projectleider|projectpartners|project"
              + " partners|projektpartner|(?:projekt|verbund)?koordinat(?:or|ion)|projektleitung|projektleiter)"
              + " ?[:\\t\\n"
              + "]");

  /** Words of a rule rather than of a report. */
  private static final Sign RULE =
      new Sign(
          "\\b(?:indien|als|wanneer|zodra|nadat|tenzij|bericht of|of"
              + " (?:het|de|uw|je)|moet|moeten|dient"
              + "|dienen|kunnen|kan|mag|mogen|wenn|falls|sobald|nachdem|ob|muss|mussen|darf|durfen|konnen|kann|werden"
              + " sollen|(?:ist|sind) [^.;]{0,60} zu [a-z]{4,20}|if|when|whether|once|unless|must"
              + "|may|should|shall|can)\\b");

  private static final List<String> LEADS =
      List.of(
          "lead",
          "penvoerder",
          "hauptpartner",
          "coordinator",
          "koordinat",
          "projectleider",
          "projektleit",
          "projectpartners",
          "project partners",
          "projektpartner");

  private static final Sign DURATION =
      new Sign(
          "\\b(?:duration|looptijd|(?:projekt)?laufzeit|project period|projectperiode|projectduur"
              + "|projektzeitraum) ?[:\\t\\n]");

  /** "Looptijd: 1 mei 2026 - 30 april 2029": from when to when, which a call cannot know. */
  private static final Sign RUNS =
      new Sign(
          "\\b(?:duration|looptijd|(?:projekt)?laufzeit|period|projectperiode|projectduur|projektzeitraum)"
              + " ?[:\\t\\n"
              + "][^\\n"
              + "0-9]{0,12}[0-9][^\\n"
              + "]{2,20}20[0-9]{2} ?(?:-|–|tot|t/m|bis|to|until)[^\\n"
              + "]{0,20}20[0-9]{2}\\b");

  private static final int LEAD = 600;
  private static final int HEAD = 4;
  private static final int HEADLINE = 100;

  private final Sheet sheet;
  private final Words title;
  private final Words opening;

  /**
   * @param title folded
   * @param opening the first words of the page, folded
   */
  AwardSigns(Sheet sheet, Words title, Words opening) {
    this.sheet = sheet;
    this.title = title;
    this.opening = opening;
  }

  /**
   * Three or more are enough where little speaks for a call.
   *
   * @param titled the title tells of money given
   * @param live a day to apply by is ahead: what an earlier round chose is told in passing
   */
  int count(boolean titled, boolean live) {
    boolean told = RECEIVES.isIn(title) || APPROVED.isIn(title) || isHeaded();
    int signs = told || titled ? 4 : 0;
    if (NewsSigns.AMOUNT_FIRST.matcher(title.text()).lookingAt()) signs += 2;
    signs += projectPage();
    if (new GivenRows(sheet).isThere()) signs += 4;
    int gets = GETS.first(opening);
    if (gets >= 0 && gets < FIRST_CHARACTERS) signs += 2;
    if (THESE.isIn(opening) || FLOWS.isIn(opening) || (!live && isChosen())) signs += 2;
    int seen = 0;
    if (!sheet.names(Cue.KIND_AWARD)) return signs;
    for (Passage passage : sheet.passages()) {
      if (passage.start() > opening.text().length()) break;
      if (passage.has(Cue.KIND_AWARD) && !isRule(passage)) seen++;
    }
    return signs + Math.min(2, seen);
  }

  /** In the title, or in the line that is one below the site's name. */
  private boolean isHeaded() {
    if (isOutcome(title)) return true;
    int looked = 0;
    for (Line line : sheet.page().lines()) {
      if (looked++ == HEAD) return false;
      String words = Fold.words(sheet.folded(), line.start(), line.end());
      if (words.length() <= HEADLINE && isOutcome(Words.of(words))) return true;
    }
    return false;
  }

  private static boolean isOutcome(Words words) {
    return RESULTS.isIn(words) || DECIDED.isIn(words) || GRANTED.isIn(words);
  }

  /** Told first: a programme's page may count what it has funded too, further down. */
  private boolean isChosen() {
    int chosen = CHOSEN.first(opening);
    return chosen >= 0 && chosen < LEAD;
  }

  /** "U krijgt bericht of het verzoek is gehonoreerd": what is or will be done with any of them. */
  private boolean isRule(Passage passage) {
    return RULE.isIn(Words.of(sheet.words(passage)));
  }

  /** One project tells who leads it and how long it runs; more so when from when to when. */
  private int projectPage() {
    boolean partnered = AnyOf.isIn(LEADS, opening.text());
    if (!partnered || !PROJECT_PAGE.isIn(opening) || !DURATION.isIn(opening)) return 0;
    return RUNS.isIn(opening) ? 8 : 4;
  }
}
