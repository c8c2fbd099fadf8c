package nl.dutchtechzone.kansenradar.demo;

import com.sun.net.httpserver.Headers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** Conditional requests (RFC 9110, 13): the validators of an answer, and whether 304 will do. */
final class Conditions {
  // RFC 9110, 5.6.7: IMF-fixdate.
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Conditions() {}

  /** Strong, from the body alone. */
  static String etag(Answer answer) {
    return '"' + answer.body().sha256().substring(0, 20) + '"';
  }

  static String date(Instant instant) {
    return HTTP_DATE.format(instant);
  }

  /** True when the asker already holds this answer. */
  static boolean notModified(Answer answer, Site.Validators kept, Headers asked) {
    if (answer.status() != 200 || answer.changedAt().isEmpty()) return false;
    String match = asked.getFirst("If-None-Match");
    if (match != null) {
      // RFC 9110, 13.1.3: with If-None-Match, If-Modified-Since is ignored.
      return kept != Site.Validators.LAST_MODIFIED && named(match, etag(answer));
    }
    String since = asked.getFirst("If-Modified-Since");
    return since != null
        && kept != Site.Validators.ETAG
        && !answer.changedAt().get().isAfter(instant(since));
  }

  private static boolean named(String match, String etag) {
    return Arrays.stream(match.split(","))
        .map(one -> one.strip().replaceFirst("^W/", ""))
        .anyMatch(one -> one.equals("*") || one.equals(etag));
  }

  /** A date that is no date is as if it had not been sent (RFC 9110, 13.1.3). */
  private static Instant instant(String httpDate) {
    try {
      return HTTP_DATE.parse(httpDate, Instant::from);
    } catch (DateTimeException e) {
      return Instant.MIN;
    }
  }
}
