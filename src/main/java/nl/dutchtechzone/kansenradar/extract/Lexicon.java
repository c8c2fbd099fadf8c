package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All phrases in one tree of letters, entered at the beginning of each word: time goes with the
 * length of the text, however many phrases there are. Thread-safe once built.
 */
final class Lexicon {
  /** A phrase found: which cue, where, and whether it may only count as a label. */
  record Hit(Cue cue, int start, int end, boolean labelOnly) {
    /** Of two at the very same place, the general word for applying gives way. */
    boolean covers(Hit other) {
      if (start > other.start || end < other.end) return false;
      boolean longer = end - start > other.end - other.start;
      return longer || (other.cue == Cue.SUBMIT && cue != Cue.SUBMIT);
    }
  }

  private static final class Node {
    char[] keys = {};
    Node[] next = {};

    /** By letter, for the letters and digits that nearly all text is made of. */
    Node @Nullable [] direct;

    boolean star;
    boolean ends;
    List<Cue> cues = List.of();
    List<Cue> labels = List.of();

    @Nullable Node after(char key) {
      if (key < DIRECT && direct != null) return direct[key];
      int at = Arrays.binarySearch(keys, key);
      return at < 0 ? null : next[at];
    }

    /** Worth its room where there are many ways to go on. */
    void settle() {
      for (Node node : next) node.settle();
      if (keys.length < 4) return;
      direct = new Node[DIRECT];
      for (int i = 0; i < keys.length; i++) if (keys[i] < DIRECT) direct[keys[i]] = next[i];
    }

    Node child(char key) {
      int at = Arrays.binarySearch(keys, key);
      if (at >= 0) return next[at];
      int place = -at - 1;
      keys = inserted(keys, place, key);
      Node node = new Node();
      Node[] wider = new Node[next.length + 1];
      System.arraycopy(next, 0, wider, 0, place);
      wider[place] = node;
      System.arraycopy(next, place, wider, place + 1, next.length - place);
      next = wider;
      return node;
    }

    private static char[] inserted(char[] keys, int place, char key) {
      char[] wider = new char[keys.length + 1];
      System.arraycopy(keys, 0, wider, 0, place);
      wider[place] = key;
      System.arraycopy(keys, place, wider, place + 1, keys.length - place);
      return wider;
    }
  }

  private static final char STAR = '*';
  private static final int DIRECT = 128;

  private final Node root = new Node();

  private Lexicon() {}

  static Lexicon of(Labels labels, Map<String, List<String>> more) {
    Lexicon lexicon = new Lexicon();
    labels
        .labels()
        .forEach((code, lists) -> lists.values().forEach(p -> lexicon.addAll(code, p, true)));
    labels
        .cues()
        .forEach((code, lists) -> lists.values().forEach(p -> lexicon.addAll(code, p, false)));
    more.forEach((code, phrases) -> lexicon.addAll(code, phrases, true));
    lexicon.root.settle();
    return lexicon;
  }

  private void addAll(String code, List<String> phrases, boolean label) {
    Cue cue = Cue.named(code);
    for (String phrase : phrases) add(phrase, cue, label);
  }

  private void add(String phrase, Cue cue, boolean label) {
    Node node = root;
    for (char key : Fold.of(phrase.strip())) {
      if (key == STAR) node.star = true;
      node = node.child(key);
    }
    node.ends = true;
    if (label) node.labels = with(node.labels, cue);
    else node.cues = with(node.cues, cue);
  }

  private static List<Cue> with(List<Cue> cues, Cue cue) {
    if (cues.contains(cue)) return cues;
    List<Cue> more = new ArrayList<>(cues);
    more.add(cue);
    return List.copyOf(more);
  }

  /** Hits in order of their beginning; of one family only the longest at a place. */
  List<Hit> find(char[] folded) {
    List<Hit> hits = new ArrayList<>();
    boolean inWord = false;
    for (int i = 0; i < folded.length; i++) {
      boolean word = Fold.isWord(folded[i]);
      if (word && !inWord) walk(folded, i, hits);
      inWord = word;
    }
    return withoutCovered(hits);
  }

  private void walk(char[] text, int start, List<Hit> hits) {
    step(text, start, start, root, hits);
  }

  /** Follows the tree; only at a star are there two ways to go on, so the depth stays small. */
  private static void step(char[] text, int start, int from, Node at, List<Hit> hits) {
    Node node = at;
    int i = from;
    while (true) {
      if (node.star) {
        int rest = i;
        while (rest < text.length && Fold.isWord(text[rest])) rest++;
        int star = Arrays.binarySearch(node.keys, STAR);
        step(text, start, rest, node.next[star], hits);
      }
      if (node.ends && i > start && endsWord(text, i)) accept(node, start, i, hits);
      if (i >= text.length) return;
      Node next = node.after(text[i]);
      if (next == null) return;
      boolean space = text[i] == ' ';
      node = next;
      i++;
      while (space && i < text.length && text[i] == ' ') i++;
    }
  }

  private static boolean endsWord(char[] text, int i) {
    return i >= text.length || !Fold.isWord(text[i]) || !Fold.isWord(text[i - 1]);
  }

  private static void accept(Node node, int start, int end, List<Hit> hits) {
    for (Cue cue : node.cues) hits.add(new Hit(cue, start, end, false));
    for (Cue cue : node.labels) hits.add(new Hit(cue, start, end, true));
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
