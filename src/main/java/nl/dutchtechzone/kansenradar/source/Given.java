package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Checks of what a person wrote in a YAML: what is missing or wrong is said with the remedy. */
final class Given {
  private Given() {}

  /** A copy; empty when the key is absent. */
  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** A copy; empty when the key is absent. */
  static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : Map.copyOf(map);
  }

  static <T> T required(@Nullable T value, String key) {
    if (value == null) throw new IllegalArgumentException("'" + key + "' ontbreekt: zet het erbij");
    return value;
  }

  static String words(@Nullable String value, String key) {
    String words = required(value, key).strip();
    if (words.isEmpty()) throw new IllegalArgumentException("'" + key + "' is leeg: vul het in");
    return words;
  }

  /** An absolute http or https address with a host. */
  static URI address(@Nullable URI value, String key) {
    URI address = required(value, key);
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    if (!web || address.getHost() == null) {
      throw new IllegalArgumentException(
          "'" + key + "' is geen webadres: " + address + "; schrijf het voluit, met https://");
    }
    return address;
  }

  static List<URI> addresses(@Nullable List<URI> values, String key) {
    if (values == null || values.isEmpty()) {
      throw new IllegalArgumentException("'" + key + "' ontbreekt: noem minstens één adres");
    }
    return values.stream().map(value -> address(value, key)).toList();
  }

  static Pattern pattern(String value, String key) {
    try {
      return Pattern.compile(value, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "'" + key + "' is geen reguliere expressie: " + value + " (" + e.getDescription() + ")",
          e);
    }
  }

  /** A JSON pointer of at least one step (RFC 6901). */
  static String pointer(@Nullable String value, String key) {
    String pointer = words(value, key);
    if (!pointer.startsWith("/")) {
      throw new IllegalArgumentException(
          "'"
              + key
              + "' is geen JSON-verwijzing: "
              + pointer
              + "; schrijf haar als /results/0/hits");
    }
    return pointer;
  }

  static int within(int value, int least, int most, String key) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "'" + key + "' is " + value + ": neem " + least + " tot en met " + most);
    }
    return value;
  }
}
