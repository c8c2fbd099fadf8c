package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;

/**
 * What a sentence that ends in a colon, a label, or a short line such as "Nicht rückzahlbarer
 * Zuschuss" or "What is the rate?" says of the percentages listed under it.
 */
final class RateLead {
  private static final int TITLE = 60;

  private final char[] folded;
  private Optional<Cue> cue = Optional.empty();
  private int section;
  private int weight;

  RateLead(char[] folded) {
    this.folded = folded;
  }

  /** To be called for every passage in order: a new lead, or none where no list follows it. */
  void see(Passage passage, boolean percents) {
    boolean opens = lastOf(passage) == ':' || isTitle(passage);
    boolean sameList = percents && passage.section() == section;
    section = passage.section();
    if (!percents && !opens) {
      cue = Optional.empty();
      return;
    }
    Optional<Cue> label = passage.label(Cue.Family.RATE);
    if (opens || label.isPresent()) {
      cue = label.or(() -> last(passage.hits()));
      weight = label.isPresent() ? 3 : 1;
    } else if (!sameList) {
      cue = Optional.empty();
    }
  }

  boolean is(Cue wanted) {
    return cue.equals(Optional.of(wanted));
  }

  /** Whether what is listed in the passage has the weight of its lead. */
  boolean isOver(Passage passage) {
    boolean entry = passage.kind() == Passage.Kind.SENTENCE && passage.length() <= ENTRY;
    return entry && is(Cue.RATE) && passage.section() == section && isLine(passage);
  }

  /** It begins and ends where a line does, but for its bullet. */
  private boolean isLine(Passage passage) {
    int start = passage.start();
    while (start > 0 && BULLETS.indexOf(folded[start - 1]) >= 0) start--;
    boolean begins = start == 0 || folded[start - 1] == '\n';
    return begins && (passage.end() == folded.length || folded[passage.end()] == '\n');
  }

  private static final String BULLETS = " -•*·";

  /** A longer line is prose. */
  private static final int ENTRY = 120;

  /** Of the place that leads: 3 for a label, 1 for prose. */
  int weight() {
    return weight;
  }

  private boolean isTitle(Passage passage) {
    boolean line = passage.kind() == Passage.Kind.SENTENCE && passage.length() <= TITLE;
    return line && passage.has(Cue.RATE) && ".!,".indexOf(lastOf(passage)) < 0;
  }

  private char lastOf(Passage passage) {
    return folded[passage.end() - 1];
  }

  private static Optional<Cue> last(List<Hit> hits) {
    Optional<Cue> last = Optional.empty();
    for (Hit hit : hits) {
      if (hit.cue().family() == Cue.Family.RATE) last = Optional.of(hit.cue());
    }
    return last;
  }
}
