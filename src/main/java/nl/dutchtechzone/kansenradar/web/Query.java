package nl.dutchtechzone.kansenradar.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of an address behind the question mark, to be changed and written again. */
public final class Query {
  private static final int LONGEST = 1000;
  private static final int MOST = 100;

  private record Pair(String name, String value) {}

  static final Query NONE = new Query(List.of());

  private final List<Pair> pairs;

  private Query(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  /** Of the address that is asked for; what is overlong or blank is left out. */
  static Query of(Context context) {
    return of(context.queryParamMap());
  }

  private static Query of(Map<String, List<String>> fields) {
    List<Pair> pairs = new ArrayList<>();
    fields.forEach(
        (name, values) ->
            values.stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .forEach(value -> pairs.add(new Pair(name, value))));
    return new Query(pairs.subList(0, Math.min(MOST, pairs.size())));
  }

  /** Of a form that was posted, by the same rules. */
  static Query ofForm(Context context) {
    return of(context.formParamMap());
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return pairs.stream().filter(p -> p.name().equals(name)).map(Pair::value).distinct().toList();
  }

  boolean has(String name, String value) {
    return pairs.contains(new Pair(name, value));
  }

  /** With this as the only value of that name. */
  Query with(String name, String value) {
    Query rest = without(name);
    List<Pair> changed = new ArrayList<>(rest.pairs);
    changed.add(new Pair(name, value));
    return new Query(changed);
  }

  Query without(String name) {
    return new Query(pairs.stream().filter(pair -> !pair.name().equals(name)).toList());
  }

  Query without(String name, String value) {
    Pair gone = new Pair(name, value);
    return new Query(pairs.stream().filter(pair -> !pair.equals(gone)).toList());
  }

  /** The address of that page with this query. */
  String at(String path) {
    StringBuilder address = new StringBuilder(path);
    for (int i = 0; i < pairs.size(); i++) {
      address
          .append(i == 0 ? '?' : '&')
          .append(encode(pairs.get(i).name()))
          .append('=')
          .append(encode(pairs.get(i).value()));
    }
    return address.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
