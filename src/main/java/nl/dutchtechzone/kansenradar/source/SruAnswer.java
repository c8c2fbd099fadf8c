package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.fetch.Page;
import org.w3c.dom.Element;

/**
 * An answer of a Search/Retrieve service. Elements are known by namespace and name, for their
 * prefixes differ between answers.
 *
 * @param body as it came: what evidence counts its offsets in
 * @param total how many records the service says there are
 */
record SruAnswer(Page page, String body, int total, List<Publication> publications) {
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String GZD = "http://standaarden.overheid.nl/sru";
  private static final List<String> RESPONSE =
      List.of(
          "http://docs.oasis-open.org/ns/search-ws/sruResponse", "http://www.loc.gov/zing/srw/");
  private static final List<String> DIAGNOSTIC =
      List.of(
          "http://docs.oasis-open.org/ns/search-ws/diagnostic",
          "http://www.loc.gov/zing/srw/diagnostic/");
  private static final Pattern RECORD = Pattern.compile("<(?:\\w+:)?record[\\s>]");

  /**
   * A record.
   *
   * @param identifier for instance {@code prb-2026-1213}; empty text when it has none
   * @param modified as the service writes it
   * @param forms addresses of the document by manifestation: html, xml, pdf
   * @param from where the record begins in the body
   */
  record Publication(
      String identifier,
      String title,
      String creator,
      String type,
      String summary,
      Optional<String> modified,
      Optional<URI> preferred,
      List<Form> forms,
      int from) {
    /** The document in the wanted form; the preferred address stands in for HTML. */
    Optional<URI> document(String manifestation) {
      Optional<URI> form =
          forms.stream()
              .filter(f -> f.manifestation().equalsIgnoreCase(manifestation))
              .map(Form::address)
              .findFirst();
      return form.isPresent() || !manifestation.equals("html") ? form : preferred;
    }
  }

  record Form(String manifestation, URI address) {}

  /** What came of a body. */
  sealed interface Read {
    record Good(SruAnswer answer) implements Read {}

    record Bad(Problem.Type type, String detail) implements Read {}
  }

  static Read of(Page page) {
    String body = SourceText.of(page);
    return switch (Xml.parse(body)) {
      case Xml.Parsed.Broken broken ->
          new Read.Bad(OddPage.insteadOfAnswer(Content.of(page)), broken.detail());
      case Xml.Parsed.Tree tree -> of(page, body, tree.document().getDocumentElement());
    };
  }

  private static Read of(Page page, String body, Element root) {
    Optional<Element> diagnostic = all(root, DIAGNOSTIC, "diagnostic").findFirst();
    if (diagnostic.isPresent()) {
      String words = diagnostic.orElseThrow().getTextContent().strip().replaceAll("\\s+", " ");
      return new Read.Bad(Problem.Type.DIAGNOSTIC, words);
    }
    if (!"searchRetrieveResponse".equals(root.getLocalName())) {
      return new Read.Bad(Problem.Type.UNREADABLE, "another kind of answer: " + root.getNodeName());
    }
    Optional<Integer> total =
        all(root, RESPONSE, "numberOfRecords")
            .map(element -> element.getTextContent().strip())
            .filter(words -> words.matches("\\d{1,9}"))
            .map(Integer::parseInt)
            .findFirst();
    if (total.isEmpty()) {
      return new Read.Bad(Problem.Type.UNREADABLE, "the answer does not say how many records");
    }
    Matcher starts = RECORD.matcher(body);
    List<Publication> publications =
        all(root, RESPONSE, "record")
            .map(record -> publication(record, starts.find() ? starts.start() : 0))
            .toList();
    return new Read.Good(new SruAnswer(page, body, total.orElseThrow(), publications));
  }

  private static Publication publication(Element record, int from) {
    return new Publication(
        Xml.text(record, DCTERMS, "identifier").orElse(""),
        Xml.text(record, DCTERMS, "title").orElse(""),
        Xml.text(record, DCTERMS, "creator").orElse(""),
        Xml.text(record, DCTERMS, "type").orElse(""),
        Xml.text(record, DCTERMS, "abstract").orElse(""),
        Xml.text(record, DCTERMS, "modified"),
        Xml.text(record, GZD, "preferredUrl").flatMap(SruAnswer::address),
        Xml.elements(record, GZD, "itemUrl").stream()
            .flatMap(
                item ->
                    address(item.getTextContent().strip()).stream()
                        .map(uri -> new Form(item.getAttribute("manifestation"), uri)))
            .toList(),
        from);
  }

  private static Stream<Element> all(Element from, List<String> namespaces, String name) {
    return namespaces.stream().flatMap(ns -> Xml.elements(from, ns, name).stream());
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no address that could be asked for
    }
  }
}
