package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterReaderTest {
  private static final String READ =
      """
      read:
        kind: register
        address: "${site}/search?page={page}"
        first-page: 0
        items: /hits
        total: /nbHits
        fields:
          key: /objectID
          title: /title
          link: /callExternalUrl
          reference: /callNumber
          text: [/teaser]
          status: /callStatus
          opens: /callOpenDate
          closes: /callDeadlineDate
          areas: /callEligibleCountryNuts
        statuses: { open: [Open], forthcoming: [Forthcoming], closed: [Closed] }
      """;

  private static final String FIRST =
      """
      {"nbHits": 2, "hits": [{"objectID": "70329162349", "title": "Call 6: resilient ports",
       "teaser": "<p>For ports &amp; their hinterland.</p>", "callStatus": "Forthcoming",
       "callOpenDate": "2027-02-01T00:00:00Z", "callDeadlineDate": "2027-04-30T10:00:00Z",
       "callEligibleCountryNuts": ["NL11", "DE94", "not a code"], "callNumber": "NS-6-2027",
       "callExternalUrl": "https://programme.example/call-6"}]}
      """;
  private static final String SECOND =
      """
      {"nbHits": 2, "hits": [{"objectID": "7", "title": "Second call", "callStatus": "Closed"}]}
      """;

  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();
  private final SourceDefinition definition = Radar.definition(site, READ);

  @AfterEach
  void close() {
    site.close();
  }

  private Harvest read(String second) {
    site.page("/search?page=0", "application/json", FIRST);
    site.page("/search?page=1", "application/json", second);
    site.page("/search?page=2", "application/json", "{\"nbHits\": 2, \"hits\": []}");
    return radar.read(definition);
  }

  @Test
  void everyFieldIsReadWithItsProof() {
    Harvest harvest = read(SECOND);

    assertThat(harvest.problems()).isEmpty();
    Notice notice = Radar.only(harvest, "70329162349");
    assertThat(notice.title()).isEqualTo("Call 6: resilient ports");
    assertThat(notice.summary()).isEqualTo("For ports & their hinterland.");
    assertThat(notice.uri()).hasToString("https://programme.example/call-6");
    assertThat(Radar.value(notice.facts().timing().statusStated())).contains(Status.FORTHCOMING);
    assertThat(Radar.value(notice.facts().reference())).contains("NS-6-2027");
    assertThat(notice.facts().timing().opens().orElseThrow().value().moment().date())
        .contains(LocalDate.of(2027, 2, 1));
    assertThat(Radar.values(notice.facts().timing().deadlines(), Deadline::moment))
        .containsExactly(Moment.at(LocalDate.of(2027, 4, 30), LocalTime.NOON));
    assertThat(Radar.values(notice.facts().eligibility().areas(), Region::code))
        .containsExactly("NL11", "DE94");
    assertThat(radar.unproved(notice, definition.read())).isEmpty();
    assertThat(harvest.statedTotal()).isEqualTo(Optional.of(2));
  }

  @Test
  void theSameAnswersAgainBringNothingNew() {
    read(SECOND);

    Harvest again = read(SECOND);

    assertThat(again.notices()).isEmpty();
    assertThat(again.unmodified()).containsExactlyInAnyOrder("70329162349", "7");
  }

  @Test
  void fewerRowsThanTheRegisterSaysAreAShortfall() {
    assertThat(Radar.problems(read("{\"nbHits\": 2, \"hits\": []}")))
        .containsExactly(Problem.Type.SHORTFALL);
  }

  @Test
  void anAnswerOfAnotherShapeIsToldWithWhatItLacks() {
    Harvest harvest = read("{\"results\": []}");

    assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.DIAGNOSTIC);
    assertThat(harvest.problems().getFirst().detail()).isEqualTo("niets op de plaats /hits");
  }
}
