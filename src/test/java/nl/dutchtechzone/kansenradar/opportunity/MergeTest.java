package nl.dutchtechzone.kansenradar.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MergeTest {
  @Test
  void theCallLeadsWhateverCameFirst() {
    Notice news = notice("feed", Kind.NEWS, "Nieuws", Facts.NOT_STATED);
    Notice call = notice("snn", Kind.CALL, "Oproep", Facts.NOT_STATED);

    assertThat(merge(List.of(news, call)).notices()).containsExactly(call, news);
  }

  @Test
  void aFactIsTakenFromWhoeverStatesIt() {
    Notice call = notice("snn", Kind.CALL, "a", FactsFixture.of("open", "", "", "", ""));
    Notice text = notice("sru", Kind.CALL, "b", FactsFixture.of("", "", "", "2027-06-30", ""));

    Facts facts = merge(List.of(call, text)).facts();

    assertThat(facts.timing().statusStated()).map(Fact::value).contains(Status.OPEN);
    assertThat(deadlines(facts)).containsExactly("2027-06-30");
  }

  @Test
  void aLabelledValueBeatsASentence() {
    Notice prose = notice("a", Kind.CALL, "a", status(Status.CLOSED, Confidence.MEDIUM));
    Notice block = notice("b", Kind.PROGRAMME, "b", status(Status.OPEN, Confidence.HIGH));

    assertThat(merge(List.of(prose, block)).facts().timing().statusStated())
        .map(Fact::value)
        .contains(Status.OPEN);
  }

  @Test
  void anAmendmentNewerThanTheCallMovesItsDeadline() {
    Notice call = notice("snn", Kind.CALL, "a", FactsFixture.of("", "", "", "2027-05-07", ""));
    Notice amendment =
        notice("sru", Kind.AMENDMENT, "b", FactsFixture.of("", "", "", "2027-06-18", ""));

    assertThat(deadlines(merge(List.of(call, amendment)).facts())).containsExactly("2027-06-18");
    assertThat(deadlines(merge(List.of(amendment, call)).facts()))
        .as("the call's page was renewed since")
        .containsExactly("2027-05-07");
    assertThat(merge(List.of(call, amendment)).notices()).containsExactly(call, amendment);
  }

  @Test
  void deadlinesWithAYearBeatThoseWithout() {
    Notice vague = notice("a", Kind.CALL, "a", FactsFixture.of("", "", "", "--06-30", ""));
    Notice exact = notice("b", Kind.NEWS, "b", FactsFixture.of("", "", "", "2027-06-30", ""));

    assertThat(deadlines(merge(List.of(vague, exact)).facts())).containsExactly("2027-06-30");
  }

  @Test
  void whereAndWhereNotComeFromTheSameNotice() {
    Notice whole = notice("a", Kind.CALL, "a", areas(List.of("NL13"), List.of("GM0114")));
    Notice wide = notice("b", Kind.PROGRAMME, "b", areas(List.of("NL"), List.of("GM0106")));

    Eligibility where = merge(List.of(wide, whole)).facts().eligibility();

    assertThat(where.areas()).extracting(fact -> fact.value().code()).containsExactly("NL13");
    assertThat(where.areasExcluded())
        .extracting(fact -> fact.value().code())
        .containsExactly("GM0114");
  }

  @Test
  void oneNoticeIsItself() {
    Facts facts = FactsFixture.of("open", "call", "2027-01-01", "2027-06-30", "total=5,first_come");
    Notice call = notice("snn", Kind.CALL, "a", facts);

    assertThat(merge(List.of(call))).isEqualTo(new Merge(List.of(call), facts));
  }

  @Test
  void whatIsShownStaysWithTheFirstSourceWhicheverOfThemChangedLast() {
    Notice first = notice("snn", Kind.CALL, "Oproep", FactsFixture.of("open", "", "", "", ""));
    Notice other = notice("a", Kind.CALL, "Oproep", FactsFixture.of("closed", "", "", "", ""));
    Notice third = notice("b", Kind.CALL, "Oproep", FactsFixture.of("closed", "", "", "", ""));

    for (List<Notice> oldestFirst :
        List.of(List.of(first, other, third), List.of(third, other, first))) {
      Merge merge = merge(oldestFirst);
      assertThat(merge.notices()).containsExactly(first, other, third);
      assertThat(merge.facts().timing().statusStated()).map(Fact::value).contains(Status.OPEN);
    }
  }

  @Test
  void whatASourceComesToSayIsShownAndNothingElseOfIt() {
    Instant tuesday = Instant.parse("2027-03-02T06:00:00Z");
    Notice first =
        notice(
            "snn", Kind.CALL, "Oproep", FactsFixture.of("open", "", "", "2027-06-30", "total=5"));
    Notice before =
        notice("a", Kind.CALL, "Oproep", FactsFixture.of("closed", "", "", "2027-06-30", ""));
    Notice after =
        notice("a", Kind.CALL, "Oproep", FactsFixture.of("closed", "", "", "2027-07-15", ""));
    DatedNotice renewed = DatedNotice.first(before).renewed(after, tuesday);

    assertThat(renewed.restated()).containsOnlyKeys("deadlines");
    Merge merge =
        Merge.of(OpportunityId.of("snn", "key"), List.of(DatedNotice.first(first), renewed));
    assertThat(deadlines(merge.facts())).containsExactly("2027-07-15");
    assertThat(merge.facts().timing().statusStated()).map(Fact::value).contains(Status.OPEN);
    assertThat(merge.notices()).containsExactly(first, after);
  }

  @Test
  void whatIsFirmIsShownBeforeThePlanThatTheCallWasFirstKnownBy() {
    Notice plan =
        notice(
            "snn",
            Kind.CALL,
            "Planning",
            FactsFixture.of("forthcoming", "", "quarter:2027-04-01", "", ""));
    Notice call =
        notice(
            "a", Kind.CALL, "Oproep", FactsFixture.of("open", "", "2027-04-12", "2027-06-30", ""));

    Merge merge = merge(List.of(plan, call));

    assertThat(merge.notices()).containsExactly(call, plan);
    assertThat(merge.facts().timing().statusStated()).map(Fact::value).contains(Status.OPEN);
    assertThat(merge.facts().timing().opens())
        .map(fact -> fact.value().moment().iso())
        .contains("2027-04-12");
  }

  private static Merge merge(List<Notice> oldestFirst) {
    return Merge.of(
        OpportunityId.of("snn", "key"), oldestFirst.stream().map(DatedNotice::first).toList());
  }

  static Notice notice(String source, Kind kind, String title, Facts facts) {
    return new Notice(
        source,
        "key",
        FactsFixture.PAGE,
        Language.NL,
        kind,
        title,
        "",
        facts,
        title,
        List.of(),
        List.of(new ArchivedPage(FactsFixture.PAGE, "0f".repeat(32))));
  }

  private static List<String> deadlines(Facts facts) {
    return facts.timing().deadlines().stream().map(fact -> fact.value().moment().iso()).toList();
  }

  private static Facts status(Status status, Confidence confidence) {
    Timing none = Timing.NOT_STATED;
    return with(
        new Timing(
            Optional.of(FactsFixture.fact(status, confidence)),
            none.intake(),
            none.opens(),
            none.deadlines(),
            none.earlyClose(),
            none.allocation()),
        Eligibility.NOT_STATED);
  }

  private static Facts areas(List<String> included, List<String> excluded) {
    return with(
        Timing.NOT_STATED,
        new Eligibility(
            List.of(), List.of(), regions(included), regions(excluded), Optional.empty()));
  }

  private static List<Fact<Region>> regions(List<String> codes) {
    return codes.stream().map(code -> FactsFixture.fact(new Region(code))).toList();
  }

  private static Facts with(Timing timing, Eligibility eligibility) {
    Facts none = Facts.NOT_STATED;
    return new Facts(
        none.programme(),
        none.reference(),
        timing,
        none.funding(),
        eligibility,
        none.contact(),
        none.attachments());
  }
}
