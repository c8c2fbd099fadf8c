package nl.dutchtechzone.kansenradar.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.Span;

/** What a part of a budget is for: "voor Overijssel" behind the amount, or "Oost" before it. */
final class Shares {
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s*(?:is |zijn )?(?:bestemd |gereserveerd )?(?:voor|fur|for)(?: het| de| den| die|"
              + " the)? ([^,;.()|\\n"
              + "]{2,60})");
  private static final Pattern STOP = Pattern.compile(" (?:en|und|and|is|zijn|ist|sind|are) ");

  private Shares() {}

  /** In the page's words; empty text when it does not say. */
  static String of(Sheet sheet, Span amount, int from, int to) {
    Matcher behind = BEHIND.matcher(new String(sheet.folded(), amount.end(), to - amount.end()));
    if (behind.lookingAt()) {
      String words = behind.group(1);
      Matcher stop = STOP.matcher(words + " ");
      int length = stop.find() ? stop.start() : words.length();
      int start = amount.end() + behind.start(1);
      return sheet.text().substring(start, start + length).strip();
    }
    if (from >= amount.start()) return "";
    String ahead = sheet.text().substring(from, amount.start()).strip();
    ahead = ahead.replaceFirst("^(?:en|und|and|,|:|van|voor|von)\\s+", "");
    ahead = ahead.replaceFirst("\\s*(?:van|is|bedraagt|:|von|of)$", "");
    return ahead.length() > 60 ? "" : ahead;
  }
}
