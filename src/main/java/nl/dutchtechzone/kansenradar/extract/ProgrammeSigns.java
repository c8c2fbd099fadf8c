package nl.dutchtechzone.kansenradar.extract;

/** What speaks for a page about a programme rather than about one call. */
final class ProgrammeSigns {
  /** "Het JTF is een Europees fonds", "INTERREG ist ein Programm", "is a funding programme". */
  private static final Sign DEFINED =
      new Sign(
          "\\b(?:is|ist|zijn|sind|are) (?:een|een van de|ein|eine|eines der|a|an|one of"
              + " the|het|das|the) (?:[a-zß'’-]{2,20}"
              + " ){0,4}(?:[a-z-]*fonds|[a-z-]*fondsen|[a-z]*programma|[a-zß-]*programm"
              + "|programme|program|[a-z-]*fund|structuurfondsen|[a-z]*forderinstrument|[a-z]*subsidie-instrument)\\b");

  /** "Het programma versterkt", "Das INTERREG-Programm fördert": the programme acts. */
  private static final Sign ACTS =
      new Sign(
          "\\b(?:het|das|the) (?:[a-zß-]{2,20}"
              + " ){0,2}(?:programma|[a-zß-]*programm|programme|fonds|fund) (?:[a-zß-]{2,20}"
              + " )?(?:draagt|versterkt|fordert|ondersteunt|unterstutzt|supports|brings|funds|helps|helpt|investeert|investiert|invests|heeft"
              + " als doel|aims)\\b");

  /** "Iedere regio heeft eigen regelingen", "allocated through calls for proposals". */
  private static final Sign PARTS =
      new Sign(
          "\\b(?:iedere|elke|each|jede[rs]?) (?:[a-zß-]{2,20}"
              + " )?(?:regio|provincie|land|gemeente|country|region|programme|bundesland)"
              + " (?:heeft|has|hat|kent) (?:[a-z-]{2,12}"
              + " ){0,2}(?:eigen|own|eigene[n]?|chosen)\\b|\\b(?:through|via|uber|durch) (?:the"
              + " publication of |regelmassige |open )?'?(?:calls for (?:project"
              + " )?proposals|oproepen|aufrufe|ausschreibungen)\\b|\\bthrough [0-9]+"
              + " programmes\\b");

  /** "2021-2027", "(2014-2020)": the years of a programme. */
  private static final Sign YEARS = new Sign("\\b20[0-9]{2} ?[-–/] ?(?:20)?[0-9]{2}\\b");

  private ProgrammeSigns() {}

  /** Two or more are enough where nothing can be applied for by a day. */
  static int count(Words title, Words opening, boolean titled) {
    int signs = titled ? 2 : 0;
    if (DEFINED.isIn(opening)) signs += 2;
    if (ACTS.isIn(opening)) signs += 1;
    if (PARTS.isIn(opening)) signs += 2;
    if (YEARS.isIn(title) || YEARS.isIn(opening)) signs += 1;
    return signs;
  }
}
