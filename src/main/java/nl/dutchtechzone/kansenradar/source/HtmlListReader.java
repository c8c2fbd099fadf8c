package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.ListGuess;
import nl.dutchtechzone.kansenradar.extract.ListPage;
import nl.dutchtechzone.kansenradar.extract.ListSelectors;
import nl.dutchtechzone.kansenradar.extract.Selector;
import nl.dutchtechzone.kansenradar.fetch.Page;

/** Walks lists of links part by part, then reads the calls behind them. */
final class HtmlListReader {
  private static final Selector EVERY_LINK = new Selector("a[href]");
  private static final ListSelectors BASE = ListSelectors.items("base[href]");
  private static final Pattern BASE_TAG = Pattern.compile("<base\\b", Pattern.CASE_INSENSITIVE);

  private final SourceKind.HtmlList list;
  private final Visit visit;
  private final CallReader calls;
  private final ListSelectors selectors;
  private final ReadLists readLists;
  private final Optional<Pattern> wanted;
  private final List<Pattern> excluded;

  /** What was found, in the order of the lists. */
  private final Map<String, Found> found = new LinkedHashMap<>();

  private record Found(URI page, String title, List<URI> others) {}

  HtmlListReader(Extractor extractor, SourceKind.HtmlList list, Visit visit, ReadLists readLists) {
    this.readLists = readLists;
    this.list = list;
    this.visit = visit;
    this.calls = new CallReader(extractor, visit, list.detail().orElse(Detail.UNKNOWN));
    this.selectors =
        new ListSelectors(list.item().orElse(EVERY_LINK), list.link(), list.title(), list.next());
    this.wanted = list.linkPattern().map(regex -> Given.pattern(regex, "read.link-pattern"));
    this.excluded =
        list.exclude().stream().map(regex -> Given.pattern(regex, "read.exclude")).toList();
  }

  void read() {
    list.pages().forEach(this::readList);
    int limit = list.itemLimit().orElse(400);
    if (found.size() > limit) {
      visit.problem(
          Problem.Type.LIMIT,
          Problem.Extent.SOURCE,
          list.pages().getFirst(),
          found.size() + " > " + limit);
    }
    visit.expect(list.pages().size() + Math.min(limit, found.size()));
    int read = 0;
    for (Map.Entry<String, Found> entry : found.entrySet()) {
      if (read++ < limit) calls.read(call(entry.getKey(), entry.getValue()));
      else visit.listed(entry.getKey());
    }
  }

  private CallReader.Call call(String key, Found call) {
    return new CallReader.Call(key, call.page(), call.title(), call.others(), list.follow());
  }

  /** Follows one list from part to part until it ends, repeats itself or grows too long. */
  private void readList(URI start) {
    Set<URI> seen = new HashSet<>();
    Optional<URI> part = Optional.of(start);
    int limit = list.pageLimit().orElse(20);
    while (part.isPresent() && seen.add(part.orElseThrow())) {
      URI page = part.orElseThrow();
      if (seen.size() > limit) {
        visit.problem(
            Problem.Type.LIMIT, Problem.Extent.SOURCE, page, "meer dan " + limit + " delen");
        return;
      }
      int before = found.size();
      part = readPart(page).filter(next -> OddPage.sameSite(start, next));
      if (found.size() == before) return;
    }
  }

  /** The next part; empty on the last one, or when this one could not be read. */
  private Optional<URI> readPart(URI address) {
    Visit.Answer answer = visit.ask(address);
    Optional<ReadLists.Part> before = readBefore(answer);
    if (before.isPresent()) {
      visit.remember(answer);
      return take(before.orElseThrow());
    }
    return switch (answer instanceof Visit.Answer.Same same ? visit.bodyOf(same) : answer) {
      case Visit.Answer.Nothing nothing -> {
        visit.problem(nothing.type(), Problem.Extent.SOURCE, address, nothing.detail());
        yield Optional.empty();
      }
      case Visit.Answer.Same same -> {
        visit.problem(
            Problem.Type.UNREADABLE,
            Problem.Extent.SOURCE,
            address,
            "onveranderd, maar niet bewaard");
        yield Optional.empty();
      }
      case Visit.Answer.Body body -> readBody(address, body.page());
    };
  }

  private Optional<ReadLists.Part> readBefore(Visit.Answer answer) {
    return switch (answer) {
      case Visit.Answer.Nothing nothing -> Optional.empty();
      case Visit.Answer.Same(KnownPage page) ->
          readLists.find(page.sha256(), page.uri(), visit.definition());
      case Visit.Answer.Body(Page page, boolean asBefore) ->
          readLists.find(page.sha256(), page.uri(), visit.definition());
    };
  }

  private Optional<URI> readBody(URI address, Page page) {
    Content content = Content.of(page);
    if (!(content instanceof Content.Html html)) {
      visit.problem(
          Problem.Type.UNREADABLE,
          Problem.Extent.SOURCE,
          address,
          "geen HTML: " + page.mediaType());
      return Optional.empty();
    }
    if (OddPage.isGarbled(html.markup())
        || visit.isNewlyGarbled(page)) { // before its titles spoil what was read
      visit.problem(Problem.Type.GARBLED, Problem.Extent.SOURCE, address, page.sha256());
      return Optional.empty();
    }
    ListPage list = atHome(ListPage.read(html.markup(), page.uri(), selectors), html, page.uri());
    ReadLists.Part part = part(list, address);
    Optional<Problem.Type> odd = odd(html, address, part.calls());
    if (odd.isPresent()) {
      visit.problem(
          odd.orElseThrow(), Problem.Extent.SOURCE, address, looked(odd.orElseThrow(), list));
      take(part);
      return part.calls() == 0 ? Optional.empty() : part.next();
    }
    visit.remember(page);
    readLists.keep(page.sha256(), page.uri(), visit.definition(), part);
    return take(part);
  }

