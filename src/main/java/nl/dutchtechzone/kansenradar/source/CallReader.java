package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extraction;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.ListPage;
import nl.dutchtechzone.kansenradar.extract.ListSelectors;
import nl.dutchtechzone.kansenradar.extract.Selector;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/** Makes one notice of the page, or the few pages, of one call. */
final class CallReader {
  private static final URI NOWHERE = URI.create("about:blank");

  private final Extractor extractor;
  private final Visit visit;
  private final Detail detail;

  CallReader(Extractor extractor, Visit visit, Detail detail) {
    this.extractor = extractor;
    this.visit = visit;
    this.detail = detail;
  }

  /**
   * A call that a list names.
   *
   * @param title as the list prints it; empty text when it does not
   * @param others more pages of the same call that the list names
   * @param endings of more pages, read when the call's page links to them
   */
  record Call(String key, URI page, String title, List<URI> others, List<String> endings) {
    Call {
      others = List.copyOf(others);
      endings = List.copyOf(endings);
    }
  }

  /** Adds the notice to the visit, or says there what kept it from being read. */
  void read(Call call) {
    read(call, notice -> notice);
  }

  /** As {@link #read(Call)}, with a last touch to a notice that is read anew. */
  void read(Call call, UnaryOperator<Notice> finish) {
    visit.listed(call.key());
    visit.guarded(call.page(), () -> readAsNeeded(call, finish));
  }

  private void readAsNeeded(Call call, UnaryOperator<Notice> finish) {
    answers(call)
        .ifPresent(
            answers -> {
              if (answers.stream().allMatch(CallReader::isAsBefore)) {
                visit.unmodified(call.key());
                answers.forEach(visit::remember);
              } else {
                make(call, answers, finish);
              }
            });
  }

  /** As {@link #read(Call, UnaryOperator)}, even when the pages are as they were. */
  void readAnew(Call call, UnaryOperator<Notice> finish) {
    visit.listed(call.key());
    visit.guarded(
        call.page(), () -> answers(call).ifPresent(answers -> make(call, answers, finish)));
  }

  /** One for each page, the main one first; empty when one of them could not be read. */
  private Optional<List<Visit.Answer>> answers(Call call) {
    Visit.Answer main = visit.ask(call.page());
    if (main instanceof Visit.Answer.Nothing nothing) {
      visit.problem(nothing.type(), Problem.Extent.NOTICE, call.page(), nothing.detail());
      return Optional.empty();
    }
    List<Visit.Answer> answers = new ArrayList<>();
    answers.add(main);
    return addOthers(call, main, answers) ? Optional.of(answers) : Optional.empty();
  }

  /** False when one of them could not be read: half a call would look like a changed one. */
  private boolean addOthers(Call call, Visit.Answer main, List<Visit.Answer> answers) {
    for (URI page : pagesBeside(call, main)) {
      boolean wasThere = visit.knows(page);
      Visit.Answer answer = visit.ask(page);
      if (answer instanceof Visit.Answer.Nothing nothing) {
        if (nothing.type() == Problem.Type.GONE && !wasThere) continue;
        visit.problem(nothing.type(), Problem.Extent.NOTICE, page, nothing.detail());
        return false;
      }
      answers.add(answer);
    }
    return true;
  }

  private List<URI> pagesBeside(Call call, Visit.Answer main) {
    if (call.endings().isEmpty()) return call.others();
    List<URI> pages = new ArrayList<>(call.others());
    List<String> linked =
        main instanceof Visit.Answer.Body body ? linkedKeys(body.page()) : List.of();
    for (String ending : call.endings()) {
      URI page = Addresses.under(call.page(), ending);
      boolean wanted = linked.contains(Addresses.key(page, List.of())) || visit.knows(page);
      if (wanted && !pages.contains(page)) pages.add(page);
    }
    return pages;
  }

  private static List<String> linkedKeys(Page page) {
    if (!(Content.of(page) instanceof Content.Html html)) return List.of();
    return ListPage.read(html.markup(), page.uri(), ListSelectors.items("a[href]")).items().stream()
        .flatMap(item -> item.link().stream())
        .map(link -> Addresses.key(link, List.of()))
        .toList();
  }

  private static boolean isAsBefore(Visit.Answer answer) {
    return answer instanceof Visit.Answer.Same
        || (answer instanceof Visit.Answer.Body body && body.asBefore());
  }

