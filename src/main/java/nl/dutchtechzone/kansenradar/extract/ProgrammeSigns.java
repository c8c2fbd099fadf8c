package nl.dutchtechzone.kansenradar.extract;

/** What speaks for a page about a programme, or about applying in general, rather than one call. */
final class ProgrammeSigns {
  /** "Het JTF is een Europees fonds", "INTERREG ist ein Programm", "is a funding programme". */
  private static final Sign DEFINED =
      new Sign(
          "\\b(?:is|ist|zijn|sind|are) (?:een|een van de|ein|eine|eines der|a|an|one of"
              + " the|het|das|the) (?:[a-z'’-]{2,20}"
              + " ){0,4}(?:[a-z-]*fonds|[a-z-]*fondsen|[a-z]*programma|[a-z-]*programm"
              + "|programme|program|[a-z-]*fund|structuurfondsen)\\b");

  /** "Het programma versterkt", "Das INTERREG-Programm fördert": the programme acts. */
  private static final Sign ACTS =
      new Sign(
          "\\b(?:het|das|the) (?:[a-z-]{2,20}"
              + " ){0,2}(?:programma|[a-z-]*programm|programme|fonds|fund) (?:[a-z-]{2,20}"
              + " )?(?:draagt|versterkt|fordert|ondersteunt|unterstutzt|supports|brings|funds|helps|helpt|investeert|investiert|invests|heeft"
              + " als doel|aims)\\b");

  /** "2021-2027", "(2014-2020)": the years of a programme. */
  private static final Sign YEARS = new Sign("\\b20[0-9]{2} ?[-–/] ?(?:20)?[0-9]{2}\\b");

  /** "Hoe vraagt u subsidie aan?", "FAQ": answers for everybody, whatever the scheme. */
  private static final Sign QUESTION =
      new Sign(
          "^(?:hoe|hoeveel|mag|moet|kan|wat|wanneer|waarom|wie|welche[rns]?|was|wann|warum|kann|muss|darf|how|what|when|why|who|can|do|does|should)"
              + " .{3,80}\\?|^(?:hoe|how|wie)"
              + " (?:vraag|werkt|to|do|funktioniert|stelle|kan)\\b|^(?:overview|overzicht|uberblick|financieel"
              + " overzicht|prasentation|about us|over ons)\\b");

  /** "FAQs", "Ratgeber", "Subsidie aanvragen: tips": written for whoever applies anywhere. */
  private static final Sign GUIDE =
      new Sign(
          "\\b(?:faqs?|veelgestelde vragen|haufige? (?:gestellte )?fragen|frequently asked"
              + "|ratgeber|basiswissen|know-how|wegweiser|checklist[e]?|tipps|tips|stappenplan"
              + "|uitgelegd|erklart|explained|guide to|beantragung von fordermitteln"
              + "|passende forderung|anleitung|zo vraag je|zo vraagt u|zo werkt)\\b");

  private static final Sign VACANCY =
      new Sign(
          "^(?:vacature|vacatures|stellenangebot|stellenausschreibung|vacancy|job vacancy|wij"
              + " zoeken|wir suchen)\\b");

  private ProgrammeSigns() {}

  /** True for a title that promises advice. */
  static boolean isGuide(Words title) {
    return GUIDE.isIn(title);
  }

  /** True for a title that offers a job. */
  static boolean isVacancy(Words title) {
    return VACANCY.isIn(title);
  }

  /** Two or more are enough where nothing can be applied for by a day. */
  static int count(Words title, Words opening, boolean titled) {
    int signs = titled ? 2 : 0;
    if (DEFINED.isIn(opening)) signs += 2;
    if (ACTS.isIn(opening)) signs += 1;
    if (YEARS.isIn(title) || YEARS.isIn(opening)) signs += 1;
    return signs;
  }

  /** True for a title that asks how or what, or names a survey of many things. */
  static boolean isGeneral(Words title) {
    return QUESTION.isIn(title);
  }
}
