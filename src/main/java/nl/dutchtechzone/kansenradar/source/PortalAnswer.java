package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.fetch.Page;

/**
 * An answer of the EU portal's search.
 *
 * @param total how many results the portal says there are
 */
record PortalAnswer(int total, List<PortalRow> rows) {

  /** What came of a body. */
  sealed interface Read {
    record Good(PortalAnswer answer) implements Read {}

    record Bad(Problem.Type type, String detail) implements Read {}
  }

  static Read of(Page page) {
    String body = SourceText.of(page);
    return switch (LocatedJson.parse(body)) {
      case LocatedJson.Parsed.Broken broken ->
          new Read.Bad(
              body.stripLeading().startsWith("<")
                  ? OddPage.insteadOfAnswer(new Content.Html(body))
                  : Problem.Type.MALFORMED,
              broken.detail());
      case LocatedJson.Parsed.Tree tree -> of(page, body, tree.root());
    };
  }

  private static Read of(Page page, String body, LocatedJson root) {
    Optional<Integer> total =
        root.field("totalResults")
            .flatMap(LocatedJson::value)
            .filter(value -> value.matches("\\d{1,9}"))
            .map(Integer::parseInt);
    Optional<LocatedJson> results = root.field("results");
    if (total.isEmpty() || results.isEmpty()) {
      String said = body.length() > 200 ? body.substring(0, 200) : body;
      return new Read.Bad(Problem.Type.DIAGNOSTIC, said);
    }
    List<PortalRow> rows =
        results.orElseThrow().items().stream()
            .map(row -> new PortalRow(row, page.requested(), page.sha256(), body))
            .toList();
    return new Read.Good(new PortalAnswer(total.orElseThrow(), rows));
  }
}
