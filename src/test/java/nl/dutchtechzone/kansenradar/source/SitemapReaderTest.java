package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitemapReaderTest {
  private static final String READ =
      """
      read:
        kind: sitemap
        sitemaps: ["${site}/sitemap.xml"]
        sitemap-pattern: "regelingen"
        pages:
          link-pattern: "/regelingen/[a-z-]+$"
          exclude: ["/regelingen/oud"]
      """;

  private static final String INDEX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>${site}/sitemap-regelingen.xml</loc><lastmod>2027-01-01</lastmod></sitemap>
        <sitemap><loc>${site}/sitemap-nieuws.xml</loc></sitemap>
        <sitemap><loc>https://elsewhere.example/sitemap-regelingen.xml</loc></sitemap>
      </sitemapindex>
      """;

  private static final String MAP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>${site}/regelingen/warmte</loc><lastmod>WARMTE</lastmod></url>
        <url><loc>${site}/regelingen/water?utm_source=kaart</loc></url>
        <url><loc>${site}/regelingen/oud</loc></url>
        <url><loc>${site}/contact</loc></url>
        <url><loc>https://elsewhere.example/regelingen/ander</loc></url>
      </urlset>
      """;

  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();
  private final SourceDefinition definition = Radar.definition(site, READ);

  @AfterEach
  void close() {
    site.close();
  }

  private void serve(String warmteChanged, String deadline) {
    site.page("/sitemap.xml", "application/xml", INDEX);
    site.page("/sitemap-regelingen.xml", "application/xml", MAP.replace("WARMTE", warmteChanged));
    site.page("/regelingen/warmte", call("Warmte", deadline));
    site.page("/regelingen/water", call("Water", "1 maart 2027"));
  }

  private static String call(String title, String deadline) {
    return HtmlListReaderTest.detail(
        title, "<p>Subsidie aanvragen kan tot en met " + deadline + ".</p>");
  }

  @Test
  void callsAreFoundThroughTheIndexAndReadFromTheirPages() {
    serve("2026-12-01", "1 april 2027");

    Harvest harvest = radar.read(definition);

    assertThat(harvest.problems()).isEmpty();
    assertThat(Radar.keys(harvest)).containsExactly("/regelingen/warmte", "/regelingen/water");
    assertThat(site.asked()).doesNotContain("GET /sitemap-nieuws.xml", "GET /contact");
    assertThat(Radar.only(harvest, "/regelingen/warmte").facts().timing().deadlines()).hasSize(1);
    assertThat(radar.unproved(Radar.only(harvest, "/regelingen/warmte"), definition.read()))
        .isEmpty();
  }

  /** Monday 11 January 2027 is nobody's weekly turn here, nor is the day after. */
  @Test
  void aPageWhoseDayStaysTheSameIsNotAskedForAgainButOnceAWeek() {
    serve("2026-12-01", "1 april 2027");
    radar.at("2027-01-11T06:00:00Z").read(definition);

    int asked = 0;
    for (int day = 12; day < 19; day++) {
      site.requests().clear();
      Harvest again = radar.at("2027-01-" + day + "T06:00:00Z").read(definition);
      assertThat(again.unmodified()).contains("/regelingen/warmte", "/regelingen/water");
      assertThat(site.asked()).contains("GET /regelingen/water");
      if (site.asked().contains("GET /regelingen/warmte")) asked++;
    }

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aPageWithANewDayIsReadAgain() {
    serve("2026-12-01", "1 april 2027");
    radar.read(definition);
    serve("2027-01-12", "1 mei 2027");

    Harvest again = radar.at("2027-01-18T06:00:00Z").read(definition);

    assertThat(Radar.keys(again)).containsExactly("/regelingen/warmte");
  }

  @Test
  void aPageThatFailedIsAskedForAgainThoughItsDayStaysTheSame() {
    serve("2026-12-01", "1 april 2027");
    radar.read(definition);
    serve("2027-01-12", "1 mei 2027");
    site.status("/regelingen/warmte", 500);
    radar.at("2027-01-18T06:00:00Z").read(definition);
    serve("2027-01-12", "1 mei 2027");

    Harvest third = radar.at("2027-01-19T06:00:00Z").read(definition);

    assertThat(Radar.keys(third)).containsExactly("/regelingen/warmte");
  }

  @Test
  void aGzippedSitemapIsRead() throws IOException {
    serve("2026-12-01", "1 april 2027");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(site.fill(MAP.replace("WARMTE", "2026-12-01")).getBytes(StandardCharsets.UTF_8));
    }
    site.answer(
        "/sitemap-regelingen.xml",
        request ->
            new MockResponse.Builder()
                .setHeader("Content-Type", "application/gzip")
                .body(new Buffer().write(packed.toByteArray()))
                .build());

    assertThat(Radar.keys(radar.read(definition))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          MALFORMED  | application/xml | <!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site}/regelingen/&x;</loc></url></urlset>
          MALFORMED  | application/xml | <!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site}/regelingen/&b;</loc></url></urlset>
          MALFORMED  | application/xml | <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site}/regelingen/warmte</loc></url><url><loc>${site}/re
          MALFORMED  | application/xml | niets
          DIAGNOSTIC | application/xml | <error><message>System temporarily unavailable</message></error>
          BOT_WALL   | text/html       | <html><head><title>Just a moment</title></head><body><h1>Checking your browser</h1></body></html>
          EMPTY_LIST | application/xml | <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site}/contact</loc></url></urlset>
          """)
  void aHostileOrBrokenSitemapIsRefusedWithAReason(
      Problem.Type expected, String type, String sitemap) {
    serve("2026-12-01", "1 april 2027");
    site.page("/sitemap.xml", type, sitemap);

    Harvest harvest = radar.read(definition);

    assertThat(Radar.problems(harvest)).containsExactly(expected);
    assertThat(harvest.notices()).isEmpty();
  }
}
