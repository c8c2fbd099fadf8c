package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HtmlListReaderTest {
  private static final String READ =
      """
      read:
        kind: html-list
        pages: ["${site}/subsidies"]
        item: "ul.cards > li"
        link: "h2 a"
        next: "a[rel=next]"
        exclude: ["/particulieren/"]
        follow: [/aanvragen]
        detail: { main: main, sentinels: ["main h1"] }
      """;

  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();
  private final SourceDefinition definition = Radar.definition(site, READ);

  @BeforeEach
  void aSiteWithTwoListPages() {
    site.page(
        "/subsidies",
        list(List.of("/s/een", "/s/twee?utm_source=x", "/particulieren/dak"), "/subsidies?p=2"));
    site.page("/subsidies?p=2", list(List.of("/s/drie?css=black&font=4", "/s/een"), ""));
    site.page("/s/een", detail("Regeling een", "<p>Aanvragen kan tot en met 1 maart 2027.</p>"));
    site.page(
        "/s/twee",
        detail(
            "Regeling twee", "<p>Lees hoe u kunt <a href='/s/twee/aanvragen'>aanvragen</a>.</p>"));
    site.page(
        "/s/twee/aanvragen",
        detail(
            "Regeling twee aanvragen",
            "<p>Deadline indienen aanvraag: 30 juni 2027, 17.00 uur.</p>"));
    site.page("/s/drie", detail("Regeling drie", "<p>Resterend budget: € 120.000</p>"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void everyListedCallIsReadOnceUnderAKeyWithoutTrackingParameters() {
    Harvest harvest = radar.read(definition);

    assertThat(harvest.problems()).isEmpty();
    assertThat(Radar.keys(harvest)).containsExactlyInAnyOrder("/s/een", "/s/twee", "/s/drie");
    assertThat(harvest.leftOut())
        .extracting(Harvest.LeftOut::reason)
        .anyMatch(reason -> reason.startsWith("uitgesloten in de configuratie"));
    assertThat(site.counts()).allSatisfy((request, count) -> assertThat(count).as(request).isOne());
  }

  @Test
  void aFollowedPageBelongsToItsCall() {
    Notice notice = Radar.only(radar.read(definition), "/s/twee");

    assertThat(Radar.values(notice.facts().timing().deadlines(), (Deadline d) -> d.moment().iso()))
        .containsExactly("2027-06-30T17:00");
    assertThat(notice.pages()).hasSize(2);
    assertThat(notice.title()).isEqualTo("Regeling twee");
    assertThat(radar.unproved(notice, definition.read())).isEmpty();
  }

  @Test
  void anUnchangedSiteIsNotReadAgain() {
    radar.read(definition);

    Harvest second = radar.read(definition);

    assertThat(second.notices()).isEmpty();
    assertThat(second.problems()).isEmpty();
    assertThat(second.unmodified()).containsExactlyInAnyOrder("/s/een", "/s/twee", "/s/drie");
    assertThat(site.asked()).hasSize(12);
  }

  @Test
  void onlyTheChangedCallIsReadAnew() {
    radar.read(definition);
    site.page("/s/twee/aanvragen", detail("Regeling twee", "<p>Deadline: 31 augustus 2027.</p>"));

    Harvest second = radar.read(definition);

    assertThat(Radar.keys(second)).containsExactly("/s/twee");
    assertThat(second.unmodified()).containsExactlyInAnyOrder("/s/een", "/s/drie");
    assertThat(second.notices().getFirst().pages()).hasSize(2);
  }

  @Test
  void aNewerExtractorReadsTheArchivedBodiesAgain() {
    radar.read(definition);
    radar.outdate();

    Harvest second = radar.read(definition);

    assertThat(Radar.keys(second)).containsExactlyInAnyOrder("/s/een", "/s/twee", "/s/drie");
  }

  @Test
  void aCallThatFailsDoesNotStopTheOthers() {
    site.status("/s/een", 500);
    site.redirect("/s/drie", "/");
    site.page("/", detail("Voorpagina", "<p>Welkom</p>"));

    Harvest harvest = radar.read(definition);

    assertThat(Radar.keys(harvest)).containsExactly("/s/twee");
    assertThat(Radar.problems(harvest))
        .containsExactly(Problem.Type.SERVER_ERROR, Problem.Type.REDIRECTED_HOME);
    assertThat(harvest.listed()).hasSize(3);
  }

  @Test
  void aListThatIsMadeUpOtherwiseIsNotTakenForAnEmptyOne() {
    String filled = list(List.of("/subsidies/een", "/subsidies/twee", "/subsidies/drie"), "");
    site.page(
        "/subsidies",
        filled.replace("cards", "tegels").replace(">Kaart<", ">Subsidie voor groene energie<"));
    Harvest remade = radar.read(definition);
    site.page("/subsidies", list(List.of(), ""));
    Harvest empty = radar.read(definition);

    assertThat(Radar.problems(remade)).containsExactly(Problem.Type.SELECTOR_GONE);
    assertThat(remade.problems().getFirst().detail()).isEqualTo("0 links bij \"ul.cards > li\"");
    assertThat(Radar.problems(empty)).containsExactly(Problem.Type.EMPTY_LIST);
  }

  @Test
  void halfACallIsNotReadAtAll() {
    radar.read(definition);
    site.status("/s/twee/aanvragen", 503);
    site.page("/s/twee", detail("Regeling twee", "<p>Nieuwe tekst zonder verwijzing.</p>"));

    Harvest second = radar.read(definition);

    assertThat(Radar.keys(second)).isEmpty();
    assertThat(Radar.problems(second)).containsExactly(Problem.Type.SERVER_ERROR);
  }

  @Test
  void aListThatRepeatsItselfEnds() {
    site.page("/subsidies", list(List.of("/s/een"), "/subsidies?p=2"));
    site.page("/subsidies?p=2", list(List.of("/s/een"), "/subsidies?p=3"));
    site.page("/subsidies?p=3", list(List.of("/s/een"), "/subsidies?p=4"));

    assertThat(Radar.keys(radar.read(definition))).containsExactly("/s/een");
    assertThat(site.asked()).doesNotContain("GET /subsidies?p=3");
  }

  @Test
  void linksToOtherSitesAreLeftOut() {
    site.page("/subsidies", list(List.of("/s/een", "https://elsewhere.example/s/vier"), ""));

    Harvest harvest = radar.read(definition);

    assertThat(Radar.keys(harvest)).containsExactly("/s/een");
    assertThat(harvest.leftOut())
        .extracting(Harvest.LeftOut::reason)
        .contains("op een andere website");
  }

  @Test
  void aMirrorIsAskedInTheSitesPlaceAndNamedNowhere() {
    site.page(
        "/subsidies",
        "<html><head><base href='https://regeling.example/'></head><body><main><ul class='cards'>"
            + "<li><h2><a href='s/een'>Een</a></h2></li></ul></main></body></html>");
    SourceDefinition mirrored =
        Radar.bind(
            site.fill(
                """
                id: mirrored
                names: { nl: Gespiegeld }
                programme: other
                manners: { pause: PT0S, private-addresses: true }
                mirror: { site: "https://regeling.example/", copy: "${site}/" }
                read:
                  kind: html-list
                  pages: ["https://regeling.example/subsidies"]
                  item: "ul.cards > li"
                """),
            SourceDefinition.class);

    Notice notice = Radar.only(radar.read(mirrored), "/s/een");

    assertThat(notice.uri()).hasToString("https://regeling.example/s/een");
    assertThat(site.asked()).containsExactly("GET /subsidies", "GET /s/een");
  }

  @Test
  void withoutEntriesToSelectTheLinksThatMatchAreCalls() {
    SourceDefinition byPattern =
        Radar.definition(
            site,
            """
            read:
              kind: html-list
              pages: ["${site}/subsidies"]
              link-pattern: "/s/[a-z]+$"
            """);

    assertThat(Radar.keys(radar.read(byPattern))).containsExactlyInAnyOrder("/s/een", "/s/twee");
  }

  @Test
  void tooManyCallsAreCutOffAndNamed() {
    List<String> many = IntStream.range(0, 6).mapToObj(i -> "/s/een?x=" + i).toList();
    site.page("/subsidies", list(many, ""));
    SourceDefinition limited =
        Radar.definition(
            site,
            """
            read:
              kind: html-list
              pages: ["${site}/subsidies"]
              item: "ul.cards > li"
              key-query: [x]
              item-limit: 4
            """);

    Harvest harvest = radar.read(limited);

    assertThat(harvest.notices()).hasSize(4);
    assertThat(harvest.listed()).hasSize(6);
    assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.LIMIT);
  }

  static String list(List<String> links, String next) {
    return "<html><body><main><h1>Subsidies</h1><p>Alle regelingen van het loket.</p><ul"
        + " class='cards'>"
        + links.stream()
            .map(link -> "<li><h2><a href='" + link + "'>Kaart</a></h2><p>Over de kaart.</p></li>")
            .collect(Collectors.joining())
        + "</ul>"
        + (next.isEmpty() ? "" : "<a rel='next' href='" + next + "'>Volgende</a>")
        + "</main></body></html>";
  }

  static String detail(String title, String body) {
    return "<html><head><title>"
        + title
        + "</title></head><body><main><h1>"
        + title
        + "</h1><p>Deze regeling is voor ondernemers die willen vernieuwen.</p>"
        + body
        + "</main></body></html>";
  }
}
