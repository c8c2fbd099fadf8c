package nl.dutchtechzone.kansenradar.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class DifferencesTest {
  private static final Instant BEFORE = Instant.parse("2027-02-01T06:00:00Z");
  private static final Instant AFTER = Instant.parse("2027-05-15T06:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/opportunity/differences.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      emptyValue = "")
  void whatMattersIsTold(
      String why,
      String beforeOpens,
      String beforeDeadlines,
      String beforeMoney,
      String afterOpens,
      String afterDeadlines,
      String afterMoney,
      String expected) {
    Facts before =
        FactsFixture.of("", "", text(beforeOpens), text(beforeDeadlines), text(beforeMoney));
    Facts after = FactsFixture.of("", "", text(afterOpens), text(afterDeadlines), text(afterMoney));

    List<Difference> found =
        Differences.between(
            opportunity("Regeling", Kind.CALL, before, BEFORE),
            opportunity("Regeling", Kind.CALL, after, AFTER));

    assertThat(found.stream().map(DifferencesTest::shown).collect(Collectors.joining("; ")))
        .as(why)
        .isEqualTo(text(expected));
  }

  @Test
  void aTitleInOtherSpacingIsTheSame() {
    assertThat(
            Differences.between(
                opportunity("Groene  waterstof ", Kind.CALL, Facts.NOT_STATED, BEFORE),
                opportunity("groene waterstof", Kind.CALL, Facts.NOT_STATED, AFTER)))
        .isEmpty();
  }

  @Test
  void aProgrammePageThatBecomesACallIsNew() {
    assertThat(
            Differences.between(
                opportunity("Waterstof", Kind.NEWS, Facts.NOT_STATED, BEFORE),
                opportunity(
                    "Waterstof",
                    Kind.CALL,
                    FactsFixture.of("open", "", "", "2027-06-30", "total=5"),
                    AFTER)))
        .extracting(DifferencesTest::shown)
        .containsExactly("new opportunity none -> Waterstof");
  }

  @ParameterizedTest
  @CsvSource({
    "forthcoming,open,opened",
    "unknown,open,opened",
    "closed,open,reopened",
    "withdrawn,open,reopened",
    "open,closed,closed",
    "open,withdrawn,withdrawn",
    "closed,forthcoming,terms_changed",
    "open,unknown,terms_changed"
  })
  void aStatusChangesInItsOwnWord(String before, String after, String kind) {
    Status was = Coded.parse(Status.class, before).orElseThrow();
    Status is = Coded.parse(Status.class, after).orElseThrow();

    assertThat(Differences.ofStatus(was, is, Facts.NOT_STATED, Facts.NOT_STATED))
        .map(DifferencesTest::shown)
        .contains(kind + " status " + before + " -> " + after);
    assertThat(Differences.ofStatus(is, is, Facts.NOT_STATED, Facts.NOT_STATED)).isEmpty();
  }

  @Test
  void bothSidesComeWithTheWordsThatProveThem() {
    String words = "Verlengd:\n sluit op 15 juli of 1 september 2027";
    Facts before = facts(List.of(said("Sluit op 30 juni 2027", deadline("2027-06-30"))));
    Facts after =
        facts(List.of(said(words, deadline("2027-07-15")), said(words, deadline("2027-09-01"))));

    assertThat(
            Differences.between(
                opportunity("Regeling", Kind.CALL, before, BEFORE),
                opportunity("Regeling", Kind.CALL, after, AFTER)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo("deadlines");
              assertThat(change.quotes().before()).contains("Sluit op 30 juni 2027");
              assertThat(change.quotes().after())
                  .as("a sentence that proves two days is quoted once")
                  .contains("Verlengd: sluit op 15 juli of 1 september 2027");
            });
  }

  @Test
  void whatIsAddedToAListIsQuotedAlone() {
    Facts before = facts(List.of(said("sluit 1 juni", deadline("2027-06-01"))));
    Facts after =
        facts(
            List.of(
                said("sluit 1 juni", deadline("2027-06-01")),
                said("tweede ronde 1 september", deadline("2027-09-01"))));

    assertThat(
            Differences.between(
                opportunity("Regeling", Kind.CALL, before, BEFORE),
                opportunity("Regeling", Kind.CALL, after, BEFORE)))
        .extracting(Difference::quotes)
        .containsExactly(new Quotes(Optional.empty(), Optional.of("tweede ronde 1 september")));
  }

  @Test
  void aStatusIsProvedByThePagesWordElseByWhatItFollowsFrom() {
    Facts open = FactsFixture.of("open", "", "", "", "");
    Facts past = facts(List.of(said("aanvragen kon tot 1 mei", deadline("2027-05-01"))));
    Facts spent = FactsFixture.of("", "", "", "", "total=5,remaining=0,first_come");

    assertThat(Differences.ofStatus(Status.OPEN, Status.CLOSED, open, past))
        .map(Difference::quotes)
        .contains(new Quotes(Optional.of("woorden"), Optional.of("aanvragen kon tot 1 mei")));
    assertThat(Differences.ofStatus(Status.UNKNOWN, Status.CLOSED, Facts.NOT_STATED, spent))
        .map(Difference::quotes)
        .contains(new Quotes(Optional.empty(), Optional.of("woorden")));
    assertThat(Differences.ofStatus(Status.OPEN, Status.UNKNOWN, open, Facts.NOT_STATED))
        .map(found -> found.quotes().after())
        .contains(Optional.empty());
  }

  @Test
  void moneyThatIsGoneProvesTheCloseThoughADeadlineLiesAhead() {
    Facts open = FactsFixture.of("open", "", "", "2027-12-31", "remaining=5");
    Facts gone =
        FactsFixture.of(
            open.timing(),
            FactsFixture.funding(
                Optional.empty(), Optional.of(said("Nog beschikbaar: € 0", Money.euro(0)))));

    assertThat(Differences.ofStatus(Status.OPEN, Status.CLOSED, open, gone))
        .map(found -> found.quotes().after())
        .contains(Optional.of("Nog beschikbaar: € 0"));
  }

  @Test
  void aCloseBecauseTheBudgetIsUsedUpIsToldAsThat() {
    Facts open = FactsFixture.of("open", "", "", "", "");
    Facts closed =
        FactsFixture.of(
            new Timing(
                Optional.of(
                    new Fact<>(
                        Status.CLOSED,
                        new Evidence(FactsFixture.PAGE, "Het budget is uitgeput", 0, 22),
                        Confidence.HIGH,
                        List.of("budget_exhausted"))),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty()));

    assertThat(
            Differences.between(
                MergeTest.notice("snn", Kind.CALL, "a", open),
                MergeTest.notice("snn", Kind.CALL, "a", closed)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(shown(change)).isEqualTo("budget_exhausted status open -> closed");
              assertThat(change.quotes().after()).contains("Het budget is uitgeput");
            });
  }

  private static Deadline deadline(String day) {
    return Deadline.full(Moment.on(LocalDate.parse(day)));
  }

  private static <T> Fact<T> said(String words, T value) {
    return Fact.stated(value, new Evidence(FactsFixture.PAGE, words, 0, words.length()));
  }

  private static Facts facts(List<Fact<Deadline>> deadlines) {
    Timing none = Timing.NOT_STATED;
    return FactsFixture.of(
        new Timing(
            none.statusStated(),
            none.intake(),
            none.opens(),
            deadlines,
            none.earlyClose(),
            none.allocation()));
  }

  private static String shown(Difference difference) {
    return difference.kind().code()
        + " "
        + difference.field()
        + " "
        + difference.before().orElse("none")
        + " -> "
        + difference.after().orElse("none");
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  private static Opportunity opportunity(String title, Kind kind, Facts facts, Instant checked) {
    return new Opportunity(
        OpportunityId.of("snn", "a"),
        Programme.EFRO_NOORD,
        List.of(MergeTest.notice("snn", kind, title, facts)),
        facts,
        BEFORE,
        checked);
  }
}
