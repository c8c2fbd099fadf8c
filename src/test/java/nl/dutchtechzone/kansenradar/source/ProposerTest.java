package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.Labels;
import nl.dutchtechzone.kansenradar.extract.ListPage;
import nl.dutchtechzone.kansenradar.fetch.FetchSettings;
import nl.dutchtechzone.kansenradar.fetch.HttpFetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProposerTest {
  private static final String LIST =
      """
      <!DOCTYPE html><html lang="nl"><head><title>Subsidies</title></head><body>
      <nav><ul><li><a href="/over-ons">Over onze organisatie</a></li><li><a href="/nieuws">Nieuws en agenda</a></li></ul></nav>
      <main><h1>Subsidies</h1>
      <article class="card"><h3><a href="/subsidies/warmte">Warmte uit water</a></h3><p>Aanvragen mogelijk.</p></article>
      <article class="card"><h3><a href="/subsidies/water">Schoon water in het bedrijf</a></h3><p>Aanvragen mogelijk.</p></article>
      <article class="card"><h3><a href="/subsidies/wind">Wind op het erf</a></h3><p>Verwacht.</p></article>
      <ul class="pager"><li class="pager-next"><a rel="next" href="/subsidies?page=1">Volgende</a></li></ul>
      </main></body></html>
      """;

  private static final HostManners MANNERS =
      new HostManners(Optional.of(Duration.ZERO), Optional.of(true));

  private final LoopbackSite site = new LoopbackSite();
  private final Proposer proposer = proposer();

  private static Proposer proposer() {
    HttpFetcher fetcher =
        new HttpFetcher(
            FetchSettings.usual("radar@example.org"), () -> Instant.parse("2027-01-11T06:00:00Z"));
    Extractor extractor =
        new Extractor(Radar.bind(Radar.read(Path.of("config/labels.yaml")), Labels.class));
    return new Proposer(
        new SourceReader(
            fetcher, new MemoryArchive(), extractor, () -> Instant.parse("2027-01-11T06:00:00Z")),
        fetcher);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void serve() {
    serve(call -> "<p>Aanvragen kan tot en met 1 maart 2027.</p>");
  }

  private void serve(UnaryOperator<String> text) {
    site.page("/subsidies", LIST);
    for (String call : new String[] {"warmte", "water", "wind"}) {
      site.page(
          "/subsidies/" + call, HtmlListReaderTest.detail("Subsidie " + call, text.apply(call)));
    }
  }

  @Test
  void aListIsProposedWithItsNextPartAndWhatItYields() {
    serve();

    Proposal proposal = proposer.propose(site.uri("/subsidies"), MANNERS);

    assertThat(proposal).isInstanceOf(Proposal.Found.class);
    Proposal.Found found = (Proposal.Found) proposal;
    assertThat(found.items()).hasSize(3);
    assertThat(found.definition().read())
        .isInstanceOfSatisfying(
            SourceKind.HtmlList.class,
            list -> {
              assertThat(list.next()).hasToString("Optional[a[rel=next]]");
              assertThat(list.linkPattern())
                  .as("an entry of the next part may stand in another folder")
                  .isEmpty();
            });
    assertThat(found.preview().orElseThrow().notices())
        .isNotEmpty()
        .allSatisfy(notice -> assertThat(notice.facts().timing().deadlines()).hasSize(1));
  }

  @Test
  void entriesThatOnlySayReadMoreHaveTheTitleOfTheirHeadingOrOfTheirPage() {
    serve();
    site.page(
        "/subsidies",
        LIST.replaceAll(
            "<h3><a href=\"(\\S+)\">([^<]+)</a></h3>(<p>[^<]+</p>)",
            "<h3>$2</h3>$3<a href=\"$1\">Lees meer</a>"));
    Proposal.Found headed = (Proposal.Found) proposer.propose(site.uri("/subsidies"), MANNERS);
    site.page(
        "/subsidies",
        LIST.replaceAll(
            "<h3><a href=\"(\\S+)\">([^<]+)</a></h3>(<p>[^<]+</p>)",
            "$3<a href=\"$1\">Lees meer</a>"));
    Proposal.Found unnamed = (Proposal.Found) proposer.propose(site.uri("/subsidies"), MANNERS);

    assertThat(headed.items())
        .extracting(ListPage.Item::title)
        .containsExactly("Warmte uit water", "Schoon water in het bedrijf", "Wind op het erf");
    assertThat(new Radar().read(headed.definition()).notices()).hasSize(3);
    assertThat(unnamed.items())
        .extracting(ListPage.Item::title)
        .containsExactly("Subsidie warmte", "Subsidie water", "Subsidie wind");
  }

  @Test
  void linksThatLeadElsewhereAreKeptOutByTheAddressesOfTheRest() {
    serve();
    site.page(
        "/subsidies",
        LIST.replace(
            "<ul class=\"pager\">",
            "<article class=\"card\"><h3><a href=\"https://elders.example/fonds\">Een fonds van"
                + " een ander</a></h3></article><ul class=\"pager\">"));

    Proposal.Found found = (Proposal.Found) proposer.propose(site.uri("/subsidies"), MANNERS);

    assertThat(found.items()).hasSize(3);
    assertThat(found.definition().read())
        .isInstanceOfSatisfying(
            SourceKind.HtmlList.class,
            list -> assertThat(list.linkPattern()).contains("/subsidies/[^/?#]+/?$"));
  }

  @Test
  void theProposalIsAWholeSourceThatReadsTheList() {
    serve();
    Proposal.Found found = (Proposal.Found) proposer.propose(site.uri("/subsidies"), MANNERS);

    SourceDefinition read = Radar.bind(ProposalYaml.of(found.definition()), SourceDefinition.class);

    assertThat(read.read()).isEqualTo(found.definition().read());
    assertThat(new Radar().read(read).notices()).hasSize(3);
  }

  @Test
  void theLabelsOfThePagesAndWhatTheyAlwaysStateAreProposed() {
    serve(
        call ->
            "<p>Openstelling: 1 februari 2027 t/m 1 maart 2027</p>"
                + "<p>Subsidieplafond: € 200.000</p><p>Wie: "
                + call
                + "</p>");

    Proposal.Found found = (Proposal.Found) proposer.propose(site.uri("/subsidies"), MANNERS);

    assertThat(found.definition().expect().withDate()).contains(0.5);
    assertThat(found.definition().expect().withStatus()).isEmpty();
    String yaml = ProposalYaml.of(found.definition());
    assertThat(yaml)
        .contains("window: [\"Openstelling\"]")
        .contains("budget-total: [\"Subsidieplafond\"]")
        .contains("with-date: 0.5")
        .doesNotContain("Wie");
    SourceDefinition read = Radar.bind(yaml, SourceDefinition.class);
    assertThat(read.read()).isEqualTo(found.definition().read());
    assertThat(new Radar().read(read).notices())
        .hasSize(3)
        .allSatisfy(notice -> assertThat(notice.facts().timing().deadlines()).hasSize(1));
  }

  @Test
  void rowsOfAListOfTermsHaveTheirLabelsProposedToo() {
    serve(
        call ->
            "<dl><dt>Einddatum</dt><dd>maandag 1 maart 2027</dd>"
                + "<dt>Subsidieplafond</dt><dd>€ 200.000</dd></dl>");

    Proposal.Found found = (Proposal.Found) proposer.propose(site.uri("/subsidies"), MANNERS);

    assertThat(ProposalYaml.of(found.definition()))
        .contains("deadline: [\"Einddatum\"]")
        .contains("budget-total: [\"Subsidieplafond\"]");
  }

  @Test
  void labelsAboveTheirValuesAreProposedToo() {
    serve(
        call ->
            "<p><strong>Loket sluit</strong><br>1 maart 2027</p>"
                + "<p><b>Subsidieplafond</b><br/>€ 200.000</p>"
                + "<h3>Doelgroep</h3><p>mkb-ondernemingen</p>"
                + "<p><strong>Loket opent weer</strong></p><p>1 februari 2027</p>"
                + "<h3>Over deze regeling</h3><p>Het loket was in 2026 vier weken open, en toen"
                + " was er belangstelling van veel ondernemers uit de hele streek.</p>");

    Proposal.Found found = (Proposal.Found) proposer.propose(site.uri("/subsidies"), MANNERS);

    String yaml = ProposalYaml.of(found.definition());
    assertThat(yaml)
        .contains("deadline: [\"Loket sluit\"]")
        .contains("opens: [\"Loket opent weer\"]")
        .contains("budget-total: [\"Subsidieplafond\"]")
        .contains("applicants: [\"Doelgroep\"]")
        .doesNotContain("Over deze regeling", "mkb");
    assertThat(new Radar().read(Radar.bind(yaml, SourceDefinition.class)).notices())
        .hasSize(3)
        .allSatisfy(notice -> assertThat(notice.facts().timing().deadlines()).hasSize(1));
  }

  @Test
  void aSitemapThatLeadsToAllOfTheListIsTheBetterDoor() {
    serve();
    site.page("/robots.txt", "text/plain", "User-agent: *\nAllow: /\nSitemap: ${site}/kaart.xml\n");
    site.page(
        "/kaart.xml",
        "application/xml",
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>${site}/subsidies/warmte</loc></url><url><loc>${site}/subsidies/water</loc></url>
        <url><loc>${site}/subsidies/wind</loc></url><url><loc>${site}/over-ons</loc></url></urlset>
        """);

    Proposal.Found found = (Proposal.Found) proposer.propose(site.uri("/subsidies"), MANNERS);

    assertThat(found.definition().read()).isInstanceOf(SourceKind.Sitemap.class);
    assertThat(Radar.bind(ProposalYaml.of(found.definition()), SourceDefinition.class).read())
        .isEqualTo(found.definition().read());
  }

  @Test
  void aPageWithoutAListIsToldAsSuch() {
    site.page(
        "/zoek", HtmlListReaderTest.detail("Zoek", "<p>De uitkomst komt uit een script.</p>"));

    assertThat(proposer.propose(site.uri("/zoek"), MANNERS))
        .isInstanceOfSatisfying(
            Proposal.Nothing.class, nothing -> assertThat(nothing.reason()).contains("geen lijst"));
  }

  @Test
  void aWallIsToldAsSuch() {
    site.page(
        "/subsidies",
        "<html><head><title>Just a moment</title></head><body>Checking your browser</body></html>");

    assertThat(proposer.propose(site.uri("/subsidies"), MANNERS))
        .isInstanceOfSatisfying(
            Proposal.Nothing.class, nothing -> assertThat(nothing.reason()).contains("robots"));
  }

  @Test
  void aPageThatIsNotThereIsToldAsSuch() {
    assertThat(proposer.propose(site.uri("/weg"), MANNERS))
        .isEqualTo(new Proposal.Nothing("De pagina is niet gelezen: HTTP 404."));
  }
}
