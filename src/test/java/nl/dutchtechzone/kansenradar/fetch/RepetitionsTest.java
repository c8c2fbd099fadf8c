package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Failed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionsTest {
  private final Site site = new Site();
  private final Guest guest = new Guest();

  @AfterEach
  void close() {
    site.close();
  }

  private static MockResponse.Builder later(int status, String retryAfter) {
    return Site.status(status).setHeader("Retry-After", retryAfter);
  }

  private int timesAsked() {
    return Collections.frequency(site.asked(), "GET /call");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 520})
  void aFaultThatPassesIsWaitedOut(int status) {
    site.with("/call", Site.status(status), Site.page("call"));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
  }

  @Test
  void eachRepetitionWaitsLonger() {
    site.with("/call", Site.status(502));

    FetchResult result = guest.get(site.uri("/call"));

    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.SERVER_ERROR));
    assertThat(timesAsked()).isEqualTo(3);
    assertThat(guest.waits)
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @ValueSource(ints = {501, 505})
  void whatTheServerCannotDoItCannotDoLater(int status) {
    site.with("/call", Site.status(status));

    guest.get(site.uri("/call"));

    assertThat(timesAsked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aShortRetryAfterIsWaitedOut(int status) {
    site.with("/call", later(status, "17"), Site.page("call"));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(guest.waits).endsWith(Duration.ofSeconds(17));
  }

  @Test
  void aRetryAfterMayBeADate() {
    // The pause after robots.txt takes the clock to 08:00:02.
    site.with("/call", later(429, "Tue, 24 Nov 2026 08:00:32 GMT"), Site.page("call"));

    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(guest.waits).endsWith(Duration.ofSeconds(30));
  }

  @Test
  void aLongRetryAfterIsReportedAndTheHostLeftAloneUntilThen() {
    site.with("/call", later(429, "3600"), Site.page("call"));

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.cause()).isEqualTo(Cause.RATE_LIMITED);
              assertThat(failed.retryAfter()).contains(Duration.ofHours(1));
            });
    guest.clock.advance(Duration.ofMinutes(20));
    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.cause()).isEqualTo(Cause.RATE_LIMITED);
              assertThat(failed.retryAfter()).contains(Duration.ofMinutes(40));
            });
    assertThat(timesAsked()).isEqualTo(1);
    guest.clock.advance(Duration.ofMinutes(41));
    assertThat(guest.get(site.uri("/call"))).isInstanceOf(Fetched.class);
  }

  @Test
  void tooManyRequestsWithoutAWordWhenIsNotAskedAgain() {
    site.with("/call", Site.status(429));

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.RATE_LIMITED));
    assertThat(timesAsked()).isEqualTo(1);
  }

  @Test
  void aSearchFormIsAReadAndMayBeRepeated() {
    site.with("/search", Site.status(503), Site.page("found"));
    FetchRequest.Part part = new FetchRequest.Part("query", "blob", "application/json", "{}");

    FetchResult result =
        guest.fetcher.fetch(
            new FetchRequest(
                site.uri("/search"),
                List.of(part),
                Optional.empty(),
                Optional.empty(),
                Guest.AT_HOME));

    assertThat(result).isInstanceOf(Fetched.class);
    assertThat(site.asked()).endsWith("POST /search", "POST /search");
  }

  @Test
  void whoeverStandsInTheQueueHearsThatTheHostWantsToBeLeftAlone() throws Exception {
    site.with("/call", later(429, "3600"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<FetchResult>> results =
          Stream.generate(() -> threads.submit(() -> guest.get(site.uri("/call"))))
              .limit(20)
              .toList();
      for (Future<FetchResult> result : results) {
        assertThat(result.get())
            .isInstanceOfSatisfying(
                Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.RATE_LIMITED));
      }
    }
    assertThat(site.asked()).containsExactly("GET /robots.txt", "GET /call");
  }
}
