package nl.dutchtechzone.kansenradar.opportunity;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A value read from a page, with the words that prove it. No evidence, no fact.
 *
 * @param flags what a reader should know of the value, as codes such as {@code cet_in_summer},
 *     sorted, without repeats
 */
public record Fact<T>(T value, Evidence evidence, Confidence confidence, List<String> flags) {
  public Fact {
    flags = List.copyOf(new TreeSet<>(flags));
  }

  public static <T> Fact<T> stated(T value, Evidence evidence) {
    return new Fact<>(value, evidence, Confidence.HIGH, List.of());
  }

  /** The same fact with another form of its value. */
  public <R> Fact<R> map(Function<? super T, ? extends R> form) {
    return new Fact<>(form.apply(value), evidence, confidence, flags);
  }
}
