package nl.dutchtechzone.kansenradar.demo;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The search interface of the official publications (SRU 2.0). It honours paging and the clauses
 * {@code dt.modified>=} and {@code w.publicatienaam==} of the query; every other clause counts as
 * met by all records. As with its model, an error is a diagnostic with HTTP status 200.
 */
final class PublicationSearch {
  static final String PATH = "/sru";

  private static final Pattern SINCE =
      Pattern.compile("dt\\.modified\\s*>=\\s*\"?(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern MODIFIED =
      Pattern.compile("<dcterms:modified>(\\d{4}-\\d\\d-\\d\\d)</dcterms:modified>");

  private static final Pattern PAPER = Pattern.compile("w\\.publicatienaam\\s*==\\s*\"([^\"]+)\"");

  private final UnaryOperator<String> fill;

  PublicationSearch(UnaryOperator<String> fill) {
    this.fill = fill;
  }

  Answer answer(URI request, int day) {
    String query = Query.text(request, "query").orElse("");
    if (!Query.text(request, "operation").orElse("").equals("searchRetrieve")) {
      return diagnostic(4, "Unsupported operation");
    }
    if (query.isBlank()) return diagnostic(7, "Mandatory parameter not supplied: query");
    if (Query.text(request, "sortKeys").isPresent()) {
      return diagnostic(80, "Sort not supported");
    }
    return found(records(day).stream().filter(record -> matches(record, query)).toList(), request);
  }

  /** One identifier a line, after the day from which on it is published. */
  private static List<String> records(int day) {
    return Resources.read("sites/bekendmakingen/records.txt")
        .lines()
        .filter(line -> Character.digit(line.charAt(0), 10) <= day)
        .map(line -> Resources.read("sites/bekendmakingen/records/" + line.substring(2) + ".xml"))
        .toList();
  }

  private static boolean matches(String record, String query) {
    Matcher since = SINCE.matcher(query);
    Matcher modified = MODIFIED.matcher(record);
    boolean late =
        !since.find() || !modified.find() || modified.group(1).compareTo(since.group(1)) >= 0;
    List<String> papers = PAPER.matcher(query).results().map(paper -> paper.group(1)).toList();
    return late
        && (papers.isEmpty()
            || papers.stream()
                .anyMatch(paper -> record.contains(":publicatienaam>" + paper + "<")));
  }

  private Answer found(List<String> all, URI request) {
    int start = Math.max(1, Query.number(request, "startRecord", 1));
    int most = Math.clamp(Query.number(request, "maximumRecords", 50), 0, 1000);
    List<String> shown = all.stream().skip(start - 1L).limit(most).toList();
    int next = start + shown.size();
    return response(
        String.format(
            Locale.ROOT,
            """
            <sru:numberOfRecords>%d</sru:numberOfRecords>
            <sru:records>
            %s</sru:records>
            %s\
            """,
            all.size(),
            String.join("", shown),
            next > all.size()
                ? ""
                : String.format(
                    Locale.ROOT, "<sru:nextRecordPosition>%d</sru:nextRecordPosition>\n", next)));
  }

  private Answer diagnostic(int code, String message) {
    return response(
        String.format(
            Locale.ROOT,
            """
            <sru:numberOfRecords>0</sru:numberOfRecords>
            <sru:diagnostics>
            <diag:diagnostic xmlns:diag="http://docs.oasis-open.org/ns/search-ws/diagnostic">
            <diag:uri>info:srw/diagnostic/1/%d</diag:uri><diag:message>%s</diag:message>
            </diag:diagnostic>
            </sru:diagnostics>
            """,
            code,
            message));
  }

  private Answer response(String body) {
    return Answer.fresh(
        200,
        "application/xml; charset=UTF-8",
        fill.apply(
            String.format(
                Locale.ROOT,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <sru:searchRetrieveResponse \
                xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse">
                <sru:version>2.0</sru:version>
                %s</sru:searchRetrieveResponse>
                """,
                body)));
  }
}
