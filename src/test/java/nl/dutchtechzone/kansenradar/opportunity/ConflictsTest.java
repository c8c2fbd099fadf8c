package nl.dutchtechzone.kansenradar.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConflictsTest {
  private static final Instant NOW = Instant.parse("2027-03-01T11:00:00Z");

  /** Two pages: stated status, opening, deadlines and money of each, and what contradicts. */
  @ParameterizedTest(name = "{8}: {0} {1} {2} {3} against {4} {5} {6} {7}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "open | '' | 2027-06-30 | '' | closed | '' | '' | '' | status",
        "open | '' | 2027-02-01 | '' | closed | '' | '' | '' | ''",
        "open | '' | '' | '' | open | '' | '' | '' | ''",
        "'' | '' | 2027-06-30 | '' | '' | '' | 2027-07-15 | '' | deadlines",
        "'' | '' | 2027-06-30T17:00 | '' | '' | '' | 2027-06-30T12:00 | '' | deadlines",
        "'' | '' | 2027-06-30T17:00 | '' | '' | '' | 2027-06-30 | '' | ''",
        "'' | '' | 2027-04-01;2027-06-30 | '' | '' | '' | 2027-06-30 | '' | ''",
        "'' | '' | --06-30 | '' | '' | '' | 2027-07-15 | '' | ''",
        "'' | quarter:2027-04-01 | '' | '' | '' | 2027-05-10 | '' | '' | ''",
        "'' | tentative:2027-04-01 | '' | '' | '' | 2027-05-10 | '' | '' | ''",
        "'' | 2027-04-01 | '' | '' | '' | 2027-05-10 | '' | '' | opens",
        "'' | '' | '' | total=5 | '' | '' | '' | total=6 | budgetTotal",
        "'' | '' | '' | total=5 | '' | '' | '' | total=5 | ''",
        "forthcoming | '' | '' | '' | open | '' | '' | total=6 | status",
      })
  void onlyWhatCannotBothHoldIsAConflict(
      String stated,
      String opens,
      String deadlines,
      String money,
      String otherStated,
      String otherOpens,
      String otherDeadlines,
      String otherMoney,
      String expected) {
    Facts one = FactsFixture.of(stated, "", opens, deadlines, money);
    Facts other = FactsFixture.of(otherStated, "", otherOpens, otherDeadlines, otherMoney);

    List<Conflict> found = found(Kind.CALL, one, Kind.CALL, other);

    assertThat(found.stream().map(Conflict::field).collect(Collectors.joining(",")))
        .isEqualTo(expected);
    assertThat(found(Kind.CALL, other, Kind.CALL, one))
        .extracting(Conflict::field)
        .containsExactlyElementsOf(found.stream().map(Conflict::field).toList());
  }

  @Test
  void eachSideIsNamedWithItsValueAndItsWords() {
    List<Conflict> found =
        found(
            Kind.CALL,
            FactsFixture.of("", "", "", "2027-06-30", ""),
            Kind.PROGRAMME,
            FactsFixture.of("", "", "", "2027-07-15", ""));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().statements())
        .extracting(
            said -> said.notice().sourceId(), Conflict.Statement::value, Conflict.Statement::quote)
        .containsExactly(
            tuple("snn", "2027-06-30", "woorden"), tuple("rvo", "2027-07-15", "woorden"));
  }

  @Test
  void newsAndAmendmentsTellOfOneMomentAndContradictNothing() {
    Facts june = FactsFixture.of("open", "", "", "2027-06-30", "");
    Facts july = FactsFixture.of("closed", "", "", "2027-07-15", "");

    assertThat(found(Kind.CALL, june, Kind.NEWS, july)).isEmpty();
    assertThat(found(Kind.CALL, june, Kind.AMENDMENT, july)).isEmpty();
  }

  private static List<Conflict> found(Kind kind, Facts one, Kind otherKind, Facts other) {
    List<Notice> notices =
        List.of(
            MergeTest.notice("snn", kind, "Regeling", one),
            MergeTest.notice("rvo", otherKind, "Regeling", other));
    Merge merge =
        Merge.of(OpportunityId.of("snn", "key"), notices.stream().map(DatedNotice::first).toList());
    return Conflicts.of(
        new Opportunity(
            OpportunityId.of("snn", "a"),
            Programme.EFRO_NOORD,
            merge.notices(),
            merge.facts(),
            NOW,
            NOW),
        NOW);
  }
}
