package nl.dutchtechzone.kansenradar.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  private static final List<Language> ALL = List.of(Language.values());
  private static final Vocabulary WORDS = new Vocabulary(Language.NL);

  /** By word and language what the word weighs; one of a single language weighs most. */
  private static final int[][] WEIGHTS = weights();

  private Languages() {}

  /** The likeliest language; Dutch when nothing tells. */
  public static Language recognise(String text) {
    int[] scores = new int[ALL.size()];
    int end = Math.min(text.length(), LIMIT);
    int at = 0;
    while (at < end) {
      int start = at;
      int hash = 0;
      while (at < end && Character.isLetter(text.charAt(at))) {
        hash = Vocabulary.hash(hash, text.charAt(at++));
      }
      if (at > start) score(text, start, at, hash, scores);
      else at++;
    }
    int best = ALL.indexOf(Language.NL);
    for (int i = 0; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
    return ALL.get(best);
  }

  private static void score(String text, int start, int end, int hash, int[] scores) {
    int word = WORDS.find(text, start, end, hash);
    if (word >= 0) {
      for (int i = 0; i < scores.length; i++) scores[i] += WEIGHTS[word][i];
    }
    spelling(text, start, end, scores);
  }

  /** What the letters of a word tell, in one pass. */
  private static void spelling(String text, int start, int end, int[] scores) {
    boolean dutch = false;
    boolean sch = false;
    boolean umlaut = false;
    int before = 0;
    int last = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int letter = c | 0x20;
      dutch |= (last == 'i' && letter == 'j') || (last == 'a' && letter == 'a');
      sch |= before == 's' && last == 'c' && letter == 'h';
      umlaut |= c >= 128 && "ßäüÄÜ".indexOf(c) >= 0;
      before = last;
      last = letter;
    }
    if (umlaut) add(scores, Language.DE, 3);
    if (dutch) add(scores, Language.NL, 2);
    if (sch || ends(text, start, end, "ung")) add(scores, Language.DE, 1);
    if (ends(text, start, end, "tion") || ends(text, start, end, "ity")) {
      add(scores, Language.EN, 2);
    }
  }

  private static void add(int[] scores, Language language, int weight) {
    scores[ALL.indexOf(language)] += weight;
  }

  private static boolean ends(String text, int start, int end, String letters) {
    int at = end - letters.length();
    if (at < start) return false;
    for (int i = letters.length() - 1; i >= 0; i--) {
      if ((text.charAt(at + i) | 0x20) != letters.charAt(i)) return false;
    }
    return true;
  }

  private static int[][] weights() {
    Map<Integer, List<Language>> common = common();
    WORDS.freeze();
    int[][] weights = new int[common.size()][ALL.size()];
    common.forEach(
        (word, languages) ->
            languages.forEach(l -> weights[word][ALL.indexOf(l)] += 6 / languages.size()));
    return weights;
  }

  private static Map<Integer, List<Language>> common() {
    Map<Integer, List<Language>> common = new HashMap<>();
    try (InputStream in = Languages.class.getResourceAsStream("languages.words")) {
      if (in == null) throw new IllegalStateException("not in the program: languages.words");
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.isBlank()) continue;
        String[] sides = line.split(" = ", 2);
        Language language = Coded.parse(Language.class, sides[0]).orElseThrow();
        for (String word : sides[1].split(" ", -1)) {
          common.computeIfAbsent(WORDS.intern(word), w -> new ArrayList<>()).add(language);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return common;
  }
}
