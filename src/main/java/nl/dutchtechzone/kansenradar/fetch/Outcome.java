package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** What came of asking. */
sealed interface Outcome {
  /**
   * An answer with a status below 500 that is not 429.
   *
   * @param body decompressed; empty unless the status is 200
   */
  record Answer(HttpUrl url, int status, Headers headers, Bytes body) implements Outcome {}

  /** robots.txt keeps us out; the page itself was not asked for. */
  record Barred(String detail) implements Outcome {}

  /**
   * No answer that says anything of the page.
   *
   * @param passing whether asking again soon may help
   */
  record Fault(
      FetchResult.Cause cause, String detail, Optional<Duration> retryAfter, boolean passing)
      implements Outcome {
    static Fault lasting(FetchResult.Cause cause, String detail) {
      return new Fault(cause, detail, Optional.empty(), false);
    }

    static Fault passing(FetchResult.Cause cause, String detail) {
      return new Fault(cause, detail, Optional.empty(), true);
    }
  }
}
