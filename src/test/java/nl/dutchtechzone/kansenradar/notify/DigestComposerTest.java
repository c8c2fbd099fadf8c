package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.source.HealthState;
import org.junit.jupiter.api.Test;

class DigestComposerTest {
  private static final LocalDate FAR = LocalDate.of(2027, 12, 1);

  private final DigestComposer composer = new DigestComposer(DigestRules.USUAL);

  private Digest compose(List<Change> untold, List<Offer> offers) {
    return composer.compose(Samples.WEEK, untold, offers, List.of(), Samples.NOW);
  }

  private static List<String> titles(List<Item> items) {
    return items.stream().map(item -> item.offer().opportunity().title()).toList();
  }

  /** Every item, wherever it stands. */
  private static List<Item> everywhere(Digest digest) {
    return Stream.of(digest.fresh(), digest.changed(), digest.closing(), digest.forthcoming())
        .flatMap(section -> Stream.concat(section.full().stream(), section.brief().stream()))
        .collect(() -> new ArrayList<>(digest.appendix()), List::add, List::addAll);
  }

  @Test
  void fourHundredNewCallsAllArriveTheBestOnTop() {
    List<Offer> offers =
        IntStream.range(0, 400).mapToObj(i -> Samples.open("Call " + i, i / 400.0, FAR)).toList();
    List<Change> untold =
        IntStream.range(0, 400).mapToObj(i -> Samples.fresh(i + 1, offers.get(i))).toList();

    Digest digest = compose(untold, offers);

    assertThat(titles(digest.fresh().full())).hasSize(12).startsWith("Call 399", "Call 398");
    assertThat(digest.fresh().total()).isEqualTo(400);
    assertThat(digest.fresh().overflow()).isEqualTo(388);
    assertThat(digest.appendix()).hasSize(388);
    assertThat(new HashSet<>(titles(everywhere(digest)))).hasSize(400);
  }

  @Test
  void everyCallWithNewsStandsInOnePlaceWhateverTheMix() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Offer> offers = new ArrayList<>();
      List<Change> untold = new ArrayList<>();
      for (int i = 0; i < random.nextInt(60); i++) {
        Status status = Status.values()[random.nextInt(Status.values().length)];
        LocalDate closes = LocalDate.of(2027, 3, 16).plusDays(random.nextInt(60));
        Offer offer =
            Samples.offer(
                "Call " + i,
                status,
                random.nextDouble(),
                Samples.facts(Samples.closing(Samples.deadline(closes))));
        offers.add(offer);
        if (random.nextBoolean()) untold.add(Samples.fresh(2 * i + 1, offer));
        if (random.nextBoolean()) {
          untold.add(
              Samples.change(2 * i + 2, offer, ChangeKind.TERMS_CHANGED, "grantMax", "1", "2"));
        }
      }
      Digest digest = compose(untold, offers);

