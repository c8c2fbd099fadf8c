package nl.dutchtechzone.kansenradar.text;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A percentage or a range of percentages; 40 stands for 40 %.
 *
 * @param value the one number named; empty for a range
 * @param min the lower end of a range; beside {@code value}: the words say "at least"
 * @param max the upper end of a range; beside {@code value}: the words say "at most"
 * @param points percentage points, a difference of two rates, and so no rate itself
 */
public record PercentMention(
    Span span,
    Optional<BigDecimal> value,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    boolean points) {
  public PercentMention {
    if (value.isEmpty() && (min.isEmpty() || max.isEmpty())) {
      throw new IllegalArgumentException("neither a value nor a range at " + span);
    }
  }
}
