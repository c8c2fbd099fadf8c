package nl.dutchtechzone.kansenradar.text;

import java.util.List;

/** Tokens in a row that mean something together; a code is that of {@link Tokens#code}. */
record Phrase(Cue cue, List<Integer> codes) {
  Phrase {
    codes = List.copyOf(codes);
    if (codes.isEmpty()) throw new IllegalArgumentException("a phrase of no words");
  }
}
