package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.call;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Channel;
import nl.dutchtechzone.kansenradar.notify.Channel.Sending;
import nl.dutchtechzone.kansenradar.notify.Incoming;
import nl.dutchtechzone.kansenradar.notify.Links;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Seal;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.pipeline.ReadInbox;
import nl.dutchtechzone.kansenradar.pipeline.SendMail;
import org.junit.jupiter.api.Test;

/** How changes become deliveries, issues and mails, on whatever database. */
interface MailContract {
  String WEEK = "digest-2027-W05";

  Seal SEAL = new Seal(new byte[32]);

  Database database();

  @Test
  default void aRecipientReadsBackWithTheWholeProfile() {
    RecipientStore recipients = new RecipientStore(database());
    Profile profile =
        new Profile(
            List.of("hydrogen"),
            List.of("groene waterstof"),
            Optional.of("thema:waterstof -vrachtwagens"),
            List.of(Language.NL, Language.DE),
            Optional.of(ApplicantType.SME),
            Optional.of(new Region("GM0114")),
            List.of(Programme.JTF),
            0.25);
    Recipient partner =
        new Recipient(
            "partner",
            Recipient.Kind.PARTNER,
            "Partner",
            "partner@example.org",
            Language.DE,
            profile);

    recipients.save(bureau());
    recipients.save(partner);
    recipients.save(partner);

    assertThat(recipients.all()).containsExactly(bureau(), partner);
    assertThat(recipients.find("partner")).contains(partner);
    assertThat(recipients.erase("partner")).isTrue();
    assertThat(recipients.erase("partner")).isFalse();
    assertThat(recipients.all()).containsExactly(bureau());
  }

  @Test
  default void queueingTwiceDeliversOnce() {
    List<Delivery.Due> due = dueFromThreeCalls();
    DeliveryStore deliveries = new DeliveryStore(database());

    int first = deliveries.queue("match", 3, due, TUESDAY);
    int second = deliveries.queue("match", 3, due, TUESDAY);

    assertThat(first).isEqualTo(3);
    assertThat(second).isZero();
    assertThat(deliveries.undelivered("bureau"))
        .extracting(delivery -> delivery.change().number())
        .containsExactly(1L, 2L, 3L);
    assertThat(new CursorStore(database()).get("match")).isEqualTo(3);
  }

  @Test
  default void manyQueueingAtOnceDeliverOnce() {
    List<Delivery.Due> due = dueFromThreeCalls();

    List<Integer> added =
        Together.run(6, i -> new DeliveryStore(database()).queue("match", 3, due, TUESDAY));

    assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    assertThat(new DeliveryStore(database()).undelivered("bureau")).hasSize(3);
  }

  @Test
  default void aDeliveryToSomebodyErasedIsLeftOut() {
    List<Delivery.Due> due = dueFromThreeCalls();
    new RecipientStore(database()).erase("bureau");

    assertThat(new DeliveryStore(database()).queue("match", 3, due, TUESDAY)).isZero();
    assertThat(new CursorStore(database()).get("match")).isEqualTo(3);
  }

  @Test
  default void anIssueTakesItsDeliveriesAndLeavesOneMail() {
    Collection<Long> ids = queued();
    DeliveryStore deliveries = new DeliveryStore(database());

    assertThat(deliveries.putInIssue("bureau", WEEK, ids, mail(1), TUESDAY)).isTrue();

    assertThat(deliveries.undelivered("bureau")).isEmpty();
    assertThat(deliveries.hasIssue("bureau", WEEK)).isTrue();
    assertThat(new Outbox(database()).latest(9))
        .extracting(QueuedMail::mail)
        .containsExactly(mail(1));
  }

