package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Mailing.mail;
import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.same.Judgement;
import nl.dutchtechzone.kansenradar.match.same.Sign;
import nl.dutchtechzone.kansenradar.match.same.Verdict;
import nl.dutchtechzone.kansenradar.notify.Choice;
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import org.junit.jupiter.api.Test;

/** What putting calls together and taking them apart means, on whatever database. */
interface MergeContract {
  Opening SPRING = new Opening(Moment.about(LocalDate.of(2027, 4, 1), Precision.QUARTER), true);
  LocalDate JUNE = LocalDate.of(2027, 6, 30);
  UUID A = OpportunityId.of("snn", "keten");
  UUID B = OpportunityId.of("drenthe", "keten");
  UUID C = OpportunityId.of("rvo", "keten");

  Judgement CERTAIN =
      new Judgement(Verdict.CERTAIN, 0.65, List.of(Sign.SAME_TITLE, Sign.SAME_DEADLINE));

  Database database();

  @Test
  default void theOlderTakesTheNoticesAndTheYoungerIdLeadsToIt() {
    twins();
    long cursor = revision(A);

    assertThat(merges().merge(A, B, CERTAIN, TUESDAY)).isTrue();

    assertThat(store().all()).extracting(s -> s.opportunity().id()).containsExactly(A);
    assertThat(store().find(B).orElseThrow().opportunity().id()).isEqualTo(A);
    assertThat(store().find(A).orElseThrow().opportunity().notices())
        .extracting(Notice::sourceId)
        .containsExactlyInAnyOrder("snn", "drenthe");
    assertThat(store().startingWith(B.toString().substring(0, 8)))
        .extracting(s -> s.opportunity().id())
        .containsExactly(A);
    assertThat(store().revisedAfter(cursor, 10))
        .extracting(s -> s.opportunity().id())
        .containsExactly(A);
    assertThat(store().emptied(cursor, revision(A))).containsExactly(B);
    assertThat(changes().of(A)).extracting(Change::number).containsExactly(1L, 2L);
    assertThat(changes().of(B)).isEmpty();
  }

  @Test
  default void mergingTwiceMergesOnce() {
    twins();

    assertThat(merges().merge(A, B, CERTAIN, TUESDAY)).isTrue();
    assertThat(merges().merge(A, B, CERTAIN, TUESDAY)).isFalse();
    assertThat(merges().merged(10)).hasSize(1);
  }

  @Test
  default void undoingPutsEverythingBackAndSaysNothing() {
    twins();
    UUID other = Mailing.call(database());
    List<StoredOpportunity> before = store().all();
    merges().merge(A, B, CERTAIN, TUESDAY);
    long last = changes().last();
    CallPair pair = merges().merged(10).getFirst();

    assertThat(merges().undo(pair.id(), "anna", TUESDAY)).isTrue();

    assertThat(store().all())
        .extracting(StoredOpportunity::opportunity)
        .containsExactlyInAnyOrderElementsOf(
            before.stream().map(StoredOpportunity::opportunity).toList());
    assertThat(store().find(other)).isPresent();
    assertThat(changes().last()).isEqualTo(last);
    assertThat(changes().of(B)).hasSize(1);
    assertThat(merges().apart().contains(B, A)).isTrue();
    assertThat(merges().undo(pair.id(), "anna", TUESDAY)).isFalse();
    assertThat(merges().merge(A, B, CERTAIN, TUESDAY)).as("never by itself again").isFalse();
    assertThat(merges().accept(pair.id(), "anna", TUESDAY)).as("by a person").isPresent();
    assertThat(store().all()).hasSize(2);
  }

  @Test
  default void aRescanAfterUndoingStaysWithItsOwn() {
    twins();
    merges().merge(A, B, CERTAIN, TUESDAY);
    merges().undo(merges().merged(10).getFirst().id(), "anna", TUESDAY);

    save(database(), scan(TUESDAY, twin("drenthe", LocalDate.of(2027, 7, 31))));

    assertThat(store().find(B).orElseThrow().opportunity().id()).isEqualTo(B);
    assertThat(changes().of(B)).hasSize(2);
    assertThat(changes().of(A)).hasSize(1);
  }

  @Test
  default void aRescanWhileMergedGoesToTheOne() {
    twins();
    merges().merge(A, B, CERTAIN, TUESDAY);

    save(database(), scan(TUESDAY, twin("drenthe", LocalDate.of(2027, 7, 31))));

    assertThat(store().all()).hasSize(1);
    assertThat(store().history("drenthe", "keten")).hasSize(2);
  }