  private void make(Call call, List<Visit.Answer> answers, UnaryOperator<Notice> finish) {
    List<Page> pages = new ArrayList<>();
    List<Extraction> extractions = new ArrayList<>();
    for (Visit.Answer answer : answers) {
      Visit.Answer whole = answer instanceof Visit.Answer.Same same ? visit.bodyOf(same) : answer;
      if (!(whole instanceof Visit.Answer.Body body)) {
        visit.problem(
            Problem.Type.UNREADABLE,
            Problem.Extent.NOTICE,
            call.page(),
            "een onveranderde pagina kwam niet");
        return;
      }
      Optional<Extraction> extraction = extract(body.page(), pages.isEmpty());
      if (extraction.isEmpty()) return;
      pages.add(body.page());
      extractions.add(extraction.orElseThrow());
    }
    notice(call, pages, extractions).map(finish).ifPresent(notice -> add(notice, pages));
  }

  private void add(Notice notice, List<Page> pages) {
    if (visit.add(notice)) pages.forEach(visit::remember);
    else visit.leftOut(notice.uri().toString(), "een tweede pagina met de sleutel " + notice.key());
  }

  /** Empty, with the problem told, when the page is not what it should be. */
  private Optional<Extraction> extract(Page page, boolean isMain) {
    Content content = Content.of(page);
    Optional<Problem.Type> odd =
        isXml(page) && content instanceof Content.Plain plain
            ? OddPage.whatIsOddXml(plain.text())
            : OddPage.whatIsOdd(content, visit.definition().expect());
    if (odd.isEmpty() && visit.isNewlyGarbled(page)) odd = Optional.of(Problem.Type.GARBLED);
    if (odd.isPresent()) {
      visit.problem(odd.orElseThrow(), Problem.Extent.NOTICE, page.requested(), page.sha256());
      return Optional.empty();
    }
    Optional<Selector> gone = isMain ? missing(content) : Optional.empty();
    if (gone.isPresent()) {
      visit.problem(
          Problem.Type.SELECTOR_GONE,
          Problem.Extent.NOTICE,
          page.requested(),
          gone.orElseThrow().css());
      return Optional.empty();
    }
    return Optional.of(
        content instanceof Content.Plain plain && isXml(page)
            ? fromXml(page, plain.text())
            : titled(read(page, content), content));
  }

  private Extraction read(Page page, Content content) {
    return extractor.extract(
        new Document(page.uri(), content, visit.definition().language(), visit.today()),
        detail.hints());
  }

  private static boolean isXml(Page page) {
    return page.mediaType().endsWith("xml");
  }

  /** Tags are no words: facts are read from the words and quoted from the body. */
  private Extraction fromXml(Page page, String body) {
    XmlWords words = XmlWords.of(body);
    Extraction read = read(page, new Content.Plain(words.text()));
    return new Extraction(
        read.kind(),
        read.language(),
        read.title(),
        read.summary(),
        new Moved(words::inBody).facts(read.facts()),
        read.text(),
        read.flags());
  }

  private Extraction titled(Extraction read, Content content) {
    String title = detail.title().flatMap(css -> first(content, css)).orElse("").strip();
    return title.isEmpty()
        ? read
        : new Extraction(
            read.kind(),
            read.language(),
            title,
            read.summary(),
            read.facts(),
            read.text(),
            read.flags());
  }

  private static Optional<String> first(Content content, Selector selector) {
    return content instanceof Content.Html html
        ? ListPage.read(html.markup(), NOWHERE, ListSelectors.items(selector.css()))
            .items()
            .stream()
            .map(ListPage.Item::text)
            .findFirst()
        : Optional.empty();
  }

  private Optional<Selector> missing(Content content) {
    if (!(content instanceof Content.Html)) return Optional.empty();
    return Stream.concat(detail.sentinels().stream(), detail.main().stream())
        .filter(selector -> first(content, selector).isEmpty())
        .findFirst();
  }

  private Optional<Notice> notice(Call call, List<Page> pages, List<Extraction> extractions) {
    Extraction main = extractions.getFirst();
    String title = main.title().isBlank() ? call.title() : main.title();
    if (title.isBlank()) {
      visit.problem(
          Problem.Type.NO_TITLE,
          Problem.Extent.NOTICE,
          call.page(),
          "de pagina noch de lijst heeft er een");
      return Optional.empty();
    }
    Facts facts =
        extractions.stream().map(Extraction::facts).reduce(FactsUnion::of).orElse(main.facts());
    return Optional.of(
        new Notice(
            visit.definition().id(),
            call.key(),
            call.page(),
            main.language(),
            main.kind(),
            title,
            main.summary(),
            facts,
            main.text(),
            main.flags(),
            pages.stream().map(CallReader::archived).toList()));
  }

  private static ArchivedPage archived(Page page) {
    return new ArchivedPage(page.requested(), page.sha256());
  }
}
