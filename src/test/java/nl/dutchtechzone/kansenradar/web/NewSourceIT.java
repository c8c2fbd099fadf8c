package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.demo.ServedDemo;
import nl.dutchtechzone.kansenradar.source.HostManners;
import nl.dutchtechzone.kansenradar.source.KnownPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer tries an address as a source, and looks at the pages that sources were read from. */
class NewSourceIT {
  private static final String NEW = "/bronnen/nieuw";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static ServedDemo demo = null;
  private static Browser officer = null;

  @BeforeAll
  static void serve() throws Exception {
    demo = ServedDemo.start(folder);
    officer = Browser.officer(demo);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void aPageWithAListIsRecognisedAndItsFirstCallsAreShownWithTheirProof() throws Exception {
    Kansenradar radar = demo.radar();
    HostManners athome = new HostManners(Optional.of(Duration.ZERO), Optional.of(true));
    Cards cards = new Cards(radar.offers, radar.glossary, radar.clock);
    try (WebServer server =
        WebServer.start(
            WebSettings.USUAL.at(0),
            site ->
                List.of(
                    new NewSourceRoutes(
                        site, cards, address -> radar.proposer.propose(address, athome))))) {
      Browser browser = new Browser(server.listensAt());

      HttpResponse<String> started = browser.submit(NEW, NEW, Map.of("adres", listOf("rvo")));
      assertThat(started.statusCode()).isEqualTo(303);
      Document page = whenDone(browser, started.headers().firstValue("Location").orElseThrow());

      assertThat(page.select("#lijst ~ ul li").eachText())
          .contains("Waterstof voor vrachtvervoer en logistiek");
      assertThat(page.select("article h3")).isNotEmpty();
      assertThat(page.select("article dd q")).isNotEmpty();
      assertThat(page.select("pre").text()).contains("kind: ", "127.0.0.3");
    }
  }

  /** The shortest address: the calls are below it. */
  private static String listOf(String source) {
    return demo.radar().pages.list(source).stream()
        .map(KnownPage::uri)
        .map(URI::toString)
        .min(Comparator.comparing(String::length))
        .orElseThrow();
  }

  private static Document whenDone(Browser browser, String where) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String path = URI.create(where).getPath();
    Document page = Jsoup.parse(browser.get(path).body());
    while (!page.select("a[href='']").isEmpty() && System.nanoTime() < end) {
      Thread.sleep(200);
      page = Jsoup.parse(browser.get(path).body());
    }
    return page;
  }

  @Test
  void anAddressInsideTheHouseIsNotAsked() throws Exception {
    HttpResponse<String> started =
        officer.submit(NEW, NEW, Map.of("adres", demo.site() + "/bronnen"));
    Document page = whenDone(officer, started.headers().firstValue("Location").orElseThrow());

    assertThat(page.select("p.note").text()).startsWith("De pagina is niet gelezen: ");
    assertThat(page.select("pre")).isEmpty();
  }

  @Test
  void whatIsNoAddressIsRefusedAndShownAsItWasTyped() throws Exception {
    for (String typed : List.of("", "rvo", "javascript:alert(1)", "file:///etc/hosts", "http://")) {
      HttpResponse<String> answer = officer.submit(NEW, NEW, Map.of("adres", typed));

      assertThat(answer.statusCode()).as(typed).isEqualTo(400);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("#adres").val()).isEqualTo(typed);
      assertThat(page.select("p.note").text())
          .isEqualTo("Dat is geen webadres. Schrijf het voluit, met https:// ervoor.");
    }
    assertThat(officer.get(NEW + "/niets").statusCode()).isEqualTo(404);
  }

  @Test
  void strangersTryNothing() throws Exception {
    Browser stranger = new Browser(demo.site());

    assertThat(stranger.get(NEW).statusCode()).isNotEqualTo(200);
    HttpResponse<String> answer =
        stranger.submit("/inloggen", NEW, Map.of("adres", "https://example.org/"));
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain(NEW + "/");
  }

  @Test
  void aMeetingStandsInTheListOnlyWhenAllIsAskedFor() throws Exception {
    String title = "Bijeenkomst: de digitale fabriek";

    assertThat(officer.get("/?taal=nl&q=fabriek").body()).doesNotContain(title);
    assertThat(officer.get("/?taal=nl&q=fabriek&status=alle").body()).contains(title);
  }

  @Test
  void eachSourceLeadsToThePagesThatItWasReadFrom() throws Exception {
    Document page = Jsoup.parse(officer.get("/bronnen").body());
    String archived = page.select("#bron-rvo details a").first().attr("href");

    assertThat(archived).startsWith("/archief/");
    assertThat(Jsoup.parse(officer.get(archived).body()).select("main").text())
        .contains("Waterstof voor vrachtvervoer");
  }
}
