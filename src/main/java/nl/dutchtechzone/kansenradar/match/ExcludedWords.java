package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import nl.dutchtechzone.kansenradar.search.Words;

/**
 * Which words of a text stand in an enumeration of what is not funded: in the sentence after "niet
 * voor", or in the list under "Niet subsidiabel:".
 */
final class ExcludedWords {
  private static final Set<String> TURNS =
      Set.of("maar", "wel", "sondern", "aber", "jedoch", "but", "however");
  private static final int HEADING_WORDS = 9;
  private static final int LONGEST_LIST = 20;
  private static final int WORDS_BEHIND = 1;

  private final Lexicon<Side> phrases;

  private enum Side {
    BEFORE,
    AFTER
  }

  ExcludedWords(Exclusions exclusions) {
    List<Lexicon.Entry<Side>> entries = new ArrayList<>();
    exclusions.before().forEach(p -> entries.add(new Lexicon.Entry<>(Pattern.of(p), Side.BEFORE)));
    exclusions.after().forEach(p -> entries.add(new Lexicon.Entry<>(Pattern.of(p), Side.AFTER)));
    phrases = new Lexicon<>(entries);
  }

  BitSet in(String text, List<Words.Word> words) {
    BitSet excluded = new BitSet(words.size());
    for (Lexicon.Hit<Side> hit : phrases.find(text, words)) {
      switch (hit.meaning()) {
        case BEFORE -> {
          excluded.set(hit.from(), turnOrEnd(text, words, hit.to()));
          int end = sentenceEnd(text, words, hit.to());
          if (opensList(text, words, hit, end)) excludeList(text, words, end, excluded);
        }
        case AFTER -> {
          // "nicht gefördert werden X" speaks of what follows; here the sentence must be over.
          if (sentenceEnd(text, words, hit.to()) - hit.to() <= WORDS_BEHIND) {
            excluded.set(sentenceStart(text, words, hit.from()), hit.to());
          }
        }
      }
    }
    return excluded;
  }

  private static int turnOrEnd(String text, List<Words.Word> words, int from) {
    int end = sentenceEnd(text, words, from);
    for (int at = from; at < end; at++) {
      if (TURNS.contains(words.get(at).folded())) return at;
    }
    return end;
  }

  /** A colon or question mark behind it, or a line of its own without a full stop. */
  private static boolean opensList(
      String text, List<Words.Word> words, Lexicon.Hit<Side> hit, int end) {
    if (end >= words.size()) return false;
    String gap = gap(text, words, end);
    int line = gap.indexOf('\n');
    if (line < 0) return false;
    String behind = gap.substring(0, line).strip();
    if (behind.startsWith(":") || behind.startsWith("?")) return true;
    return behind.isEmpty() && end - sentenceStart(text, words, hit.from()) <= HEADING_WORDS;
  }

  private static void excludeList(String text, List<Words.Word> words, int from, BitSet excluded) {
    boolean bullets = endsWithBullet(gap(text, words, from));
    int at = from;
    for (int lines = 0; at < words.size() && lines < LONGEST_LIST; lines++) {
      int end = lineEnd(text, words, at);
      String gap = end < words.size() ? gap(text, words, end) : "";
      if (gap.stripLeading().startsWith(":") || gap.stripLeading().startsWith("?")) return;
      excluded.set(at, end);
      at = end;
      if (gap.replace("\r", "").contains("\n\n") && !endsWithBullet(gap)) return;
      if (bullets && !endsWithBullet(gap)) return;
    }
  }

  private static boolean endsWithBullet(String gap) {
    String tail = gap.substring(gap.lastIndexOf('\n') + 1).strip();
    return !tail.isEmpty() && "-–•*·●○▪".indexOf(tail.charAt(tail.length() - 1)) >= 0;
  }

  private static int sentenceStart(String text, List<Words.Word> words, int from) {
    int at = from;
    while (at > 0 && !partsSentences(gap(text, words, at))) at--;
    return at;
  }

  private static int sentenceEnd(String text, List<Words.Word> words, int from) {
    int at = from;
    while (at < words.size() && !partsSentences(gap(text, words, at))) at++;
    return at;
  }

  private static int lineEnd(String text, List<Words.Word> words, int from) {
    int at = from + 1;
    while (at < words.size() && gap(text, words, at).indexOf('\n') < 0) at++;
    return at;
  }

  /** What stands between the word before {@code at} and that word. */
  private static String gap(String text, List<Words.Word> words, int at) {
    return text.substring(at == 0 ? 0 : words.get(at - 1).end(), words.get(at).start());
  }

  private static boolean partsSentences(String gap) {
    return gap.indexOf('\n') >= 0
        || gap.indexOf(';') >= 0
        || gap.indexOf('!') >= 0
        || gap.indexOf('?') >= 0
        || gap.contains(". ");
  }
}
