package nl.dutchtechzone.kansenradar.demo;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters in the query of an address. */
final class Query {
  private Query() {}

  /** The first value of that name, decoded; empty when it is not there. */
  static Optional<String> text(URI request, String name) {
    String query = request.getRawQuery() == null ? "" : request.getRawQuery();
    Matcher found = Pattern.compile("(?:^|&)" + Pattern.quote(name) + "=([^&]*)").matcher(query);
    return found.find()
        ? Optional.of(URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** A whole number of at most nine digits; anything else counts as absent. */
  static int number(URI request, String name, int absent) {
    return text(request, name)
        .filter(value -> value.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElse(absent);
  }
}
