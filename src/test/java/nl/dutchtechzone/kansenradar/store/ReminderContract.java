package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Reminder;
import org.junit.jupiter.api.Test;

/** What was reminded of, on whatever database. */
interface ReminderContract {
  String DAY = "reminder-2027-02-01";

  Database database();

  private ReminderStore reminders() {
    return new ReminderStore(database());
  }

  private Outbox outbox() {
    return new Outbox(database());
  }

  private Reminder reminder(int days) {
    return new Reminder(Mailing.call(database()), "2027-06-30T17:00", days);
  }

  @Test
  default void aReminderIsKeptTogetherWithItsMail() {
    Mailing.partners(database(), "partner", "other");
    Reminder month = reminder(30);
    Reminder fortnight = new Reminder(month.opportunityId(), month.deadline(), 14);

    assertThat(
            reminders()
                .putInIssue("partner", DAY, List.of(month), Mailing.mail("<1@x.example>"), MONDAY))
        .isTrue();
    assertThat(
            reminders()
                .putInIssue(
                    "partner",
                    "reminder-2027-02-02",
                    List.of(fortnight),
                    Mailing.mail("<2@x.example>"),
                    TUESDAY))
        .isTrue();

    assertThat(reminders().of("partner")).containsExactly(month, fortnight);
    assertThat(reminders().of("other")).isEmpty();
    assertThat(outbox().find("<1@x.example>").orElseThrow().recipientId()).isEqualTo("partner");
    assertThat(outbox().waiting()).isEqualTo(2);
  }

  @Test
  default void theSameDayTwiceIsOneMail() {
    Mailing.partners(database(), "partner");
    Reminder month = reminder(30);

    List<Boolean> made =
        Together.run(
            5,
            i ->
                reminders()
                    .putInIssue(
                        "partner",
                        DAY,
                        List.of(month),
                        Mailing.mail("<" + i + "@x.example>"),
                        MONDAY));

    assertThat(made).containsOnlyOnce(true);
    assertThat(reminders().of("partner")).containsExactly(month);
    assertThat(outbox().waiting()).isEqualTo(1);
  }

  @Test
  default void nothingIsRemindedOfTwice() {
    Mailing.partners(database(), "partner");
    Reminder month = reminder(30);
    reminders().putInIssue("partner", DAY, List.of(month), Mailing.mail("<1@x.example>"), MONDAY);

    assertThatThrownBy(
            () ->
                reminders()
                    .putInIssue(
                        "partner",
                        "reminder-2027-02-02",
                        List.of(month),
                        Mailing.mail("<2@x.example>"),
                        TUESDAY))
        .isInstanceOf(RuntimeException.class);

    assertThat(outbox().find("<2@x.example>")).isEmpty();
    assertThat(reminders().of("partner")).containsExactly(month);
  }

  @Test
  default void whoIsErasedTakesTheRemindersAlong() {
    Mailing.partners(database(), "partner");
    reminders()
        .putInIssue("partner", DAY, List.of(reminder(3)), Mailing.mail("<1@x.example>"), MONDAY);

    new RecipientStore(database()).erase("partner");

    assertThat(reminders().of("partner")).isEmpty();
    assertThat(outbox().find("<1@x.example>")).isEmpty();
  }

  @Test
  default void aDeadlineThatMovedIsAnotherReminder() {
    Mailing.partners(database(), "partner");
    UUID call = Mailing.call(database());
    Reminder before = new Reminder(call, "2027-06-30T17:00", 30);
    Reminder after = new Reminder(call, "2027-09-01T17:00", 30);

    reminders()
        .putInIssue("partner", DAY, List.of(before, after), Mailing.mail("<1@x.example>"), MONDAY);

    assertThat(reminders().of("partner")).containsExactly(before, after);
  }
}