  @Test
  default void whoWasToldOfOneIsNotToldOfTheOther() {
    twins();
    reader();
    queue(changes().of(A));
    deliver("digest-1");
    merges().merge(A, B, CERTAIN, TUESDAY);

    queue(changes().after(1, 10));

    assertThat(deliveries().undelivered("bureau")).isEmpty();
  }

  @Test
  default void whatWaitsForOneWhoWasToldIsHeldAndComesBackOnUndoing() {
    twins();
    reader();
    queue(changes().of(A));
    deliver("digest-1");
    queue(changes().of(B));
    merges().merge(A, B, CERTAIN, TUESDAY);

    assertThat(deliveries().undelivered("bureau")).isEmpty();

    merges().undo(merges().merged(10).getFirst().id(), "anna", TUESDAY);
    assertThat(deliveries().undelivered("bureau"))
        .as("never told of this one")
        .extracting(delivery -> delivery.change().opportunityId())
        .containsExactly(B);
  }

  @Test
  default void toldAsOneIsToldAsTwo() {
    twins();
    reader();
    merges().merge(A, B, CERTAIN, TUESDAY);
    queue(changes().after(0, 10));
    assertThat(deliveries().undelivered("bureau"))
        .extracting(delivery -> delivery.change().opportunityId())
        .containsOnly(A);
    deliver("digest-1");

    merges().undo(merges().merged(10).getFirst().id(), "anna", TUESDAY);
    queue(changes().after(0, 10));

    assertThat(deliveries().undelivered("bureau")).isEmpty();
  }

  @Test
  default void whatWasNotToldBeforeUndoingIsToldOfBoth() {
    twins();
    reader();
    queue(changes().after(0, 10));
    merges().merge(A, B, CERTAIN, TUESDAY);
    merges().undo(merges().merged(10).getFirst().id(), "anna", TUESDAY);

    assertThat(deliveries().undelivered("bureau"))
        .extracting(delivery -> delivery.change().opportunityId())
        .containsExactly(A, B);
  }

  @Test
  default void thatACallIsOpenAfterAllIsToldUnlessTheMergeIsUndone() {
    save(database(), scan(MONDAY, opening("snn", LocalDate.of(2027, 3, 1), Confidence.LOW)));
    save(
        database(),
        scan(
            MONDAY.plus(Duration.ofHours(1)),
            opening("drenthe", LocalDate.of(2027, 1, 4), Confidence.HIGH)));
    reader();
    queue(changes().after(0, 10));
    deliver("digest-1");
    merges().merge(A, B, CERTAIN, TUESDAY);

    assertThat(changes().after(2, 10))
        .extracting(Change::opportunityId, Change::kind)
        .containsExactly(tuple(A, ChangeKind.OPENED));
    queue(changes().after(2, 10));
    assertThat(deliveries().undelivered("bureau")).hasSize(1);

    merges().undo(merges().merged(10).getFirst().id(), "anna", TUESDAY);
    assertThat(deliveries().undelivered("bureau")).isEmpty();
    assertThat(store().find(A).orElseThrow().status()).isEqualTo(Status.FORTHCOMING);
  }

  /** The plan of SNN's timetable, with its opening in spring, and then the call itself. */
  private void mergePlanWithCall(List<Fact<Deadline>> planned) {
    save(database(), scan(MONDAY, opening("snn", SPRING, Confidence.HIGH, planned)));
    save(
        database(),
        scan(
            MONDAY.plus(Duration.ofHours(1)),
            opening("drenthe", LocalDate.of(2027, 4, 12), Confidence.HIGH)));

    merges().merge(A, B, CERTAIN, TUESDAY);
  }