  @Test
  default void whatBecameOfAChangeIsToldFromQueueToSent() {
    List<Delivery.Due> due = dueFromThreeCalls();
    UUID call = due.getFirst().change().opportunityId();
    DeliveryStore deliveries = new DeliveryStore(database());
    assertThat(deliveries.told("bureau", call)).isEmpty();

    deliveries.queue("match", 3, due, TUESDAY);
    Told waiting = deliveries.told("bureau", call).getFirst();
    deliveries.putInIssue(
        "bureau",
        WEEK,
        deliveries.undelivered("bureau").stream().map(Delivery::id).toList(),
        mail(1),
        TUESDAY);
    Told inIssue = deliveries.told("bureau", call).getFirst();
    Outbox outbox = new Outbox(database());
    outbox.settle(outbox.claim(TUESDAY).orElseThrow(), new Sending.Accepted("250 ok"), TUESDAY);

    Change change = due.getFirst().change();
    assertThat(waiting)
        .isEqualTo(new Told(change, TUESDAY, Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(inIssue.issue()).contains(WEEK);
    assertThat(inIssue.mail()).contains(QueuedMail.State.QUEUED);
    assertThat(deliveries.told("bureau", call))
        .containsExactly(
            new Told(
                change,
                TUESDAY,
                Optional.of(WEEK),
                Optional.of(QueuedMail.State.SENT),
                Optional.of(TUESDAY)));
    assertThat(deliveries.told("somebody", call)).isEmpty();
  }

  @Test
  default void theSamePeriodTwiceDoesNothing() {
    Collection<Long> ids = queued();
    DeliveryStore deliveries = new DeliveryStore(database());
    deliveries.putInIssue("bureau", WEEK, ids, mail(1), TUESDAY);

    assertThat(deliveries.putInIssue("bureau", WEEK, List.of(), mail(2), TUESDAY)).isFalse();
    assertThat(new Outbox(database()).waiting()).isEqualTo(1);
  }

  @Test
  default void aDeliveryInOneIssueIsNeverInAnother() {
    Collection<Long> ids = queued();
    DeliveryStore deliveries = new DeliveryStore(database());
    deliveries.putInIssue("bureau", "alert-1", List.of(ids.iterator().next()), mail(1), TUESDAY);

    assertThat(deliveries.putInIssue("bureau", WEEK, ids, mail(2), TUESDAY)).isFalse();

    assertThat(deliveries.undelivered("bureau")).as("nothing half done").hasSize(2);
    assertThat(deliveries.hasIssue("bureau", WEEK)).isFalse();
    assertThat(new Outbox(database()).waiting()).isEqualTo(1);
  }

  @Test
  default void manyMakingOneIssueAtOnceMakeOne() {
    Collection<Long> ids = queued();

    List<Boolean> made =
        Together.run(
            4,
            i -> new DeliveryStore(database()).putInIssue("bureau", WEEK, ids, mail(i), TUESDAY));

    assertThat(made).containsOnlyOnce(true);
    assertThat(new Outbox(database()).waiting()).isEqualTo(1);
  }

  @Test
  default void aClaimedMailIsNobodyElsesUntilTheClaimRunsOut() {
    Outbox outbox = outboxWith(1);

    assertThat(outbox.claim(TUESDAY).orElseThrow().mail()).isEqualTo(mail(0));
    assertThat(outbox.claim(TUESDAY)).isEmpty();
    QueuedMail again = outbox.claim(TUESDAY.plus(Outbox.CLAIM)).orElseThrow();
    assertThat(again.mail().messageId()).isEqualTo(mail(0).messageId());
    assertThat(again.attempts()).isEqualTo(2);
  }

  @Test
  default void aSentMailStaysSent() {
    Outbox outbox = outboxWith(1);
    QueuedMail claimed = outbox.claim(TUESDAY).orElseThrow();

    outbox.settle(claimed, new Sending.Accepted("250 ok"), TUESDAY);
    outbox.settle(claimed, new Sending.Deferred("late answer"), TUESDAY);

    QueuedMail sent = outbox.find(mail(0).messageId()).orElseThrow();
    assertThat(sent.state()).isEqualTo(QueuedMail.State.SENT);
    assertThat(sent.sentAt()).contains(TUESDAY);
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  default void aDeferredMailWaitsLongerEachTime() {
    Outbox outbox = outboxWith(1);
    Instant now = TUESDAY;

    outbox.settle(outbox.claim(now).orElseThrow(), new Sending.Deferred("451 later"), now);
    assertThat(outbox.claim(now.plusSeconds(59))).isEmpty();
    now = now.plus(Duration.ofMinutes(1));
    outbox.settle(outbox.claim(now).orElseThrow(), new Sending.Deferred("451 later"), now);

    QueuedMail waiting = outbox.find(mail(0).messageId()).orElseThrow();
    assertThat(waiting.nextTry()).isEqualTo(now.plus(Duration.ofMinutes(2)));
    assertThat(waiting.lastError()).contains("451 later");
    assertThat(waiting.state()).isEqualTo(QueuedMail.State.QUEUED);
  }

  @Test
  default void aRefusedMailIsNotTriedAgain() {
    Outbox outbox = outboxWith(1);

    outbox.settle(outbox.claim(TUESDAY).orElseThrow(), new Sending.Refused("550 who?"), TUESDAY);

    assertThat(outbox.claim(TUESDAY.plus(Duration.ofDays(9)))).isEmpty();
    assertThat(outbox.latest(1).getFirst().state()).isEqualTo(QueuedMail.State.REFUSED);
    assertThat(outbox.latest(1).getFirst().lastError()).contains("550 who?");
  }

  /** As on a disk that is full at just that moment. */
  @Test
  default void anAnswerThatCouldNotBeMarkedIsMarkedLaterAndTheMailNotRepeated() {
    Outbox outbox = outboxWith(2);
    List<String> sent = new ArrayList<>();
    Channel breaksTheStore =
        new Channel() {
          @Override
          public Sending send(OutgoingMail mail) {
            if (sent.isEmpty()) rename("outbox", "away");
            sent.add(mail.messageId());
            return new Sending.Accepted("250 ok");
          }

          @Override
          public void close() {}
        };
    InstantSource clock = InstantSource.fixed(TUESDAY);
    SendMail sendMail =
        new SendMail(outbox, new SubscriptionStore(database()), breaksTheStore, clock);

    assertThatThrownBy(sendMail::run).hasMessageContaining("outbox");
    assertThatThrownBy(sendMail::run).as("still away").hasMessageContaining("outbox");
    assertThat(sendMail.unmarked()).isEqualTo(1);
    rename("away", "outbox");
    sendMail.run();

    assertThat(sendMail.unmarked()).isZero();
    assertThat(sent).containsExactly(mail(0).messageId(), mail(1).messageId());
    assertThat(outbox.latest(9)).allMatch(mail -> mail.state() == QueuedMail.State.SENT);
  }

  private void rename(String table, String to) {
    database()
        .jdbi()
        .useHandle(handle -> handle.execute("ALTER TABLE " + table + " RENAME TO " + to));
  }

  @Test
  default void aMailThatComesBackSuspendsOnceAndWhatItToldWaits() {
    DeliveryStore deliveries = new DeliveryStore(database());
    deliveries.queue("match", 3, dueFromThreeCalls(), TUESDAY);
    List<Long> ids = deliveries.undelivered("bureau").stream().map(Delivery::id).toList();
    deliveries.putInIssue("bureau", WEEK, ids, mail(1), TUESDAY);
    SubscriptionStore subscriptions = new SubscriptionStore(database());
    subscriptions.record("bureau", Cadence.WEEKLY, "asked", MONDAY);
    Outbox outbox = new Outbox(database());
    Incoming.Returned report = new Incoming.Returned(mail(1).messageId(), true, "5.1.1 nobody");
    List<Boolean> dealtWith = new ArrayList<>();
    ReadInbox readInbox =
        readInbox(
            outbox,
            subscriptions,
            List.of(report, report, new Incoming.Returned("<unknown@x>", true, "5.1.1")),
            dealtWith);

    assertThat(readInbox.run()).as("not sent yet").isEqualTo(new ReadInbox.Read(2, 0));
    assertThat(deliveries.undelivered("bureau")).isEmpty();
    outbox.settle(outbox.claim(TUESDAY).orElseThrow(), new Sending.Accepted("250 ok"), TUESDAY);
    readInbox.run();

    assertThat(dealtWith).containsExactly(true, true, false, true, true, false);
    assertThat(outbox.find(mail(1).messageId()).orElseThrow().state())
        .isEqualTo(QueuedMail.State.REFUSED);
    assertThat(deliveries.undelivered("bureau")).hasSize(3);
    Subscription after = subscriptions.find("bureau").orElseThrow();
    assertThat(after.state()).isEqualTo(Subscription.State.SUSPENDED);
    assertThat(after.reason()).contains("5.1.1 nobody");
  }

  @Test
  default void whoAsksByMailHasLeftAndAForgedPermitDoesNothing() {
    new RecipientStore(database()).save(bureau());
    SubscriptionStore subscriptions = new SubscriptionStore(database());
    subscriptions.record("bureau", Cadence.WEEKLY, "asked", MONDAY);
    Links links = new Links(SEAL, "https://radar.example.org");
    String permit = links.permitToLeave("bureau", MONDAY);
    String preferences = links.preferences("bureau", MONDAY);
    String other = preferences.substring(preferences.lastIndexOf('/') + 1);
    Outbox outbox = new Outbox(database());
    List<Boolean> dealtWith = new ArrayList<>();

    readInbox(
            outbox,
            subscriptions,
            List.of(new Incoming.Leaving(permit + "A"), new Incoming.Leaving(other)),
            dealtWith)
        .run();
    assertThat(subscriptions.find("bureau").orElseThrow().isActive()).isTrue();
    readInbox(outbox, subscriptions, List.of(new Incoming.Leaving(permit)), dealtWith).run();

    assertThat(dealtWith).containsExactly(false, false, true);
    assertThat(subscriptions.find("bureau").orElseThrow().state())
        .isEqualTo(Subscription.State.LEFT);
  }

  private static ReadInbox readInbox(
      Outbox outbox,
      SubscriptionStore subscriptions,
      List<Incoming> mails,
      List<Boolean> dealtWith) {
    return new ReadInbox(
        handler -> mails.forEach(mail -> dealtWith.add(handler.test(mail))),
        outbox,
        subscriptions,
        SEAL,
        InstantSource.fixed(TUESDAY));
  }

  @Test
  default void manyClaimersNeverShareAMail() {
    Outbox outbox = outboxWith(30);

    List<Long> claimed =
        Together.run(
            5,
            i ->
                IntStream.iterate(0, n -> n + 1)
                    .mapToObj(n -> outbox.claim(TUESDAY))
                    .takeWhile(Optional::isPresent)
                    .count());

    // A claimer that finds every row locked stops early; what it left is free afterwards.
    long total = claimed.stream().mapToLong(Long::longValue).sum();
    while (outbox.claim(TUESDAY).isPresent()) total++;
    assertThat(total).isEqualTo(30);
    assertThat(outbox.latest(99)).allMatch(queued -> queued.attempts() == 1);
  }

  @Test
  default void aCursorNeverGoesBack() {
    CursorStore cursors = new CursorStore(database());
    assertThat(cursors.get("index")).isZero();
    cursors.advance("index", 5);
    cursors.advance("index", 2);
    assertThat(cursors.get("index")).isEqualTo(5);
    cursors.reset("index");
    assertThat(cursors.get("index")).isZero();
  }

  @Test
  default void readersThatAdvanceAtOnceEndAtTheHighestNumber() {
    CursorStore cursors = new CursorStore(database());
    for (int round = 0; round < 100; round++) {
      String reader = "index-" + round;
      Together.run(
          6,
          i -> {
            cursors.advance(reader, i);
            return i;
          });
      assertThat(cursors.get(reader)).as(reader).isEqualTo(5);
    }
  }

  private List<Delivery.Due> dueFromThreeCalls() {
    new RecipientStore(database()).save(bureau());
    LocalDate day = LocalDate.of(2027, 6, 30);
    List<Change> changes =
        save(
                database(),
                scan(MONDAY, call("snn", "a", day), call("snn", "b", day), call("snn", "c", day)))
            .changes();
    return changes.stream().map(change -> new Delivery.Due("bureau", change)).toList();
  }

  private Collection<Long> queued() {
    DeliveryStore deliveries = new DeliveryStore(database());
    deliveries.queue("match", 3, dueFromThreeCalls(), TUESDAY);
    return deliveries.undelivered("bureau").stream().map(Delivery::id).toList();
  }

  private Outbox outboxWith(int mails) {
    new RecipientStore(database()).save(bureau());
    DeliveryStore deliveries = new DeliveryStore(database());
    for (int i = 0; i < mails; i++) {
      deliveries.putInIssue("bureau", "issue-" + i, List.of(), mail(i), TUESDAY);
    }
    return new Outbox(database());
  }

  static Recipient bureau() {
    return new Recipient(
        "bureau", Recipient.Kind.BUREAU, "Bureau", "bureau@example.org", Language.NL, Profile.ALL);
  }

  private static OutgoingMail mail(int number) {
    return new OutgoingMail(
        "<" + number + "@kansenradar.example>",
        "bureau@example.org",
        "Kansen van de week",
        "From: x\r\n\r\né€",
        "<p>é€</p>");
  }
}