  /**
   * A saved copy of a site on a private address keeps the {@code <base href>} of the original: its
   * relative links then seem to lead to the original, and are brought home.
   */
  private ListPage atHome(ListPage list, Content.Html html, URI page) {
    if (!visit.definition().manners().forFetching().privateAddresses()) return list;
    if (!BASE_TAG.matcher(html.markup()).find()) return list;
    Optional<URI> base =
        ListPage.read(html.markup(), page, BASE).items().stream()
            .flatMap(item -> item.link().stream())
            .findFirst()
            .filter(original -> !OddPage.sameSite(original, page));
    if (base.isEmpty()) return list;
    UnaryOperator<URI> home =
        link -> OddPage.sameSite(base.orElseThrow(), link) ? Addresses.moved(link, page) : link;
    return new ListPage(
        list.items().stream()
            .map(item -> new ListPage.Item(item.title(), item.link().map(home), item.text()))
            .toList(),
        list.next().map(home));
  }

  /** A list with calls may only be cut off; one without may be anything but a list. */
  private Optional<Problem.Type> odd(Content.Html content, URI address, int kept) {
    Expectations expect = visit.definition().expect();
    if (kept > 0) return OddPage.truncated(content, expect);
    Optional<Problem.Type> odd = OddPage.whatIsOdd(content, expect);
    if (odd.isPresent() || expect.emptyIsNormal()) return odd;
    // A list is there all the same: what is looked for is no longer how it is made up.
    return Optional.of(
        ListGuess.of(content.markup(), address).isPresent()
            ? Problem.Type.SELECTOR_GONE
            : Problem.Type.EMPTY_LIST);
  }

  private String looked(Problem.Type odd, ListPage read) {
    String found = read.items().size() + " links";
    return switch (odd) {
      case SELECTOR_GONE, EMPTY_LIST -> found + " bij \"" + selectors.item().css() + '"';
      default -> found;
    };
  }

  private ReadLists.Part part(ListPage read, URI address) {
    return new ReadLists.Part(
        read.items().stream().flatMap(item -> entry(item, address).stream()).toList(), read.next());
  }

  /** Empty for a link that is none of our business. */
  private Optional<ReadLists.Entry> entry(ListPage.Item item, URI listAddress) {
    boolean selected = list.item().isPresent();
    if (item.link().isEmpty()) return leftOut(selected, item.text(), "een vermelding zonder link");
    URI link = Addresses.clean(item.link().orElseThrow());
    String address = link.toString();
    if (!OddPage.sameSite(listAddress, link))
      return leftOut(selected, address, "op een andere website");
    if (wanted.isPresent() && !wanted.orElseThrow().matcher(address).find()) {
      return Optional.empty();
    }
    if (excluded.stream().anyMatch(pattern -> pattern.matcher(address).find())) {
      return leftOut(selected, address, "uitgesloten in de configuratie: " + item.title());
    }
    Optional<URI> owner = owner(link);
    URI main = owner.orElse(link);
    String key = Addresses.key(main, list.keyQuery());
    return Optional.of(
        owner.isPresent()
            ? new ReadLists.Entry.Call(key, main, Optional.of(link), "")
            : new ReadLists.Entry.Call(key, main, Optional.empty(), item.title()));
  }

  /** Worth telling only where the definition says what an entry is. */
  private static Optional<ReadLists.Entry> leftOut(boolean selected, String row, String reason) {
    return selected ? Optional.of(new ReadLists.Entry.LeftOut(row, reason)) : Optional.empty();
  }

  /** Where the list goes on. */
  private Optional<URI> take(ReadLists.Part part) {
    for (ReadLists.Entry entry : part.entries()) {
      switch (entry) {
        case ReadLists.Entry.Call call -> take(call);
        case ReadLists.Entry.LeftOut(String row, String reason) -> visit.leftOut(row, reason);
      }
    }
    return part.next();
  }

  private void take(ReadLists.Entry.Call call) {
    Found known = found.get(call.key());
    if (known == null) known = new Found(call.page(), call.title(), List.of());
    else if (!known.page().equals(call.page())) {
      visit.leftOut(call.page().toString(), "dezelfde pagina als " + call.key());
    }
    found.put(
        call.key(),
        call.other().isPresent()
            ? withOther(known, call.other().orElseThrow())
            : titled(known, call.title()));
  }

  /** The call that an address with one of the followed endings belongs to. */
  private Optional<URI> owner(URI link) {
    String path = Addresses.key(link, List.of());
    return list.follow().stream()
        .filter(ending -> path.endsWith(ending) && path.length() > ending.length())
        .findFirst()
        .map(
            ending ->
                URI.create(
                    link.getScheme()
                        + "://"
                        + link.getRawAuthority()
                        + path.substring(0, path.length() - ending.length())));
  }

  private static Found withOther(Found known, URI other) {
    if (known.others().contains(other)) return known;
    List<URI> others = new ArrayList<>(known.others());
    others.add(other);
    return new Found(known.page(), known.title(), List.copyOf(others));
  }

  private static Found titled(Found known, String title) {
    return known.title().isBlank() ? new Found(known.page(), title, known.others()) : known;
  }
}
