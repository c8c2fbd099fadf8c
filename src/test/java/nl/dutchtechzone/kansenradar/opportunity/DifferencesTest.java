package nl.dutchtechzone.kansenradar.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

    assertThat(Differences.ofStatus(was, is))
        .map(DifferencesTest::shown)
        .contains(kind + " status " + before + " -> " + after);
    assertThat(Differences.ofStatus(is, is)).isEmpty();
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
