package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * The unit that finders look at: a sentence, or a value with its label.
 *
 * @param label where the label stands that introduces this; empty for running text
 * @param labelHits what the label's words mean; empty without a label, or when it means nothing
 * @param hits cues in the text itself, in order
 * @param headings what the words of the heading above mean, the nearest only
 * @param section number of the section, so that two passages can be told to stand together
 */
record Passage(
    Kind kind,
    int start,
    int end,
    Optional<Span> label,
    List<Hit> labelHits,
    List<Hit> hits,
    List<Hit> headings,
    Optional<Span> heading,
    int section) {
  enum Kind {
    SENTENCE,
    /** A value behind, under or beside its label. */
    LABELLED,
    HEADING,
    /** From data for machines. */
    STRUCTURED
  }

  Passage {
    labelHits = List.copyOf(labelHits);
    hits = List.copyOf(hits);
    headings = List.copyOf(headings);
  }

  /** The label's meaning within one family: its longest phrase. */
  Optional<Cue> label(Cue.Family family) {
    return longest(labelHits, family);
  }

  /** What the label says a date is for; "submission" in it does not hide its "deadline". */
  Optional<Cue> labelledUse() {
    List<Hit> telling = labelHits.stream().filter(hit -> hit.cue() != Cue.SUBMIT).toList();
    List<Hit> strong = telling.stream().filter(hit -> CueUse.isStrong(hit.cue())).toList();
    boolean hidden = longest(telling, Cue.Family.ROLE).filter(Cue.WINDOW::equals).isPresent();
    return longest(hidden && !strong.isEmpty() ? strong : telling, Cue.Family.ROLE);
  }

  /** The meaning of the heading above within one family. */
  Optional<Cue> heading(Cue.Family family) {
    return longest(headings, family);
  }

  private static Optional<Cue> longest(List<Hit> hits, Cue.Family family) {
    Hit best = null;
    for (Hit hit : hits) {
      if (hit.cue().family() != family) continue;
      if (best == null || beats(hit, best)) best = hit;
    }
    return best == null ? Optional.empty() : Optional.of(best.cue());
  }

  /** The longer phrase; of two alike the one that is only ever a label. */
  private static boolean beats(Hit hit, Hit best) {
    int longer = (hit.end() - hit.start()) - (best.end() - best.start());
    return longer > 0 || (longer == 0 && hit.labelOnly() && !best.labelOnly());
  }

  boolean has(Cue cue) {
    for (Hit hit : hits) if (hit.cue() == cue) return true;
    return false;
  }

  boolean isLabelled(Cue cue) {
    for (Hit hit : labelHits) if (hit.cue() == cue) return true;
    return false;
  }

  Optional<Hit> first(Cue cue) {
    for (Hit hit : hits) if (hit.cue() == cue) return Optional.of(hit);
    return Optional.empty();
  }

  int length() {
    return end - start;
  }

  /** Its folded words before {@code at}, no farther than {@code reach} characters. */
  String before(char[] folded, int at, int reach) {
    return Fold.words(folded, Math.max(start, at - reach), at);
  }

  /** Its folded words from {@code at} on, no farther than {@code reach} characters. */
  String after(char[] folded, int at, int reach) {
    return Fold.words(folded, at, Math.min(end, at + reach));
  }

  /** From the label, when there is one close by, to {@code end}. */
  int startWithLabel() {
    if (label.isEmpty()) return start;
    Span before = label.get();
    boolean close = before.end() <= start && start - before.start() < 200;
    return close ? before.start() : start;
  }
}
