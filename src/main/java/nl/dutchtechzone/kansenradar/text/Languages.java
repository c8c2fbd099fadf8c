package nl.dutchtechzone.kansenradar.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * Tells Dutch, German and English apart by their common words, and by a few letters that only one
 * of them writes.
 */
public final class Languages {
  /** A text is judged by its beginning, which is plenty. */
  private static final int LIMIT = 20_000;

  /** The languages in which a word is common; a word of one language alone weighs most. */
  private static final Map<String, List<Language>> COMMON = common();

  private Languages() {}

  /** The likeliest language; Dutch when nothing tells. */
  public static Language recognise(String text) {
    int[] scores = new int[Language.values().length];
    int end = Math.min(text.length(), LIMIT);
    int at = 0;
    while (at < end) {
      int start = at;
      while (at < end && Character.isLetter(text.charAt(at))) at++;
      if (at > start) score(text.substring(start, at).toLowerCase(Locale.ROOT), scores);
      else at++;
    }
    Language best = Language.NL;
    for (Language language : Language.values()) {
      if (scores[language.ordinal()] > scores[best.ordinal()]) best = language;
    }
    return best;
  }

  private static void score(String word, int[] scores) {
    List<Language> languages = COMMON.getOrDefault(word, List.of());
    for (Language language : languages) scores[language.ordinal()] += 6 / languages.size();
    if (word.indexOf('ß') >= 0 || word.indexOf('ä') >= 0 || word.indexOf('ü') >= 0) {
      scores[Language.DE.ordinal()] += 3;
    }
    if (word.contains("ij") || word.contains("aa")) scores[Language.NL.ordinal()] += 2;
    if (word.endsWith("ung") || word.contains("sch")) scores[Language.DE.ordinal()] += 1;
    if (word.endsWith("ing") && word.length() > 5) scores[Language.EN.ordinal()] += 1;
    if (word.endsWith("tion") || word.endsWith("ity")) scores[Language.EN.ordinal()] += 2;
  }

  private static Map<String, List<Language>> common() {
    Map<String, List<Language>> common = new HashMap<>();
    try (InputStream in = Languages.class.getResourceAsStream("languages.words")) {
      if (in == null) throw new IllegalStateException("not in the program: languages.words");
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] sides = line.split(" = ");
        Language language = Coded.parse(Language.class, sides[0]).orElseThrow();
        for (String word : sides[1].split(" ")) {
          common.computeIfAbsent(word, w -> new ArrayList<>()).add(language);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return common;
  }
}
