package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockResponse;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Saved answers of real sites, served on loopback; only where they are at hand: {@code
 * -Dkansenradar.cases=FOLDER}.
 */
class RealPagesTest {
  private final Path cases = Path.of(System.getProperty("kansenradar.cases", ""));
  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();

  @BeforeEach
  void onlyWithCases() {
    assumeTrue(!System.getProperty("kansenradar.cases", "").isBlank());
    assumeTrue(Files.isDirectory(cases));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void everyRowOfTheSavedPortalAnswerIsAccountedFor() {
    String body = Radar.read(cases.resolve("eu-portal/search-response-small.json"));
    site.answer(
        "/search",
        request ->
            new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build());
    SourceDefinition definition =
        Radar.definition(
            site,
            """
            read:
              kind: eu-portal
              endpoint: "${site}/search"
              api-key: SEDIA
              types: ["1", "2", "8"]
              statuses: ["31094501", "31094502"]
              topic-page: "https://portal.example/topic-details/{identifier}"
            """);

    Harvest harvest = radar.read(definition);

    assertThat(harvest.notices()).hasSize(12);
    assertThat(harvest.leftOut()).isEmpty();
    assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.SHORTFALL);
    for (Notice notice : harvest.notices()) {
      assertThat(body).contains("\"" + notice.key() + "\"");
      assertThat(radar.unproved(notice, definition.read())).isEmpty();
      assertThat(notice.flags()).as("closed years ago").contains("stale_status");
      assertThat(notice.facts().timing().deadlines()).hasSize(1);
    }
    assertThat(
            Radar.values(
                Radar.only(harvest, "HORIZON-CL4-2024-TWIN-TRANSITION-01-35")
                    .facts()
                    .timing()
                    .deadlines(),
                (Deadline d) -> d.moment().iso()))
        .containsExactly("2024-02-07T17:00");
  }

  @Test
  void theFoerderdatenbankIsReadByItsSuppliedDefinitionThroughAMirror() {
    String list = Radar.read(cases.resolve("foerderdatenbank/overview.html"));
    String detail = Radar.read(cases.resolve("foerderdatenbank/detail_multi_desc.html"));
    site.page("/SiteGlobals/FDB/Forms/Suche/Foederprogrammsuche_Formular.html", list);
    site.page(
        "/FDB/Content/DE/Foerderprogramm/Land/Thueringen/beteiligungen-thueringen-mbg-express.html",
        detail);
    site.page(
        "/FDB/Content/DE/Foerderprogramm/Land/Sachsen/buergschaft-sachsen-beteiligung.html",
        Radar.read(cases.resolve("foerderdatenbank/detail_fail_07_25.html")));
    String supplied = Radar.read(Path.of("config/sources/foerderdatenbank.yaml"));
    SourceDefinition definition =
        Radar.bind(
            site.fill(
                supplied.replaceAll(
                        "(?m)^manners: .*$", "manners: { pause: PT0S, private-addresses: true }")
                    + "mirror: { site: 'https://www.foerderdatenbank.de/', copy: '${site}/' }\n"),
            SourceDefinition.class);

    Harvest harvest = radar.read(definition);

    assertThat(harvest.listed()).as("cards on the saved list").hasSize(10);
    assertThat(harvest.notices())
        .extracting(Notice::title)
        .containsExactlyInAnyOrder(
            "Beteiligungen der Mittelständischen Beteiligungsgesellschaft Thüringen mbH (MBG"
                + " express)",
            "Förderung Deutsch-Französischer Koproduktionen im Rahmen des Filmförderungsgesetzes"
                + " 2025 (Minitraité-Förderung)");
    assertThat(Radar.problems(harvest)).hasSize(8).containsOnly(Problem.Type.GONE);
    for (Notice notice : harvest.notices()) {
      assertThat(notice.uri().getHost()).isEqualTo("www.foerderdatenbank.de");
      assertThat(notice.text()).contains("Förder");
      assertThat(radar.unproved(notice, definition.read())).isEmpty();
    }
  }

  @Test
  void aSavedCopyWithTheOriginalsBaseIsReadOnLoopbackByAPlainDefinition() {
    site.page("/overview.html", Radar.read(cases.resolve("foerderdatenbank/overview.html")));
    site.page(
        "/FDB/Content/DE/Foerderprogramm/Land/Thueringen/beteiligungen-thueringen-mbg-express.html",
        Radar.read(cases.resolve("foerderdatenbank/detail_multi_desc.html")));
    SourceDefinition definition =
        Radar.definition(
            site,
            """
            read:
              kind: html-list
              pages: ["${site}/overview.html"]
              item: "div.card--fundingprogram"
              link: "p.card--title > a"
            """);

    Harvest harvest = radar.read(definition);

    assertThat(harvest.listed()).hasSize(10);
    assertThat(harvest.notices()).hasSize(1);
  }
}
