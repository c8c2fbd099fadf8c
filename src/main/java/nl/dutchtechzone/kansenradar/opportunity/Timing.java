package nl.dutchtechzone.kansenradar.opportunity;

import java.util.List;
import java.util.Optional;

/** When one can apply, and what ends it. */
public record Timing(
    Optional<Fact<Status>> statusStated,
    Optional<Fact<Intake>> intake,
    Optional<Fact<Opening>> opens,
    List<Fact<Deadline>> deadlines,
    Optional<Fact<EarlyClose>> earlyClose,
    Optional<Fact<Allocation>> allocation) {
  public static final Timing NOT_STATED =
      new Timing(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Timing {
    deadlines = List.copyOf(deadlines);
  }

  /** True when days are announced, and none of them is firm. */
  public boolean isPlan() {
    boolean announced = opens.isPresent() || !deadlines.isEmpty();
    return announced
        && opens.filter(fact -> fact.value().isFirm()).isEmpty()
        && deadlines.stream().noneMatch(fact -> fact.value().isFirm());
  }
}
