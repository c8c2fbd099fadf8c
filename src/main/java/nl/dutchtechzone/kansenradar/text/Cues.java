package nl.dutchtechzone.kansenradar.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the phrases of a vocabulary beside a token. */
final class Cues {
  /**
   * A phrase found.
   *
   * @param edge its first token when it stands before, the token after it when it follows
   */
  record Found(Cue cue, int edge) {}

  private final Tokens tokens;
  private final Vocabulary vocabulary;

  Cues(Tokens tokens) {
    this.tokens = tokens;
    this.vocabulary = tokens.vocabulary();
  }

  /** The longest phrase of those kinds that ends just before a token, on its line. */
  Optional<Found> before(int token, Set<Cue> wanted) {
    int last = tokens.code(token - 1);
    if (last == Tokens.OTHER || last < 0 || !tokens.near(token)) return Optional.empty();
    for (Phrase phrase : vocabulary.endingWith(last)) {
      List<Integer> codes = phrase.codes();
      int start = token - codes.size();
      if (wanted.contains(phrase.cue()) && matches(codes, start)) {
        return Optional.of(new Found(phrase.cue(), start));
      }
    }
    return Optional.empty();
  }

  /** The longest phrase of those kinds that begins at a token. */
  Optional<Found> at(int token, Set<Cue> wanted) {
    int first = tokens.code(token);
    if (first < 0) return Optional.empty();
    for (Phrase phrase : vocabulary.beginningWith(first)) {
      List<Integer> codes = phrase.codes();
      if (wanted.contains(phrase.cue()) && matches(codes, token)) {
        return Optional.of(new Found(phrase.cue(), token + codes.size()));
      }
    }
    return Optional.empty();
  }

  private boolean matches(List<Integer> codes, int start) {
    if (start < 0) return false;
    for (int i = 0; i < codes.size(); i++) {
      if (tokens.code(start + i) != codes.get(i)) return false;
      if (i > 0 && !tokens.near(start + i)) return false;
    }
    return true;
  }
}
