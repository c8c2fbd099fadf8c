package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Document;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extraction;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.ListPage;
import nl.dutchtechzone.kansenradar.extract.ListSelectors;
import nl.dutchtechzone.kansenradar.extract.Table;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/** Reads timetables of planned calls; each row becomes a notice of a forthcoming call. */
final class TimetableReader {
  private static final ListSelectors LINKS = ListSelectors.items("a[href]");

  private final Extractor extractor;
  private final SourceKind.PlannedCalls plan;
  private final Visit visit;
  private final Optional<Pattern> document;
  private final Map<String, Integer> keys = new HashMap<>();

  TimetableReader(Extractor extractor, SourceKind.PlannedCalls plan, Visit visit) {
    this.extractor = extractor;
    this.plan = plan;
    this.visit = visit;
    this.document = plan.document().map(regex -> Given.pattern(regex, "read.document"));
  }

  void read() {
    for (URI address : plan.pages()) {
      Optional<Page> page = ask(address);
      if (document.isEmpty()) page.ifPresent(table -> readTable(address, table));
      else page.flatMap(this::linked).ifPresent(file -> readFile(address, file));
    }
  }

  /** Empty, with the problem told, when it could not be read well. */
  private Optional<Page> ask(URI address) {
    return switch (visit.askBody(address)) {
      case Visit.Answer.Nothing nothing -> fail(nothing.type(), address, nothing.detail());
      case Visit.Answer.Same same ->
          fail(Problem.Type.UNREADABLE, address, "onveranderd, maar niet bewaard");
      case Visit.Answer.Body(Page page, boolean asBefore) -> {
        Optional<Problem.Type> odd = odd(page);
        yield odd.isPresent() ? fail(odd.orElseThrow(), address, page.sha256()) : Optional.of(page);
      }
    };
  }

  private Optional<Problem.Type> odd(Page page) {
    if (!(Content.of(page) instanceof Content.Html html)) return Optional.empty();
    Optional<Problem.Type> odd = OddPage.whatIsOdd(html, visit.definition().expect());
    return odd.isEmpty() && visit.isNewlyGarbled(page) ? Optional.of(Problem.Type.GARBLED) : odd;
  }

  private Optional<Page> fail(Problem.Type type, URI address, String detail) {
    visit.problem(type, Problem.Extent.SOURCE, address, detail);
    return Optional.empty();
  }

  /** The file that the page links to: its address changes with every edition. */
  private Optional<URI> linked(Page page) {
    Optional<URI> file =
        Content.of(page) instanceof Content.Html html
            ? ListPage.read(html.markup(), page.uri(), LINKS).items().stream()
                .flatMap(item -> item.link().stream())
                .filter(link -> document.orElseThrow().matcher(link.toString()).find())
                .filter(link -> OddPage.sameSite(page.uri(), link))
                .findFirst()
            : Optional.empty();
    if (file.isPresent()) visit.remember(page);
    else fail(Problem.Type.EMPTY_LIST, page.requested(), "geen link naar de planning");
    return file;
  }

  private void readFile(URI shown, URI file) {
    ask(file).ifPresent(page -> readTable(shown, page));
  }

  private void readTable(URI shown, Page page) {
    List<Timetable> tables = Timetable.among(Table.of(page));
    Set<PlannedColumn> gone = EnumSet.noneOf(PlannedColumn.class);
    visit.archivedBefore(page.requested()).ifPresent(before -> gone.addAll(columns(before)));
    tables.forEach(table -> gone.removeAll(table.known()));
    if (tables.isEmpty() || !gone.isEmpty()) {
      String detail = tables.isEmpty() ? "geen planning" : "weggevallen kolommen: " + gone;
      visit.problem(Problem.Type.SELECTOR_GONE, Problem.Extent.SOURCE, page.requested(), detail);
      return;
    }
    int before = keys.size();
    visit.expect(tables.stream().mapToInt(table -> table.rows().size()).sum());
    for (Timetable table : tables) table.rows().forEach(row -> readRow(shown, page, table, row));
    if (keys.size() == before && !visit.definition().expect().emptyIsNormal()) {
      visit.problem(Problem.Type.EMPTY_LIST, Problem.Extent.SOURCE, page.requested(), "0 rijen");
    } else {
      visit.remember(page);
    }
  }

  private static Set<PlannedColumn> columns(Page page) {
    Set<PlannedColumn> known = EnumSet.noneOf(PlannedColumn.class);
    Timetable.among(Table.of(page)).forEach(table -> known.addAll(table.known()));
    return known;
  }

  private void readRow(URI shown, Page file, Timetable table, Table.Row row) {
    Optional<PlannedCall> planned =
        PlannedCall.of(visit.definition().id(), table, row, this::distinct, visit.now());
    if (planned.isEmpty()) {
      String words = String.join(" ", row.cells().stream().map(Table.Cell::words).toList());
      visit.leftOut(words.strip(), "een rij zonder naam of zonder datums");
      return;
    }
    PlannedCall call = planned.orElseThrow();
    visit.listed(call.key());
    visit.guarded(file.requested(), () -> take(call, shown, file));
  }

  /** Two rows of one name are told apart by their order. */
  private String distinct(String key) {
    int times = keys.merge(key, 1, Integer::sum);
    return times == 1 ? key : key + " #" + times;
  }

  private void take(PlannedCall call, URI shown, Page file) {
    Optional<KnownPage> same =
        visit
            .known(call.page().requested())
            .filter(known -> known.sha256().equals(call.page().sha256()))
            .filter(known -> known.extractorVersion() == Extractor.VERSION);
    if (same.isPresent()) {
      visit.unmodified(call.key());
      visit.remember(same.orElseThrow());
      return;
    }
    visit.keep(call.page());
    visit.add(notice(call, shown, file));
    visit.remember(call.page());
  }

  private Notice notice(PlannedCall call, URI shown, Page file) {
    Page page = call.page();
    Extraction read =
        extractor.extract(
            new Document(
                page.requested(), Content.of(page), visit.definition().language(), visit.today()),
            call.hints());
    String text = read.text();
    Evidence row = new Evidence(page.requested(), text.strip(), 0, text.strip().length());
    return new Notice(
        visit.definition().id(),
        call.key(),
        call.link().orElseGet(() -> place(shown, call.key())),
        read.language(),
        Kind.CALL,
        call.title(),
        read.summary(),
        Planned.facts(read.facts(), row),
        text,
        List.of("planned"),
        List.of(
            new ArchivedPage(page.requested(), page.sha256()),
            new ArchivedPage(file.requested(), file.sha256())));
  }

  /** A row has no address of its own; the fragment keeps it from being taken for its neighbour. */
  private static URI place(URI shown, String key) {
    String name = key.replaceAll("[^\\p{Alnum}]+", "-");
    return URI.create(shown + "#" + (name.length() > 60 ? name.substring(0, 60) : name));
  }
}
