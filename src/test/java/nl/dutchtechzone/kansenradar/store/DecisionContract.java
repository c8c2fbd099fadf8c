package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.notify.Choice;
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;

/** What organisations decide, on whatever database. */
interface DecisionContract {
  Database database();

  private DecisionStore decisions() {
    return new DecisionStore(database());
  }

  /** Two partners and one call, whose id is returned. */
  private UUID call() {
    for (String id : List.of("partner", "other")) {
      new RecipientStore(database())
          .save(
              new Recipient(
                  id, Recipient.Kind.PARTNER, id, id + "@x.example", Language.NL, Profile.ALL));
    }
    return save(database(), scan(MONDAY, Samples.call("snn", "a", LocalDate.of(2027, 6, 30))))
        .changes()
        .getFirst()
        .opportunityId();
  }

  private Optional<Decision> decide(UUID call, Choice choice, String note) {
    return decisions()
        .decide("partner", call, choice, Optional.of(note), Optional.empty(), TUESDAY);
  }

  @Test
  default void theLastStanceCountsAndUndoingItBringsTheOneBeforeBack() {
    UUID call = call();
    decide(call, Choice.INTERESTING, "");
    Decision not = decide(call, Choice.NOT_FOR_US, "te klein").orElseThrow();

    assertThat(decisions().stance("partner", call)).contains(not);
    assertThat(not.note()).contains("te klein");
    assertThat(decisions().undo("other", not.id(), TUESDAY)).as("somebody else's").isFalse();
    assertThat(decisions().undo("partner", not.id(), TUESDAY)).isTrue();
    assertThat(decisions().undo("partner", not.id(), TUESDAY)).isFalse();

    assertThat(decisions().stance("partner", call).orElseThrow().choice())
        .isEqualTo(Choice.INTERESTING);
    assertThat(decisions().by("partner")).hasSize(2);
  }

  @Test
  default void theSameTwiceIsKeptOnce() {
    UUID call = call();

    List<Optional<Decision>> made =
        Together.run(5, i -> decide(call, Choice.NOT_FOR_US, "te klein"));

    assertThat(made).containsOnly(made.getFirst()).allMatch(Optional::isPresent);
    assertThat(decisions().by("partner")).hasSize(1);
  }

  @Test
  default void aReportLeavesTheStanceAlone() {
    UUID call = call();
    Decision follows = decide(call, Choice.INTERESTING, "").orElseThrow();
    Decision wrong = decide(call, Choice.WRONG_DATA, "de datum is 1 mei").orElseThrow();

    assertThat(decisions().stance("partner", call)).contains(follows);
    assertThat(decisions().reports()).containsExactly(wrong);
    assertThat(decisions().on(call)).containsExactly(wrong, follows);
    decisions().undo("partner", wrong.id(), TUESDAY);
    assertThat(decisions().reports()).isEmpty();
  }

  @Test
  default void stancesAreOfOneOrganisation() {
    UUID call = call();
    Optional<LocalDate> day = Optional.of(LocalDate.of(2027, 3, 1));
    Decision remind =
        decisions()
            .decide("partner", call, Choice.REMIND, Optional.empty(), day, TUESDAY)
            .orElseThrow();

    assertThat(decisions().stances("partner")).containsEntry(call, remind).hasSize(1);
    assertThat(remind.remindOn()).isEqualTo(day);
    assertThat(decisions().stances("other")).isEmpty();
    assertThat(decisions().stance("other", call)).isEmpty();
  }

  @Test
  default void nobodyDecidesForWhoIsGone() {
    UUID call = call();
    decide(call, Choice.INTERESTING, "");
    new RecipientStore(database()).erase("partner");

    assertThat(decisions().by("partner")).isEmpty();
    assertThat(decide(call, Choice.INTERESTING, "")).isEmpty();
  }
}
