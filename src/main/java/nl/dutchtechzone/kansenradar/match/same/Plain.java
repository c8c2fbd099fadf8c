package nl.dutchtechzone.kansenradar.match.same;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in lower case, without accents, as words with one space between. */
final class Plain {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private Plain() {}

  static String text(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT).replace("r&d", "rd").replace("ß", "ss");
    return NO_WORD.matcher(lower).replaceAll(" ").strip();
  }
}
