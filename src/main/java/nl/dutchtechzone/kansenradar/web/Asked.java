package nl.dutchtechzone.kansenradar.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Coded;

/**
 * What the address of the list of calls asks for: all of it stands there, so that it can be kept,
 * sent on, and read by a program.
 *
 * @param words as they were typed
 * @param filters by the name in the address, the values that may hold
 * @param since of the calls that were first seen from then on, in Amsterdam; empty for all
 * @param order what comes first
 * @param page from 1
 */
record Asked(
    Query query,
    String words,
    Map<String, List<String>> filters,
    Optional<LocalDateTime> since,
    Ordering order,
    int page) {
  static final String WORDS = "q";
  static final String STATUS = "status";
  static final String SINCE = "sinds";
  static final String ORDER = "volgorde";
  static final String PAGE = "pagina";
  static final String ALL = "alle";

  /** Shown unless another status is asked for: what one can still do something with. */
  static final List<String> USABLE = List.of("open", "forthcoming");

  /** The filters, in the order of the page; each is also the word for it in a query. */
  static final List<String> FILTERS =
      List.of(STATUS, "thema", "regio", "aanvrager", "programma", "maand", "bron", "brontaal");

  private static final int LAST_PAGE = 500;
  private static final int MOST_VALUES = 12;

  /** What comes first. */
  enum Ordering implements Coded {
    DEADLINE,
    BEST
  }

  static Asked of(Query query) {
    String words = query.first(WORDS).orElse("").strip();
    Map<String, List<String>> filters =
        FILTERS.stream()
            .filter(name -> !query.all(name).isEmpty())
            .collect(
                Collectors.toMap(
                    name -> name, name -> query.all(name).stream().limit(MOST_VALUES).toList()));
    Ordering usual = words.isEmpty() ? Ordering.DEADLINE : Ordering.BEST;
    Ordering order =
        query.first(ORDER).flatMap(code -> Coded.parse(Ordering.class, code)).orElse(usual);
    Optional<LocalDateTime> since = query.first(SINCE).flatMap(Asked::moment);
    return new Asked(query, words, filters, since, order, page(query.first(PAGE)));
  }

  private static Optional<LocalDateTime> moment(String text) {
    if (!text.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")) return Optional.empty();
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 February: somebody typed it in the address
    }
  }

  private static int page(Optional<String> text) {
    return text.filter(digits -> digits.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .map(number -> Math.clamp(number, 1, LAST_PAGE))
        .orElse(1);
  }

  /** The statuses that are shown; empty for all. */
  List<String> statuses() {
    List<String> asked = filters.getOrDefault(STATUS, USABLE);
    return asked.contains(ALL) ? List.of() : asked;
  }

  /** In the query language: the filters first, so that no bracket of the reader takes them in. */
  String text() {
    List<String> parts = new ArrayList<>();
    for (String name : FILTERS) {
      List<String> values =
          name.equals(STATUS) ? statuses() : filters.getOrDefault(name, List.of());
      if (values.isEmpty()) continue;
      String field = name.equals("brontaal") ? "taal" : name;
      parts.add(
          values.stream()
              .map(value -> field + ":\"" + value.replaceAll("[\"\\\\]", "") + "\"")
              .collect(Collectors.joining(" OR ", "(", ")")));
    }
    since.ifPresent(from -> parts.add("gezien:\">=" + from + "\""));
    return Stream.concat(parts.stream(), Stream.of(words)).collect(Collectors.joining(" "));
  }
}
