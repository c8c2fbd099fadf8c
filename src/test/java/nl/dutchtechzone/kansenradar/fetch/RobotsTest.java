package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Disallowed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Failed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Fetched;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private final Site site = new Site();
  private final Guest guest = new Guest();

  @BeforeEach
  void publish() {
    site.with("/call", Site.page("call")).with("/secret/call", Site.page("secret"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void whatIsDisallowedIsNotAskedFor() {
    site.withRobots("User-agent: *\nDisallow: /secret/");

    assertThat(guest.get(site.uri("/secret/call")))
        .isInstanceOfSatisfying(
            Disallowed.class,
            disallowed ->
                assertThat(disallowed.detail())
                    .contains(site.uri("/robots.txt").toString())
                    .contains("/secret/call"));
    assertThat(site.asked()).containsExactly("GET /robots.txt");
  }

  @Test
  void ourOwnGroupWinsOverTheOneForAll() {
    site.withRobots("User-agent: *\nDisallow: /\n\nUser-agent: kansenradar\nDisallow: /secret/");

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(guest.get(site.uri("/secret/call"))).isInstanceOf(Disallowed.class);
  }

  @Test
  void theLongestRuleWins() {
    site.withRobots("User-agent: *\nDisallow: /\nAllow: /call$");

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(guest.get(site.uri("/call?page=2"))).isInstanceOf(Disallowed.class);
  }

  @Test
  void robotsTxtIsReadOnceADay() {
    site.withRobots("User-agent: *\nDisallow: /secret/");

    guest.get(site.uri("/call"));
    guest.clock.advance(Duration.ofHours(23));
    guest.get(site.uri("/call"));
    assertThat(Collections.frequency(site.asked(), "GET /robots.txt")).isEqualTo(1);
    guest.clock.advance(Duration.ofHours(2));
    guest.get(site.uri("/call"));
    assertThat(Collections.frequency(site.asked(), "GET /robots.txt")).isEqualTo(2);
  }

  @Test
  void aRescanObeysTheRulesOfItsDay() {
    site.withRobots("User-agent: *\nAllow: /");
    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);

    site.withRobots("User-agent: *\nDisallow: /");
    guest.clock.advance(Duration.ofDays(7));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Disallowed.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void aSiteWithoutRobotsAllowsEverything(int status) {
    site.with("/robots.txt", Site.status(status));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aSiteWhoseRobotsFailKeepsUsOutForNow(int status) {
    site.with("/robots.txt", Site.status(status));

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Disallowed.class,
            disallowed ->
                assertThat(disallowed.detail())
                    .contains("voorlopig niet bezocht", "HTTP " + status));
    assertThat(site.asked()).doesNotContain("GET /call");
  }

  @Test
  void aFailureOfRobotsIsForgottenAfterAWhile() {
    site.with("/robots.txt", Site.status(503));
    guest.get(site.uri("/call"));
    int asked = site.requests.size();
    site.withRobots("User-agent: *\nAllow: /");

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Disallowed.class);
    assertThat(site.requests).hasSize(asked);
    guest.clock.advance(Duration.ofMinutes(6));
    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
  }

  @Test
  void theOldRulesServeOnWhileTheNewCannotBeRead() {
    site.withRobots("User-agent: *\nDisallow: /secret/");
    guest.get(site.uri("/call"));
    site.with("/robots.txt", Site.status(503));
    guest.clock.advance(Duration.ofHours(25));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(guest.get(site.uri("/secret/call"))).isInstanceOf(Disallowed.class);
  }

  @Test
  void aHostThatIsDownIsUnreachableNotForbidden() {
    site.close();

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.UNREACHABLE));
  }

  @Test
  void theCrawlDelayIsKeptWhenItIsLongerThanOurPause() {
    site.withRobots("User-agent: *\nCrawl-delay: 7");

    guest.get(site.uri("/call"));
    guest.get(site.uri("/call"));

    assertThat(guest.waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void aShorterCrawlDelayDoesNotHurryUs() {
    site.withRobots("User-agent: *\nCrawl-delay: 1");

    guest.get(site.uri("/call"));

    assertThat(guest.waits).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void aCrawlDelayBeyondReasonKeepsUsOut() {
    site.withRobots("User-agent: *\nCrawl-delay: 86400");

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Disallowed.class,
            disallowed -> assertThat(disallowed.detail()).contains("Crawl-delay"));
  }

  @Test
  void robotsTxtMayBeElsewhere() {
    site.with("/robots.txt", Site.redirect(301, "/other/robots.txt"));
    site.with("/other/robots.txt", Site.page("User-agent: *\nDisallow: /secret/"));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(guest.get(site.uri("/secret/call"))).isInstanceOf(Disallowed.class);
  }

  @Test
  void aRobotsTxtThatRedirectsForEverIsNone() {
    site.with("/robots.txt", Site.redirect(301, "/robots.txt"));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(Collections.frequency(site.asked(), "GET /robots.txt")).isEqualTo(6);
  }

  @Test
  void ofAnOverlongRobotsTxtTheBeginningCounts() {
    site.withRobots(
        "User-agent: *\nDisallow: /secret/\n"
            + "# filler\n".repeat(Robots.MAX_BYTES / 9 + 10)
            + "Disallow: /call\n");

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(guest.get(site.uri("/secret/call"))).isInstanceOf(Disallowed.class);
  }

  @Test
  void aCompressedRobotsTxtIsCutWhereItIsTooLong() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write("User-agent: *\nDisallow: /secret/\n".getBytes(StandardCharsets.US_ASCII));
      byte[] newlines = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 64; i++) out.write(newlines);
    }
    site.with(
        "/robots.txt",
        Site.status(200)
            .setHeader("Content-Encoding", "gzip")
            .body(new Buffer().write(zipped.toByteArray())));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(guest.get(site.uri("/secret/call"))).isInstanceOf(Disallowed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'<html><body>Welkom</body></html>'",
    "''",
    "'\u0000\u0001\u0002: \uFFFD'",
    "'Disallow: /call'",
    "'User-agent: *\nDisallow'",
    "'User-agent: *\nCrawl-delay: many'",
    "'User-agent: *\nCrawl-delay: -5'",
  })
  void rubbishForbidsNothing(String text) {
    site.withRobots(text);

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
  }

  @Test
  void aPasswordInTheAddressMakesNoOtherSite() {
    guest.get(site.uri("/call"));
    guest.get(URI.create(site.uri("/call").toString().replace("//", "//user:secret@")));

    assertThat(Collections.frequency(site.asked(), "GET /robots.txt")).isEqualTo(1);
  }

  @Test
  @Timeout(20)
  void rulesMadeToBeSlowAreNot() {
    String rule = "Disallow: /" + "*a".repeat(500) + "*b$\n";
    site.withRobots("User-agent: *\n" + rule.repeat(400));
    String path = "/" + "a".repeat(4000);
    site.with(path, Site.page("x"));

    assertThat(guest.get(site.uri(path))).isInstanceOf(Fetched.class);
  }
}
