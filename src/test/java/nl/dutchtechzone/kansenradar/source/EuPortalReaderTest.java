package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuPortalReaderTest {
  private static final String READ =
      """
      read:
        kind: eu-portal
        endpoint: "${site}/search"
        api-key: SEDIA
        types: ["1", "2", "8"]
        statuses: ["31094501", "31094502"]
        topic-page: "https://portal.example/topic-details/{identifier}"
        page-size: 5
      """;

  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();
  private final SourceDefinition definition = Radar.definition(site, READ);

  @AfterEach
  void close() {
    site.close();
  }

  private Harvest read(List<Map<String, Object>> rows) {
    return readBody(PortalRows.answer(rows.size(), rows));
  }

  private Harvest readBody(String body) {
    site.answer("/search", request -> json(body));
    return radar.read(definition);
  }

  private static MockResponse json(String body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private Notice one(Map<String, Object> row) {
    Harvest harvest = read(List.of(row));
    assertThat(harvest.problems()).isEmpty();
    assertThat(harvest.notices()).hasSize(1);
    Notice notice = harvest.notices().getFirst();
    assertThat(radar.unproved(notice, definition.read())).isEmpty();
    return notice;
  }

  @Test
  void aTopicIsReadWithItsProof() {
    Notice notice = one(PortalRows.topic("HORIZON-A-2027-01"));

    assertThat(notice.key()).isEqualTo("HORIZON-A-2027-01");
    assertThat(notice.uri()).hasToString("https://portal.example/topic-details/HORIZON-A-2027-01");
    assertThat(Radar.value(notice.facts().reference())).contains("HORIZON-A-2027-01");
    assertThat(Radar.value(notice.facts().timing().statusStated())).contains(Status.OPEN);
    assertThat(Radar.value(notice.facts().timing().opens()).map(Opening::moment))
        .hasValueSatisfying(moment -> assertThat(moment.iso()).isEqualTo("2026-11-03"));
    assertThat(deadlines(notice)).containsExactly("2027-04-14T17:00 FULL");
    assertThat(Radar.evidence(notice.facts()).map(e -> e.quote()))
        .contains("2027-04-14T17:00:00.000+0000", "31094502");
  }

  @Test
  void aRateIsReadFromTheDescriptionAndQuotedAsItStands() {
    Notice notice =
        one(
            PortalRows.topic(
                "LIFE-2027-X",
                "descriptionByte",
                "<p>This topic supports new tools.</p>\n<p>The funding rate is <b>95%</b> of the"
                    + " eligible costs.</p>"));

    assertThat(Radar.value(notice.facts().funding().rateMax()).map(BigDecimal::intValue))
        .contains(95);
    assertThat(notice.facts().funding().rateMax().orElseThrow().evidence().quote())
        .contains("funding rate is <b>95%");
  }

  private static List<String> deadlines(Notice notice) {
    return Radar.values(
        notice.facts().timing().deadlines(), (Deadline d) -> d.moment().iso() + " " + d.stage());
  }

  @Test
  void theFormHasPartsWithAFileNameAndTheBareJsonType() {
    read(List.of(PortalRows.topic("A")));

    RecordedRequest request = site.requests().getFirst();
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget())
        .isEqualTo("/search?apiKey=SEDIA&text=***&pageSize=5&pageNumber=1");
    assertThat(request.getHeaders().get("Content-Type")).startsWith("multipart/form-data");
    assertThat(body).contains("name=\"query\"; filename=\"blob\"", "name=\"languages\"");
    assertThat(body.lines())
        .filteredOn(line -> line.startsWith("Content-Type:"))
        .allMatch(line -> line.strip().equals("Content-Type: application/json"));
    assertThat(body)
        .contains(
            "{\"bool\":{\"must\":[{\"terms\":{\"type\":[\"1\",\"2\",\"8\"]}},"
                + "{\"terms\":{\"status\":[\"31094501\",\"31094502\"]}}]}}");
  }

  @ParameterizedTest
  @CsvSource({
    "single-stage,2027-04-14T17:00:00.000+0000,2027-04-14T17:00 FULL",
    "single-stage,2027-07-14T17:00:00.000+0200,2027-07-14T17:00 FULL",
    "single-stage,2027-07-14T15:00:00.000+0000,2027-07-14T17:00 FULL",
    "single-stage,2027-04-14T00:00:00.000+0000,2027-04-14 FULL",
    "two-stage,2027-02-02T17:00:00.000+0000;2027-09-01T17:00:00.000+0000,2027-02-02T17:00"
        + " PRE|2027-09-01T17:00 FULL",
    "multiple cut-off,2027-02-02T00:00:00.000+0000;2027-09-01T00:00:00.000+0000,2027-02-02"
        + " CUT_OFF|2027-09-01 CUT_OFF",
    "single-stage,op een dag,''",
  })
  void deadlinesAreReadAsBrusselsWallTime(String model, String dates, String expected) {
    Notice notice = one(PortalRows.topic("A", "deadlineModel", model, "deadlineDate", dates));

    assertThat(String.join("|", deadlines(notice))).isEqualTo(expected);
  }

  @Test
  void anExternalActionCarriesRealUtc() {
    Notice notice =
        one(
            PortalRows.topic(
                "EuropeAid/1", "type", "2", "deadlineDate", "2027-03-04T11:00:00.000+0000"));

    assertThat(deadlines(notice)).containsExactly("2027-03-04T12:00 FULL");
  }

  @Test
  void ofTheBudgetsOfACallOnlyTheTopicsOwnAreTaken() {
    String overview =
        """
        {"budgetYearsColumns":["2027"],"budgetTopicActionMap":{
         "1":[{"action":"A-01-12 - HORIZON-RIA \\"x\\"","minContribution":1000000,"maxContribution":2000000,"budgetYearMap":{"2027":"9000000"}}],
         "2":[{"action":"A-01-1 - HORIZON-IA é","minContribution":5000000,"maxContribution":7500000,"budgetYearMap":{"2027":"15000000","2028":"5000000"}}]}}
        """;
    Notice notice = one(PortalRows.topic("A-01-1", "budgetOverview", overview.replace(";", "")));

    assertThat(Radar.value(notice.facts().funding().budgetTotal()))
        .contains(Money.euro(20_000_000));
    assertThat(Radar.value(notice.facts().funding().grantMin())).contains(Money.euro(5_000_000));
    assertThat(Radar.value(notice.facts().funding().grantMax())).contains(Money.euro(7_500_000));
    assertThat(notice.facts().funding().grantMax().orElseThrow().evidence().quote())
        .isEqualTo("7500000");
  }

  @Test
  void theLegacyCopyYieldsToTheCurrentRow() {
    Harvest harvest =
        read(
            List.of(
                PortalRows.topic(
                    "A",
                    "reference",
                    "old",
                    "DATASOURCE",
                    "SEDIA_PRD_CENTRICITY",
                    "esDA_IngestDate",
                    "2027-01-11T00:00:00.000+0100",
                    "title",
                    "Old"),
                PortalRows.topic("A", "reference", "new", "title", "Current"),
                PortalRows.topic(
                    "A", "reference", "stub", "status", "", "deadlineDate", "", "startDate", "")));

    assertThat(harvest.notices()).extracting(Notice::title).containsExactly("Current");
    assertThat(harvest.leftOut())
        .extracting(Harvest.LeftOut::row)
        .containsExactlyInAnyOrder("old", "stub");
  }

  @Test
  void aStatusThatTheDatesContradictIsNotBelieved() {
    Notice stale = one(PortalRows.topic("A", "deadlineDate", "2024-02-07T17:00:00.000+0000"));

    assertThat(stale.facts().timing().statusStated()).isEmpty();
    assertThat(stale.flags()).contains("stale_status");
  }

  @Test
  void cascadeCallsUnderOneIdentifierStayApart() {
    Harvest harvest =
        read(
            List.of(
                PortalRows.topic("PROJECT", "type", "8", "reference", "101COMPETITIVE_CALLen"),
                PortalRows.topic("PROJECT", "type", "8", "reference", "102COMPETITIVE_CALLen")));

    assertThat(Radar.keys(harvest))
        .containsExactly("101COMPETITIVE_CALLen", "102COMPETITIVE_CALLen");
    assertThat(harvest.notices().getFirst().facts().timing().statusStated()).isEmpty();
  }

  @Test
  void tendersAndNewsAreLeftOutWithAReason() {
    Harvest harvest = read(List.of(PortalRows.topic("A"), PortalRows.topic("B", "type", "0")));

    assertThat(Radar.keys(harvest)).containsExactly("A");
    assertThat(harvest.leftOut())
        .containsExactly(new Harvest.LeftOut("ref-B", "geen oproep: soort 0"));
  }

  @Test
  void rowsThatAReplicaLosesOnOneWalkAreFoundOnTheNext() {
    List<Map<String, Object>> all =
        IntStream.range(0, 12).mapToObj(i -> PortalRows.topic("T-" + i)).toList();
    AtomicInteger asked = new AtomicInteger();
    site.answer(
        "/search", request -> json(shuffledPage(all, request, asked.getAndIncrement() < 3)));

    Harvest harvest = radar.read(definition);

    assertThat(harvest.notices()).hasSize(12);
    assertThat(harvest.problems()).isEmpty();
    assertThat(harvest.statedTotal()).contains(12);
  }

  /** On the first walk the second page repeats a row of the first and so loses one. */
  private static String shuffledPage(
      List<Map<String, Object>> all, RecordedRequest request, boolean first) {
    int number = Integer.parseInt(request.getTarget().replaceAll(".*pageNumber=", ""));
    int from = (number - 1) * 5;
    List<Map<String, Object>> rows =
        new ArrayList<>(all.subList(Math.min(from, 12), Math.min(from + 5, 12)));
    if (first && number == 2) rows.set(0, all.getFirst());
    return PortalRows.answer(12, rows);
  }

  @Test
  void fewerRowsThanTheTotalIsAProblemAndNoReasonToForget() {
    List<Map<String, Object>> rows = List.of(PortalRows.topic("A"), PortalRows.topic("B"));

    Harvest harvest = readBody(PortalRows.answer(40, rows));

    assertThat(harvest.notices()).hasSize(2);
    assertThat(harvest.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.type()).isEqualTo(Problem.Type.SHORTFALL);
              assertThat(problem.detail()).contains("2 van 40");
            });
  }

  @Test
  void anIgnoredFilterBringsNothingIn() {
    Harvest harvest = readBody(PortalRows.answer(640_000, List.of(PortalRows.topic("A"))));

    assertThat(harvest.notices()).isEmpty();
    assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.DIAGNOSTIC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"throwable"}                 | DIAGNOSTIC
          {"totalResults":1,"results":[{"refer | MALFORMED
          <html><body>Maintenance</body></html> | UNREADABLE
          <html><body></body></html>           | EMPTY_PAGE
          <html><title>Captcha</title><body>Are you a robot?</body></html> | BOT_WALL
          {"totalResults":0,"results":[]}      | EMPTY_LIST
          """)
  void anAnswerThatIsNoneIsNamed(String body, Problem.Type expected) {
    Harvest harvest = readBody(body);

    assertThat(harvest.notices()).isEmpty();
    assertThat(Radar.problems(harvest)).containsExactly(expected);
  }

  @Test
  void deepNestingIsRefused() {
    Harvest harvest = readBody("[".repeat(50_000));

    assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.MALFORMED);
  }

  @Test
  void theDescriptionIsPartOfTheText() {
    Notice notice =
        one(
            PortalRows.topic(
                "A",
                "descriptionByte",
                "<p><span class='topicdescriptionkind'>Expected Outcome</span>: green"
                    + " <b>hydrogen</b> at scale, for regions that leave gas behind and build a new"
                    + " industry.</p>",
                "keywords",
                "[\"Hydrogen\",\"Electrolysis\"]"));

    assertThat(notice.text()).contains("green hydrogen at scale", "Electrolysis");
    assertThat(notice.summary()).contains("Expected Outcome");
    assertThat(notice.text()).doesNotContain("<p>");
  }
}