      Set<Object> owed = new HashSet<>(untold.stream().map(Change::opportunityId).toList());
      List<Item> told =
          Stream.of(
                  digest.fresh().full(),
                  digest.fresh().brief(),
                  digest.changed().full(),
                  digest.changed().brief(),
                  digest.appendix())
              .flatMap(List::stream)
              .filter(item -> !item.changes().isEmpty())
              .toList();
      assertThat(told)
          .extracting(item -> (Object) item.offer().opportunity().id())
          .containsExactlyInAnyOrderElementsOf(owed);
      assertThat(told.stream().mapToInt(item -> item.changes().size()).sum())
          .isEqualTo(untold.size());
      assertThat(everywhere(digest))
          .extracting(item -> (Object) item.offer().opportunity().id())
          .containsAll(
              offers.stream()
                  .filter(o -> o.status() != Status.CLOSED && o.status() != Status.WITHDRAWN)
                  .map(o -> o.opportunity().id())
                  .toList());
    }
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    List<Offer> offers =
        IntStream.range(0, 30).mapToObj(i -> Samples.open("Call " + i, 0.5, FAR)).toList();
    List<Change> untold =
        IntStream.range(0, 30).mapToObj(i -> Samples.fresh(i + 1, offers.get(i))).toList();
    List<Offer> shuffled = new ArrayList<>(offers);
    Collections.shuffle(shuffled, new Random(1));
    List<Change> mixed = new ArrayList<>(untold);
    Collections.shuffle(mixed, new Random(2));

    assertThat(compose(mixed, shuffled)).isEqualTo(compose(untold, offers));
  }

  @Test
  void aCallNeverToldIsNewWhateverChangedSince() {
    Offer offer = Samples.open("Waterstof", 0.9, FAR);

    Digest digest =
        compose(
            List.of(
                Samples.change(
                    2, offer, ChangeKind.DEADLINE_MOVED, "deadlines", "2027-11-01", "2027-12-01"),
                Samples.fresh(1, offer)),
            List.of(offer));

    assertThat(digest.changed().isEmpty()).isTrue();
    assertThat(digest.fresh().full())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.isNew()).isTrue();
              assertThat(item.changes()).extracting(Change::number).containsExactly(1L, 2L);
            });
  }

  @Test
  void aCallThatClosedIsToldInALine() {
    Offer offer = Samples.offer("Voorbij", Status.CLOSED, 0.9, Facts.NOT_STATED);

    Digest digest =
        compose(
            List.of(Samples.change(1, offer, ChangeKind.CLOSED, "status", "open", "closed")),
            List.of(offer));

    assertThat(digest.changed().full()).isEmpty();
    assertThat(titles(digest.changed().brief())).containsExactly("Voorbij");
  }

  @Test
  void aCallThatWasOverWhenFoundIsNoNewsButStandsInTheAppendix() {
    Offer offer = Samples.offer("Oude ronde", Status.CLOSED, 0.9, Facts.NOT_STATED);

    Digest digest = compose(List.of(Samples.fresh(1, offer)), List.of(offer));

    assertThat(digest.isQuiet()).isTrue();
    assertThat(titles(digest.appendix())).containsExactly("Oude ronde");
  }

  @Test
  void closedCallsWithoutNewsAreNotListedAgain() {
    Offer offer = Samples.offer("Voorbij", Status.CLOSED, 0.9, Facts.NOT_STATED);

    assertThat(everywhere(compose(List.of(), List.of(offer)))).isEmpty();
  }

  @Test
  void newsAwardsAndEventsReachNobody() {
    Offer award =
        new Offer(
            Samples.opportunity("Geld toegekend", Kind.AWARD, Facts.NOT_STATED),
            Status.OPEN,
            Samples.assessment(1));

    assertThat(everywhere(compose(List.of(Samples.fresh(1, award)), List.of(award)))).isEmpty();
  }

  @Test
  void aChangeOfACallThatIsNotGivenIsRefusedRatherThanLost() {
    Change orphan = Samples.fresh(1, Samples.open("Waterstof", 0.9, FAR));

    assertThatThrownBy(() -> compose(List.of(orphan), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(orphan.opportunityId().toString());
  }

  @Test
  void callsThatCloseSoonAreToldTheSoonestFirst() {
    Offer later = Samples.open("Later", 0.9, LocalDate.of(2027, 4, 5));
    Offer sooner = Samples.open("Sooner", 0.2, LocalDate.of(2027, 3, 20));
    Offer beyond = Samples.open("Beyond", 0.9, LocalDate.of(2027, 4, 6));

    Digest digest = compose(List.of(), List.of(later, sooner, beyond));

    assertThat(titles(digest.closing().full())).containsExactly("Sooner", "Later");
    assertThat(titles(digest.appendix())).containsExactly("Beyond");
  }

  @Test
  void aNewCallThatClosesSoonIsToldInFullOnce() {
    Offer offer = Samples.open("Spoed", 0.9, LocalDate.of(2027, 3, 18));

    Digest digest = compose(List.of(Samples.fresh(1, offer)), List.of(offer));

    assertThat(titles(digest.fresh().full())).containsExactly("Spoed");
    assertThat(digest.closing().full()).isEmpty();
    assertThat(titles(digest.closing().brief())).containsExactly("Spoed");
    assertThat(digest.closing().total()).isOne();
  }

  @Test
  void daysAreCountedInAmsterdam() {
    Offer offer = Samples.open("Grens", 0.9, LocalDate.of(2027, 4, 5));
    Instant lateSunday = Instant.parse("2027-03-14T22:30:00Z");
    Instant afterMidnight = Instant.parse("2027-03-14T23:30:00Z");

    assertThat(closing(offer, lateSunday)).isZero();
    assertThat(closing(offer, afterMidnight)).isOne();
  }

  private int closing(Offer offer, Instant at) {
    return composer
        .compose(Week.of(at), List.of(), List.of(offer), List.of(), at)
        .closing()
        .total();
  }

  @Test
  void forthcomingCallsAreListed() {
    Offer planned =
        Samples.offer(
            "Gepland",
            Status.FORTHCOMING,
            0.5,
            Samples.facts(Samples.opening(LocalDate.of(2027, 5, 3))));

    assertThat(titles(compose(List.of(), List.of(planned)).forthcoming().brief()))
        .containsExactly("Gepland");
  }

  @Test
  void brokenAndSuspectSourcesComeFirst() {
    Digest digest =
        composer.compose(
            Samples.WEEK,
            List.of(),
            List.of(),
            List.of(
                Samples.source("B rust", HealthState.QUIET, "x"),
                Samples.source("A nieuws", HealthState.CHANGED, "x"),
                Samples.source("D verdacht", HealthState.SUSPECT, "x"),
                Samples.source("C kapot", HealthState.BROKEN, "x")),
            Samples.NOW);

    assertThat(digest.sources())
        .extracting(SourceReport::name)
        .containsExactly("C kapot", "D verdacht", "A nieuws", "B rust");
  }

  @Test
  void themesAreCountedOverWhatCanStillBeUsed() {
    Offer open = Samples.open("Open", 0.9, FAR);
    Offer closed = Samples.offer("Dicht", Status.CLOSED, 0.9, Facts.NOT_STATED);

    assertThat(compose(List.of(Samples.fresh(1, open)), List.of(open, closed)).themes())
        .containsExactly(new Digest.ThemeCount("hydrogen", 1, 1));
  }

  @Test
  void newsWithADayToApplyByIsToldAsAPossibleCallUntilThatDay() {
    Offer news = Samples.news("Provincie opent regeling", FAR);
    Offer past = Samples.news("Regeling was open", LocalDate.of(2027, 3, 1));

    Digest digest = compose(List.of(), List.of(news, past));

    assertThat(titles(digest.possible())).containsExactly("Provincie opent regeling");
    assertThat(everywhere(digest)).isEmpty();
    assertThat(digest.isQuiet()).isTrue();
  }

  @Test
  void anAwardOrAnEventThatNamesADayIsNoPossibleCall() {
    List<Offer> offers =
        Stream.of(Kind.AWARD, Kind.EVENT, Kind.OTHER)
            .map(kind -> Samples.dated("Een " + kind.code(), kind, FAR))
            .toList();

    assertThat(compose(List.of(), offers).possible()).isEmpty();
  }
}
