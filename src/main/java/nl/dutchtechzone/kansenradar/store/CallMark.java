package nl.dutchtechzone.kansenradar.store;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/**
 * What tells that two notices of different sources speak of the same call: an official reference or
 * the address they lead to, each as SHA-256 of its plain form. Only offers have marks.
 */
final class CallMark {
  private static final int LEAST_LENGTH = 6;

  private CallMark() {}

  /**
   * Empty without a reference, for one that only names a programme and its years, and for the
   * number of a grant agreement, which all of a project's calls for third parties share.
   */
  static Optional<String> reference(Notice notice) {
    if (!notice.isOffer()) return Optional.empty();
    return notice
        .facts()
        .reference()
        .map(Fact::value)
        .filter(reference -> !reference.strip().matches("(?:.*[^0-9])?[0-9]{9}"))
        .map(reference -> reference.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""))
        .filter(CallMark::namesOneCall)
        .map(Sha256::of);
  }

  private static boolean namesOneCall(String reference) {
    String withoutYears = reference.replaceAll("20[0-9]{2}", "");
    return reference.length() >= LEAST_LENGTH && withoutYears.matches(".*[0-9].*");
  }

  /** Empty for the home page of a site. */
  static Optional<String> target(Notice notice) {
    URI uri = notice.uri();
    if (!notice.isOffer() || uri.getHost() == null) return Optional.empty();
    String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    String path = Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("/+$", "");
    String query = query(Optional.ofNullable(uri.getRawQuery()).orElse(""));
    String fragment = Optional.ofNullable(uri.getRawFragment()).orElse("");
    if ((path + query + fragment).isEmpty()) return Optional.empty();
    return Optional.of(Sha256.of(host + ":" + uri.getPort() + path + "?" + query + "#" + fragment));
  }

  /** Without the parts that only tell where a reader came from. */
  private static String query(String query) {
    return Arrays.stream(query.split("&"))
        .filter(part -> !part.startsWith("utm_"))
        .sorted()
        .collect(Collectors.joining("&"));
  }
}
