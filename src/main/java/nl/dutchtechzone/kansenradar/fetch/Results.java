package nl.dutchtechzone.kansenradar.fetch;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Disallowed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Failed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Fetched;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Gone;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.NotModified;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Answer;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Barred;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Fault;
import okhttp3.Headers;
import okhttp3.MediaType;

/** What an answer means for the one who asked. */
final class Results {
  /** RFC 9110, 8.3: what a body without a Content-Type may be taken for. */
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final InstantSource clock;

  Results(InstantSource clock) {
    this.clock = clock;
  }

  FetchResult of(FetchRequest request, Outcome outcome) {
    return switch (outcome) {
      case Answer answer -> of(request, answer);
      case Barred barred -> new Disallowed(request.uri(), barred.detail());
      case Fault fault ->
          new Failed(request.uri(), fault.cause(), fault.detail(), fault.retryAfter());
    };
  }

  private FetchResult of(FetchRequest request, Answer answer) {
    int status = answer.status();
    return switch (status) {
      case 200 -> new Fetched(page(request, answer, clock.instant()));
      case 304 ->
          Requests.isConditional(request)
              ? new NotModified(request.uri())
              : failed(request, answer, Cause.MALFORMED);
      case 404, 410 -> new Gone(request.uri(), status);
      case 408 -> failed(request, answer, Cause.TIMEOUT);
      default -> failed(request, answer, status >= 400 ? Cause.REFUSED : Cause.MALFORMED);
    };
  }

  private static Failed failed(FetchRequest request, Answer answer, Cause cause) {
    String detail = answer.url() + ": HTTP " + answer.status();
    return new Failed(request.uri(), cause, detail, Optional.empty());
  }

  private static Page page(FetchRequest request, Answer answer, Instant now) {
    Headers headers = answer.headers();
    Optional<MediaType> type =
        Optional.ofNullable(headers.get("Content-Type")).flatMap(Results::mediaType);
    return new Page(
        request.uri(),
        answer.url().newBuilder().fragment(null).build().uri(),
        type.map(t -> (t.type() + "/" + t.subtype()).toLowerCase(Locale.ROOT)).orElse(UNKNOWN_TYPE),
        type.flatMap(Results::charset),
        answer.body(),
        answer.body().sha256(),
        Optional.ofNullable(headers.get("ETag")).filter(Requests::isSendable),
        Optional.ofNullable(headers.get("Last-Modified")).filter(Requests::isSendable),
        now);
  }

  /** With its parameters; without them when they make no sense. */
  private static Optional<MediaType> mediaType(String header) {
    return Optional.ofNullable(MediaType.parse(header))
        .or(() -> Optional.ofNullable(MediaType.parse(header.split(";", 2)[0].strip())));
  }

  private static Optional<Charset> charset(MediaType type) {
    return Optional.ofNullable(type.charset());
  }
}
