package nl.dutchtechzone.kansenradar.demo;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The search interface of an EU funding portal: POST of a form whose parts are JSON, every metadata
 * value a list of strings. Like its model it refuses a GET, and answers status 500 to a form
 * without the part {@code query} of exactly the type application/json.
 */
final class PortalSearch {
  static final String PATH = "/search-api/prod/rest/search";

  private static final Pattern QUERY_PART =
      Pattern.compile(
          "name=\"query\"; ?filename=\"[^\"]+\"\r\n(?:[^\r\n]+\r\n)*?"
              + "Content-Type: application/json\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern STATUS = Pattern.compile("\"(310945\\d\\d)\"");
  private static final Pattern ROW_STATUS = Pattern.compile("\"status\": ?\\[\"(\\d+)\"]");

  private final UnaryOperator<String> fill;

  PortalSearch(UnaryOperator<String> fill) {
    this.fill = fill;
  }

  Answer answer(String method, URI request, String contentType, String body, int day) {
    if (!method.equals("POST")) return Answer.error(405, "Method Not Allowed");
    Matcher query = QUERY_PART.matcher(body);
    if (!contentType.startsWith("multipart/form-data") || !query.find()) {
      return Answer.fresh(500, "application/json", "{\"type\":\"throwable\"}");
    }
    Set<String> wanted =
        STATUS
            .matcher(query.group(1))
            .results()
            .map(status -> status.group(1))
            .collect(Collectors.toSet());
    List<String> rows = rows(day).stream().filter(row -> isWanted(row, wanted)).toList();
    return Answer.fresh(200, "application/json", fill.apply(page(rows, request)));
  }

  private static List<String> rows(int day) {
    return Resources.read("sites/eu/rows-day" + day + ".jsonl").lines().toList();
  }

  private static boolean isWanted(String row, Set<String> wanted) {
    Matcher status = ROW_STATUS.matcher(row);
    return wanted.isEmpty() || !status.find() || wanted.contains(status.group(1));
  }

  private static String page(List<String> rows, URI request) {
    int size = Math.clamp(Query.number(request, "pageSize", 50), 1, 100);
    int number = Math.max(1, Query.number(request, "pageNumber", 1));
    String results =
        rows.stream().skip((number - 1L) * size).limit(size).collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        """
        {"apiVersion":"2.150","terms":"***","responseTime":31,"totalResults":%d,\
        "pageNumber":%d,"pageSize":%d,"sort":"sortStatus","groupByField":null,\
        "queryLanguage":{"language":"en","probability":0.0},"bestBets":[],"warnings":[],\
        "results":[%s]}
        """,
        rows.size(),
        number,
        size,
        results);
  }
}
