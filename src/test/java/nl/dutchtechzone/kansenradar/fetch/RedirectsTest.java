package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Disallowed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Failed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
  private final Site site = new Site();
  private final Site other = new Site("127.0.0.2");
  private final Guest guest = new Guest();

  @AfterEach
  void close() {
    site.close();
    other.close();
  }

  private void assertFailed(FetchResult result, Cause cause) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(cause));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void thePageSaysWhereItWasFoundInTheEnd(int status) {
    site.with("/old", Site.redirect(status, "../new?x=1"));
    site.with("/new?x=1", Site.page("here"));

    assertThat(guest.get(site.uri("/old")))
        .isInstanceOfSatisfying(
            Fetched.class,
            fetched -> {
              assertThat(fetched.page().requested()).isEqualTo(site.uri("/old"));
              assertThat(fetched.page().uri()).isEqualTo(site.uri("/new?x=1"));
            });
  }

  @Test
  void fiveRedirectsAreFollowed() {
    for (int i = 0; i < 5; i++) site.with("/" + i, Site.redirect(302, "/" + (i + 1)));
    site.with("/5", Site.page("at last"));

    assertThat(guest.get(site.uri("/0"))).isInstanceOf(Fetched.class);
  }

  @Test
  void aLoopEndsAfterFiveRedirects() {
    site.with("/a", Site.redirect(302, "/b")).with("/b", Site.redirect(302, "/a"));

    assertFailed(guest.get(site.uri("/a")), Cause.TOO_MANY_REDIRECTS);
    assertThat(site.asked()).hasSize(1 + 6);
  }

  @Test
  void theHostRedirectedToIsAskedForItsRobotsFirst() {
    site.with("/call", Site.redirect(302, other.uri("/elsewhere")));
    other.withRobots("User-agent: *\nDisallow: /elsewhere");

    FetchResult result = guest.get(site.uri("/call"));

    assertThat(result)
        .isInstanceOfSatisfying(
            Disallowed.class,
            disallowed -> {
              assertThat(disallowed.uri()).isEqualTo(site.uri("/call"));
              assertThat(disallowed.detail()).contains(other.uri("/elsewhere").toString());
            });
    assertThat(other.asked()).containsExactly("GET /robots.txt");
  }

  @Test
  void aDisallowedPathOfTheSameHostIsNotReachedByRedirect() {
    site.withRobots("User-agent: *\nDisallow: /private");
    site.with("/call", Site.redirect(301, "/private/call"));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Disallowed.class);
    assertThat(site.asked()).containsExactly("GET /robots.txt", "GET /call");
  }

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254/latest/meta-data/,PRIVATE_ADDRESS",
    "http://[fe80::1]/,PRIVATE_ADDRESS",
    "http://[::ffff:169.254.169.254]/,PRIVATE_ADDRESS",
    "http://2852039166/,MALFORMED",
    "file:///etc/passwd,MALFORMED",
    "javascript:alert(1),MALFORMED",
    "ftp://127.0.0.1/,MALFORMED",
    "gopher://127.0.0.1/,MALFORMED",
    "http://,MALFORMED",
  })
  void whereNoSiteIsWeAreNotSentEvenByATrustedOne(String target, Cause cause) {
    site.with("/call", Site.redirect(302, target));

    assertFailed(guest.get(site.uri("/call")), cause);
  }

  @Test
  void aRedirectWithoutATargetIsMalformed() {
    site.with("/call", Site.status(302));

    assertFailed(guest.get(site.uri("/call")), Cause.MALFORMED);
  }

  @Test
  void theConditionsTravelAlong() {
    site.with("/call", Site.redirect(301, "/moved")).with("/moved", Site.status(304));

    FetchResult result = guest.getAgain(site.uri("/call"), Optional.of("\"v1\""), Optional.empty());

    assertThat(result).isEqualTo(new FetchResult.NotModified(site.uri("/call")));
    assertThat(site.lastRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
  }

  @ParameterizedTest
  @CsvSource({"301,POST", "302,POST", "303,GET", "307,POST", "308,POST"})
  void aFormStaysAFormUnlessTheAnswerIsElsewhere(int status, String method) {
    site.with("/search", Site.redirect(status, "/found")).with("/found", Site.page("x"));
    FetchRequest.Part part = new FetchRequest.Part("query", "blob", "application/json", "{}");

    guest.fetcher.fetch(
        new FetchRequest(
            site.uri("/search"), List.of(part), Optional.empty(), Optional.empty(), Guest.AT_HOME));

    assertThat(site.asked()).endsWith("POST /search", method + " /found");
  }
}
