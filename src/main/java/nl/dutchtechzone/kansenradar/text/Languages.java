package nl.dutchtechzone.kansenradar.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
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
    Map<Language, Integer> scores = new EnumMap<>(Language.class);
    int end = Math.min(text.length(), LIMIT);
    int at = 0;
    while (at < end) {
      int start = at;
      while (at < end && Character.isLetter(text.charAt(at))) at++;
      if (at > start) score(text.substring(start, at).toLowerCase(Locale.ROOT), scores);
      else at++;
    }
    Language best = Language.NL;
    for (Map.Entry<Language, Integer> score : scores.entrySet()) {
      if (score.getValue() > scores.getOrDefault(best, 0)) best = score.getKey();
    }
    return best;
  }

  private static void score(String word, Map<Language, Integer> scores) {
    List<Language> languages = COMMON.getOrDefault(word, List.of());
    for (Language language : languages) scores.merge(language, 6 / languages.size(), Integer::sum);
    boolean german = word.indexOf('ß') >= 0 || word.indexOf('ä') >= 0 || word.indexOf('ü') >= 0;
    if (german) scores.merge(Language.DE, 3, Integer::sum);
    if (word.contains("ij") || word.contains("aa")) scores.merge(Language.NL, 2, Integer::sum);
    if (word.endsWith("ung") || word.contains("sch")) scores.merge(Language.DE, 1, Integer::sum);
    if (word.endsWith("tion") || word.endsWith("ity")) scores.merge(Language.EN, 2, Integer::sum);
  }

  private static Map<String, List<Language>> common() {
    Map<String, List<Language>> common = new HashMap<>();
    try (InputStream in = Languages.class.getResourceAsStream("languages.words")) {
      if (in == null) throw new IllegalStateException("not in the program: languages.words");
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.isBlank()) continue;
        String[] sides = line.split(" = ", 2);
        Language language = Coded.parse(Language.class, sides[0]).orElseThrow();
        for (String word : sides[1].split(" ", -1)) {
          common.computeIfAbsent(word, w -> new ArrayList<>()).add(language);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return common;
  }
}
