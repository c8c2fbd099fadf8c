package nl.dutchtechzone.kansenradar.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a reader was here before, kept in the reader's own browser. Pages that are asked for within
 * half an hour are one visit: what is new stays new while one reads.
 */
final class Visits {
  private static final String COOKIE = "bezoek";
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12})-([0-9]{1,12})");
  private static final Duration ONE_VISIT = Duration.ofMinutes(30);
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final Site site;

  Visits(Site site) {
    this.site = site;
  }

  /** The end of the visit before this one; at a first visit, now: then nothing is new. */
  Instant last(Context context, Instant now) {
    String cookie = context.cookie(COOKIE);
    Matcher form = FORM.matcher(cookie == null ? "" : cookie);
    Instant before = form.matches() ? second(form.group(1)) : now;
    Instant latest = form.matches() ? second(form.group(2)) : now;
    Instant last = latest.plus(ONE_VISIT).isBefore(now) ? latest : before;
    context.cookie(
        FormKey.cookie(
            COOKIE,
            last.getEpochSecond() + "-" + now.getEpochSecond(),
            Math.toIntExact(REMEMBERED.toSeconds()),
            site.isSecure()));
    return last;
  }

  private static Instant second(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text));
  }
}
