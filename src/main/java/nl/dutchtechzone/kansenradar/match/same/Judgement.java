package nl.dutchtechzone.kansenradar.match.same;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The verdict on a pair, and why.
 *
 * @param score from 0 to 1: how much speaks for one call; it orders what waits for a person
 * @param signs in the order of {@link Sign}
 */
public record Judgement(Verdict verdict, double score, List<Sign> signs) {
  public Judgement {
    signs = List.copyOf(signs);
  }

  static Judgement of(Verdict verdict, Set<Sign> signs) {
    double sum = signs.stream().mapToDouble(Sign::weight).sum();
    return new Judgement(
        verdict,
        Math.clamp(sum, 0, 1),
        signs.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(signs)));
  }
}
