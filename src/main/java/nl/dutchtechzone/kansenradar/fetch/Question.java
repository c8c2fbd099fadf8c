package nl.dutchtechzone.kansenradar.fetch;

import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * One thing to ask a host.
 *
 * @param between pause since the request before
 * @param maxBytes of the body, decompressed
 * @param time what the page may still take, shared by all its questions
 */
record Question(
    Request request,
    boolean privateAddresses,
    Duration between,
    long maxBytes,
    Excess excess,
    WireTime time) {
  Question with(Request other) {
    return new Question(other, privateAddresses, between, maxBytes, excess, time);
  }

  /** The longer pause wins. */
  Question atLeast(Duration pause) {
    Duration longer = pause.compareTo(between) > 0 ? pause : between;
    return new Question(request, privateAddresses, longer, maxBytes, excess, time);
  }

  HttpUrl url() {
    return request.url();
  }

  String host() {
    return request.url().host();
  }
}
