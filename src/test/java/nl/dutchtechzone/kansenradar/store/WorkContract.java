package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bureau's work in hand, on whatever database. */
interface WorkContract {
  Database database();

  private WorkStore work() {
    return new WorkStore(database());
  }

  private static WorkItem item(UUID call, WorkStage stage, String amount, Instant at) {
    Optional<BigDecimal> euros =
        amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
    return new WorkItem(call, stage, "Anna", "eerst bellen", euros, "anna", at);
  }

  private static void assertSame(WorkItem found, WorkItem meant) {
    assertThat(found)
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(meant);
  }

  @Test
  default void aCallStandsAsItWasLastSaved() {
    UUID call = Mailing.call(database());
    WorkItem applied = item(call, WorkStage.APPLIED, "125000.50", TUESDAY);
    assertThat(work().find(call)).isEmpty();

    work().save(item(call, WorkStage.SHORTLISTED, "", MONDAY));
    work().save(applied);

    assertSame(work().find(call).orElseThrow(), applied);
    assertThat(work().all()).hasSize(1);
    assertSame(work().all().getFirst(), applied);
  }

  @Test
  default void aStepIsKeptWhenStageOrAmountDiffers() {
    UUID call = Mailing.call(database());
    work().save(item(call, WorkStage.GO, "100", MONDAY));
    work().save(item(call, WorkStage.GO, "100.00", MONDAY.plusSeconds(1)));
    work().save(item(call, WorkStage.GO, "200", MONDAY.plusSeconds(2)));
    work().save(item(call, WorkStage.GO, "", MONDAY.plusSeconds(3)));
    work().save(item(call, WorkStage.APPLIED, "", MONDAY.plusSeconds(4)));

    assertThat(work().steps(MONDAY, TUESDAY))
        .extracting(WorkItem::changedAt)
        .containsExactly(
            MONDAY, MONDAY.plusSeconds(2), MONDAY.plusSeconds(3), MONDAY.plusSeconds(4));
    assertThat(work().steps(MONDAY, TUESDAY)).extracting(WorkItem::owner).containsOnly("");
    assertThat(work().steps(MONDAY.plusSeconds(1), MONDAY.plusSeconds(2))).isEmpty();
  }

  @Test
  default void whatIsTakenOffTheListLeavesItsSteps() {
    UUID call = Mailing.call(database());
    work().save(item(call, WorkStage.AWARDED, "5000", MONDAY));

    work().remove(call);

    assertThat(work().all()).isEmpty();
    assertThat(work().steps(MONDAY, TUESDAY)).hasSize(1);
  }

  @Test
  default void twoWhoSaveAtOnceLeaveOneItem() {
    UUID call = Mailing.call(database());

    Together.run(
        5,
        i -> {
          work().save(item(call, WorkStage.GO, Integer.toString(i + 1), MONDAY));
          return i;
        });

    assertThat(work().all()).hasSize(1);
  }
}
