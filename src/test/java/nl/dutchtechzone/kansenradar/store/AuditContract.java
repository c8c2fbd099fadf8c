package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import nl.dutchtechzone.kansenradar.source.AuditResult;
import org.junit.jupiter.api.Test;

/** What is kept of comparisons with registers, on whatever database. */
interface AuditContract {
  Database database();

  @Test
  default void theLastComparisonOfEachRegisterIsKept() {
    AuditStore audits = new AuditStore(database());
    AuditResult first = new AuditResult("register", MONDAY, 40, 12, List.of());
    AuditResult again =
        new AuditResult(
            "register",
            TUESDAY,
            41,
            13,
            List.of(
                new AuditResult.Missed("Keten\u0000", URI.create("https://register.example/1"))));
    AuditResult other = new AuditResult("another", MONDAY, 0, 0, List.of());

    audits.save(first);
    audits.save(other);
    audits.save(again);

    assertThat(audits.latest())
        .extracting(AuditResult::registerId, AuditResult::at, AuditResult::compared)
        .containsExactly(tuple("another", MONDAY, 0), tuple("register", TUESDAY, 13));
    assertThat(audits.latest().getLast().missed()).hasSize(1);
  }
}
