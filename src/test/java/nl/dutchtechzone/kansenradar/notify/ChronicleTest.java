package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Quotes;
import org.junit.jupiter.api.Test;

final class ChronicleTest {
  private static final UUID CALL = UUID.fromString("00000000-0000-0000-0000-000000000001");

  @Test
  void aCallIsNewOnceOfHoweverManySources() {
    List<Change> changes =
        List.of(
            change(1, ChangeKind.NEW, "opportunity", "Planning waterstof"),
            change(2, ChangeKind.NEW, "opportunity", "Waterstof in de keten 2027"),
            change(3, ChangeKind.TERMS_CHANGED, "deadlines", "2027-06-30T17:00"));

    assertThat(Chronicle.of(changes, new Wording(Language.NL, Samples.NAMES)))
        .extracting(Chronicle.Event::what, event -> event.shift().map(Letter.Shift::after))
        .containsExactly(
            tuple("Nieuw", Optional.empty()),
            tuple("Ook gevonden: Waterstof in de keten 2027", Optional.empty()),
            tuple("Voorwaarden gewijzigd (deadline)", Optional.of("wo 30 juni 2027, 17.00 uur")));
  }

  private static Change change(long number, ChangeKind kind, String field, String after) {
    return new Change(
        number, CALL, kind, field, Optional.empty(), Optional.of(after), Quotes.NONE, Samples.NOW);
  }
}
