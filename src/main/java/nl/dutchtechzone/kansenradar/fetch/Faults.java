package nl.dutchtechzone.kansenradar.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.Outcome.Fault;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** What went wrong and whether asking again may help. Pure functions. */
final class Faults {
  private Faults() {}

  static Fault of(HttpUrl url, IOException e) {
    String detail = url + ": " + words(e);
    return switch (e) {
      case TooLargeException tooLarge -> Fault.lasting(Cause.TOO_LARGE, detail);
      case EncodingException encoding -> Fault.lasting(Cause.MALFORMED, detail);
      case PrivateAddressException address -> Fault.lasting(Cause.PRIVATE_ADDRESS, detail);
      case UnknownHostException name -> Fault.passing(Cause.UNREACHABLE, detail);
      case InterruptedIOException timeout -> Fault.passing(Cause.TIMEOUT, detail);
      case SSLException tls ->
          new Fault(Cause.UNREACHABLE, detail, Optional.empty(), !isTrust(tls));
      case ProtocolException protocol when !isBrokenOff(protocol) ->
          Fault.lasting(Cause.MALFORMED, detail);
      default -> Fault.passing(Cause.UNREACHABLE, detail);
    };
  }

  /** For a person: neither the class nor the library's English. */
  private static String words(IOException e) {
    return switch (e) {
      case TooLargeException tooLarge -> "het antwoord is te groot";
      case EncodingException encoding -> "het antwoord is niet te lezen";
      case PrivateAddressException address -> "het adres ligt binnen een eigen netwerk";
      case UnknownHostException name -> "de naam van de website is niet bekend";
      case InterruptedIOException timeout -> "er kwam niet op tijd een antwoord";
      case SSLException tls ->
          isTrust(tls)
              ? "het certificaat van de website wordt niet vertrouwd"
              : "de beveiligde verbinding mislukte";
      case ConnectException refused -> "er is geen verbinding mogelijk";
      case ProtocolException odd when !isBrokenOff(odd) ->
          "het antwoord volgt de regels van HTTP niet (" + odd.getMessage() + ")";
      default -> "de verbinding werd afgebroken";
    };
  }

  /**
   * Status 429 and 5xx. A 429 is worth repeating only when the host says when (RFC 6585, 4); a 501
   * or 505 will not change soon (RFC 9110, 15.6.2 and 15.6.6).
   */
  static Optional<Fault> of(HttpUrl url, int status, Headers headers, Instant now) {
    if (status != 429 && status < 500) return Optional.empty();
    Optional<Duration> retryAfter = RetryAfter.of(headers, now);
    Cause cause = status == 429 ? Cause.RATE_LIMITED : Cause.SERVER_ERROR;
    boolean passing = status == 429 ? retryAfter.isPresent() : status != 501 && status != 505;
    return Optional.of(new Fault(cause, url + ": HTTP " + status, retryAfter, passing));
  }

  /** OkHttp's word for a connection that ended before Content-Length or the last chunk. */
  private static boolean isBrokenOff(ProtocolException e) {
    return "unexpected end of stream".equals(e.getMessage());
  }

  private static boolean isTrust(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) return true;
    }
    return e instanceof SSLPeerUnverifiedException;
  }
}
