package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Pattern;

/** What speaks for a page about a programme, or about applying in general, rather than one call. */
final class ProgrammeSigns {
  /** "Het JTF is een Europees fonds", "INTERREG ist ein Programm", "is a funding programme". */
  private static final Pattern DEFINED =
      Pattern.compile(
          "\\b(?:is|ist|zijn|sind|are) (?:een|een van de|ein|eine|eines der|a|an|one of"
              + " the|het|das|the) (?:[a-z'’-]{2,20}"
              + " ){0,4}(?:[a-z-]*fonds|[a-z-]*fondsen|[a-z]*programma|[a-z-]*programm"
              + "|programme|program|[a-z-]*fund|structuurfondsen)\\b");

  /** "Het programma versterkt", "Das INTERREG-Programm fördert": the programme acts. */
  private static final Pattern ACTS =
      Pattern.compile(
          "\\b(?:het|das|the) (?:[a-z-]{2,20}"
              + " ){0,2}(?:programma|[a-z-]*programm|programme|fonds|fund) (?:[a-z-]{2,20}"
              + " )?(?:draagt|versterkt|fordert|ondersteunt|unterstutzt|supports|brings|funds|helps|helpt|investeert|investiert|invests|heeft"
              + " als doel|aims)\\b");

  /** "2021-2027", "(2014-2020)": the years of a programme. */
  private static final Pattern YEARS = Pattern.compile("\\b20[0-9]{2} ?[-–/] ?(?:20)?[0-9]{2}\\b");

  /** "Hoe vraagt u subsidie aan?", "FAQ": answers for everybody, whatever the scheme. */
  private static final Pattern QUESTION =
      Pattern.compile(
          "^(?:hoe|wat|wanneer|waarom|wie|welche[rns]?|was|wann|warum|how|what|when|why|who)"
              + " .{3,80}\\?|^(?:hoe|how|wie)"
              + " (?:vraag|werkt|to|do|funktioniert|stelle|kan)\\b|\\bfaq\\b|\\bveelgestelde"
              + " vragen\\b|\\bhaufig(?:e|e gestellte) fragen\\b|\\bfrequently"
              + " asked\\b|^(?:overview|overzicht|uberblick|financieel overzicht|prasentation|about"
              + " us|over ons)\\b");

  private ProgrammeSigns() {}

  /** Two or more are enough where nothing can be applied for by a day. */
  static int count(String title, String opening, boolean titled) {
    int signs = titled ? 2 : 0;
    if (DEFINED.matcher(opening).find()) signs += 2;
    if (ACTS.matcher(opening).find()) signs += 1;
    if (YEARS.matcher(title).find() || YEARS.matcher(opening).find()) signs += 1;
    return signs;
  }

  /** True for a title that asks how or what, or names a survey of many things. */
  static boolean isGeneral(String title) {
    return QUESTION.matcher(title).find();
  }
}