  @Test
  default void whoWasToldOfAPlanIsToldOfTheDaysThatComeInItsPlace() {
    mergePlanWithCall(List.of());

    assertThat(changes().after(2, 10))
        .filteredOn(change -> change.opportunityId().equals(A))
        .filteredOn(change -> change.field().equals("deadlines"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.after()).contains(JUNE.toString());
              assertThat(change.quotes().after()).contains("woorden");
              assertThat(change.quotes().before()).isEmpty();
            });
  }

  @Test
  default void thePlannedMonthThatGetsItsDayHasNotMoved() {
    Fact<Deadline> june =
        Samples.fact(
            URI.create("https://snn.example/keten"),
            Deadline.full(Moment.about(JUNE, Precision.MONTH)));
    mergePlanWithCall(List.of(june));

    assertThat(changes().after(2, 10))
        .filteredOn(change -> change.field().equals("deadlines"))
        .extracting(Change::kind)
        .containsExactly(ChangeKind.TERMS_CHANGED);
  }

  @Test
  default void thatItIsACallIsToldByTheNoticeOfTheCallAlone() {
    Notice plan = opening("snn", SPRING, Confidence.HIGH, List.of());
    save(database(), scan(MONDAY, news(plan)));
    save(database(), scan(MONDAY.plus(Duration.ofHours(1)), twin("drenthe", JUNE)));

    merges().merge(A, B, CERTAIN, TUESDAY);

    assertThat(changes().of(A))
        .filteredOn(change -> change.kind() == ChangeKind.NEW)
        .extracting(Change::number)
        .containsExactly(1L, 2L);
  }

  @Test
  default void whatTheMergeChangedIsNotQueuedOnceItIsUndone() {
    save(database(), scan(MONDAY, opening("snn", LocalDate.of(2027, 3, 1), Confidence.LOW)));
    save(
        database(),
        scan(
            MONDAY.plus(Duration.ofHours(1)),
            opening("drenthe", LocalDate.of(2027, 1, 4), Confidence.HIGH)));
    reader();
    merges().merge(A, B, CERTAIN, TUESDAY);
    assertThat(changes().last()).isEqualTo(3);
    merges().undo(merges().merged(10).getFirst().id(), "anna", TUESDAY);

    queue(changes().after(0, 10));

    assertThat(deliveries().undelivered("bureau"))
        .extracting(delivery -> delivery.change().kind())
        .containsExactly(ChangeKind.NEW, ChangeKind.NEW);
  }

  @Test
  default void decisionsAndWorkGoAlongAndBack() {
    twins();
    reader();
    DecisionStore decisions = new DecisionStore(database());
    WorkStore work = new WorkStore(database());
    decisions.decide("bureau", B, Choice.NOT_FOR_US, Optional.empty(), Optional.empty(), MONDAY);
    work.save(
        new WorkItem(B, WorkStage.values()[0], "anna", "bellen", Optional.empty(), "anna", MONDAY));

    merges().merge(A, B, CERTAIN, TUESDAY);
    assertThat(decisions.stance("bureau", A)).map(Decision::choice).contains(Choice.NOT_FOR_US);
    assertThat(work.find(A)).isPresent();
    assertThat(work.all()).hasSize(1);

    merges().undo(merges().merged(10).getFirst().id(), "anna", TUESDAY);
    assertThat(decisions.stance("bureau", A)).isEmpty();
    assertThat(decisions.stance("bureau", B)).isPresent();
    assertThat(work.find(A)).isEmpty();
    assertThat(work.find(B)).isPresent();
  }

  @Test
  default void aPairIsAskedOnceAndTheAnswerIsKept() {
    twins();
    Judgement doubt = new Judgement(Verdict.DOUBTFUL, 0.4, List.of(Sign.SAME_TITLE));
    merges().ask(A, B, doubt, TUESDAY);
    merges().ask(B, A, doubt, TUESDAY);

    CallPair pair = merges().waiting().getFirst();
    assertThat(merges().waiting()).hasSize(1);
    assertThat(pair.signs()).containsExactly(Sign.SAME_TITLE);
    assertThat(pair.foundAt()).isEqualTo(TUESDAY);
    assertThat(merges().reject(pair.id(), "anna", TUESDAY)).isTrue();

    merges().ask(A, B, doubt, TUESDAY);
    assertThat(merges().waiting()).isEmpty();
    assertThat(merges().merge(A, B, CERTAIN, TUESDAY)).isFalse();
    assertThat(merges().find(pair.id()).orElseThrow().decidedBy()).contains("anna");
    assertThat(merges().apart().contains(A, B)).isTrue();
  }

  @Test
  default void whatWasKeptApartIsListedUntilItIsOneAfterAll() {
    twins();
    save(database(), scan(MONDAY.plus(Duration.ofHours(2)), twin("rvo", JUNE)));
    merges().ask(A, B, new Judgement(Verdict.DOUBTFUL, 0.4, List.of()), MONDAY);
    long rejected = merges().waiting().getFirst().id();
    merges().reject(rejected, "anna", MONDAY);
    merges().merge(A, C, CERTAIN, MONDAY);
    long undone = merges().merged(1).getFirst().id();
    merges().undo(undone, "bart", TUESDAY);

    assertThat(merges().keptApart(10))
        .extracting(CallPair::id, pair -> pair.decidedBy().orElse(""))
        .containsExactly(tuple(undone, "bart"), tuple(rejected, "anna"));
    assertThat(merges().keptApart(1)).hasSize(1);

    merges().accept(rejected, "anna", TUESDAY);
    assertThat(merges().keptApart(10)).extracting(CallPair::id).containsExactly(undone);
  }

  @Test
  default void aChainIsTakenApartInAnyOrder() {
    twins();
    save(database(), scan(MONDAY.plus(Duration.ofHours(2)), twin("rvo", JUNE)));
    merges().merge(B, C, CERTAIN, TUESDAY);
    merges().merge(A, B, CERTAIN, TUESDAY);
    assertThat(store().find(C).orElseThrow().opportunity().id()).isEqualTo(A);
    long first =
        merges().merged(10).stream()
            .filter(p -> p.older().equals(B))
            .findFirst()
            .orElseThrow()
            .id();
    long second =
        merges().merged(10).stream()
            .filter(p -> p.older().equals(A))
            .findFirst()
            .orElseThrow()
            .id();

    merges().undo(first, "anna", TUESDAY);
    assertThat(store().all()).extracting(s -> s.opportunity().id()).containsExactlyInAnyOrder(A, C);

    merges().undo(second, "anna", TUESDAY);
    assertThat(store().all())
        .allSatisfy(s -> assertThat(s.opportunity().notices()).hasSize(1))
        .extracting(s -> s.opportunity().id())
        .containsExactlyInAnyOrder(A, B, C);
    assertThat(changes().of(B)).hasSize(1);
    assertThat(changes().of(C)).hasSize(1);
  }

  @Test
  default void aWaitingPairWhoseCallWasMergedIsOfWhatHasItsNoticesNow() {
    twins();
    save(database(), scan(MONDAY.plus(Duration.ofHours(2)), twin("rvo", JUNE)));
    merges().ask(B, C, new Judgement(Verdict.DOUBTFUL, 0.4, List.of()), TUESDAY);
    merges().merge(A, B, CERTAIN, TUESDAY);

    CallPair accepted =
        merges().accept(merges().waiting().getFirst().id(), "anna", TUESDAY).orElseThrow();

    assertThat(accepted.older()).isEqualTo(A);
    assertThat(accepted.younger()).isEqualTo(C);
    assertThat(store().all()).hasSize(1);
    assertThat(merges().waiting()).isEmpty();
  }

  private void twins() {
    save(database(), scan(MONDAY, twin("snn", JUNE)));
    save(database(), scan(MONDAY.plus(Duration.ofHours(1)), twin("drenthe", JUNE)));
  }

  private static Notice twin(String source, LocalDate deadline) {
    return Samples.call(source, "keten", "Waterstof in de keten", deadline, Optional.empty());
  }

  private static Notice opening(String source, LocalDate day, Confidence confidence) {
    Notice dated = twin(source, JUNE);
    return opening(
        source, new Opening(Moment.on(day), false), confidence, dated.facts().timing().deadlines());
  }

  private static Notice opening(
      String source, Opening opening, Confidence confidence, List<Fact<Deadline>> deadlines) {
    Notice dated = twin(source, JUNE);
    Facts facts = dated.facts();
    Timing timing = facts.timing();
    Fact<Opening> opens =
        new Fact<>(opening, new Evidence(dated.uri(), "woorden", 3, 10), confidence, List.of());
    return Samples.notice(
        source,
        "keten",
        dated.uri(),
        dated.title(),
        new Facts(
            facts.programme(),
            facts.reference(),
            new Timing(
                timing.statusStated(),
                timing.intake(),
                Optional.of(opens),
                deadlines,
                timing.earlyClose(),
                timing.allocation()),
            facts.funding(),
            facts.eligibility(),
            facts.contact(),
            facts.attachments()));
  }

  private static Notice news(Notice call) {
    return new Notice(
        call.sourceId(),
        call.key(),
        call.uri(),
        call.language(),
        Kind.NEWS,
        call.title(),
        call.summary(),
        call.facts(),
        call.text(),
        call.flags(),
        call.pages());
  }

  private void reader() {
    Mailing.partners(database(), "bureau");
  }

  private void queue(List<Change> changes) {
    deliveries()
        .queue(
            "match",
            changes.getLast().number(),
            changes.stream().map(change -> new Delivery.Due("bureau", change)).toList(),
            TUESDAY);
  }

  private void deliver(String period) {
    List<Long> ids = deliveries().undelivered("bureau").stream().map(Delivery::id).toList();
    assertThat(ids).isNotEmpty();
    assertThat(
            deliveries()
                .putInIssue("bureau", period, ids, mail("<" + period + "@x.example>"), TUESDAY))
        .isTrue();
  }

  private MergeStore merges() {
    return new MergeStore(database());
  }

  private OpportunityStore store() {
    return new OpportunityStore(database());
  }

  private ChangeFeed changes() {
    return new ChangeFeed(database());
  }

  private DeliveryStore deliveries() {
    return new DeliveryStore(database());
  }

  private long revision(UUID id) {
    return store().find(id).orElseThrow().revision();
  }
}
