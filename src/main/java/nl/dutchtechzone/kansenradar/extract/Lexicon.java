package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.PhraseTree.Meaning;

/**
 * All phrases in one tree of letters, entered at the beginning of each word: time goes with the
 * length of the text, however many phrases there are. Thread-safe once built.
 */
final class Lexicon {
  /** A phrase found: which cue, where, and whether it may only count as a label. */
  record Hit(Cue cue, int start, int end, boolean labelOnly) {
    /** The phrase as it stands in the text that it was found in. */
    String in(char[] folded) {
      return new String(folded, start, end - start);
    }

    /** Of two at the very same place, the general word for applying gives way. */
    boolean covers(Hit other) {
      if (start > other.start || end < other.end) return false;
      boolean longer = end - start > other.end - other.start;
      return longer || (other.cue == Cue.SUBMIT && cue != Cue.SUBMIT);
    }
  }

  private final PhraseTree tree;

  /** What a compound ends in, from its last letter on: "-antragsfrist" in "Förderantragsfrist". */
  private final PhraseTree endings;

  private Lexicon(PhraseTree tree, PhraseTree endings) {
    this.tree = tree;
    this.endings = endings;
  }

  static Lexicon of(Labels labels, Map<String, List<String>> more) {
    Map<String, Meaning> phrases = new HashMap<>();
    labels.labels().forEach((code, l) -> l.values().forEach(p -> addAll(phrases, code, p, true)));
    labels.cues().forEach((code, l) -> l.values().forEach(p -> addAll(phrases, code, p, false)));
    more.forEach((code, p) -> addAll(phrases, code, p, true));
    Map<String, Meaning> endings = new HashMap<>();
    phrases.forEach((p, m) -> ending(p).ifPresent(e -> endings.put(e, m)));
    phrases.keySet().removeIf(p -> ending(p).isPresent());
    return new Lexicon(new PhraseTree(phrases), new PhraseTree(endings));
  }

  private static Optional<String> ending(String phrase) {
    if (phrase.charAt(0) != '-') return Optional.empty();
    return Optional.of(new StringBuilder(phrase.substring(1)).reverse().toString());
  }

  private static void addAll(
      Map<String, Meaning> into, String code, List<String> phrases, boolean label) {
    Cue cue = Cue.named(code);
    for (String phrase : phrases) {
      String folded = new String(Fold.of(phrase.strip())).replace("ß", "ss");
      into.put(folded, into.getOrDefault(folded, Meaning.NOTHING).with(cue, label));
    }
  }

  /** Hits in order of their beginning; of one family only the longest at a place. */
  List<Hit> find(char[] folded) {
    List<Hit> hits = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < folded.length; i++) {
      boolean word = Fold.isWord(folded[i]);
      if (word && begin < 0) step(folded, i, i, PhraseTree.ROOT, hits);
      if (!word && begin >= 0) compound(folded, begin, i, hits);
      begin = !word ? -1 : begin < 0 ? i : begin;
    }
    if (begin >= 0) compound(folded, begin, folded.length, hits);
    return withoutCovered(hits);
  }

  /** The longest ending of the word that other letters stand before; no more for a plain word. */
  private void compound(char[] text, int start, int end, List<Hit> hits) {
    int place = PhraseTree.ROOT;
    int longest = PhraseTree.NONE;
    for (int i = end - 1; i >= start + SHORTEST_FIRST && place != PhraseTree.NONE; i--) {
      place = next(endings, place, text[i]);
      if (place != PhraseTree.NONE && endings.ends(place)) longest = place;
    }
    if (longest != PhraseTree.NONE) accept(endings.meaning(longest), start, end, hits);
  }

  /** The first part of a compound has at least so many letters. */
  private static final int SHORTEST_FIRST = 2;

  /** Follows the tree; only at a star are there two ways to go on, so the depth stays small. */
  private void step(char[] text, int start, int from, int at, List<Hit> hits) {
    int place = at;
    int i = from;
    while (true) {
      if (tree.isStarred(place)) {
        int rest = i;
        while (rest < text.length && Fold.isWord(text[rest])) rest++;
        step(text, start, rest, tree.next(place, PhraseTree.STAR), hits);
      }
      if (tree.ends(place) && i > start && endsWord(text, i)) {
        accept(tree.meaning(place), start, i, hits);
      }
      if (i >= text.length) return;
      place = next(tree, place, text[i]);
      if (place == PhraseTree.NONE) return;
      boolean space = text[i] == ' ';
      i++;
      while (space && i < text.length && text[i] == ' ') i++;
    }
  }

  /** "Schließt" is found by "schliesst", as the Swiss and addresses write it. */
  private static int next(PhraseTree tree, int place, char letter) {
    if (letter != 'ß') return tree.next(place, letter);
    int half = tree.next(place, 's');
    return half == PhraseTree.NONE ? half : tree.next(half, 's');
  }

  private static boolean endsWord(char[] text, int i) {
    return i >= text.length || !Fold.isWord(text[i]) || !Fold.isWord(text[i - 1]);
  }

  private static void accept(Meaning meaning, int start, int end, List<Hit> hits) {
    for (Cue cue : meaning.cues()) add(new Hit(cue, start, end, false), hits);
    for (Cue cue : meaning.labels()) add(new Hit(cue, start, end, true), hits);
  }

  /** Not a second time what the whole word has told. */
  private static void add(Hit hit, List<Hit> hits) {
    for (int i = hits.size() - 1; i >= 0 && hits.get(i).start() == hit.start(); i--) {
      if (hits.get(i).equals(hit)) return;
    }
    hits.add(hit);
  }

  private static List<Hit> withoutCovered(List<Hit> hits) {
    List<Hit> kept = new ArrayList<>(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      if (!isCovered(hits, i)) kept.add(hits.get(i));
    }
    return kept;
  }

  /** Looks only at neighbours: a phrase has at most a few words. */
  private static boolean isCovered(List<Hit> hits, int i) {
    Hit hit = hits.get(i);
    for (int j = Math.max(0, i - 12); j < Math.min(hits.size(), i + 12); j++) {
      Hit other = hits.get(j);
      if (other.start() > hit.start()) return false;
      if (other.cue().family() == hit.cue().family()
          && other.covers(hit)
          && (!other.labelOnly() || hit.labelOnly())) {
        return true;
      }
    }
    return false;
  }
}
