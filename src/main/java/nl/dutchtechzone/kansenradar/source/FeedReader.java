package nl.dutchtechzone.kansenradar.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extraction;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom feeds, and the pages that their items link to. */
final class FeedReader {
  private final Extractor extractor;
  private final SourceKind.Feed feed;
  private final Visit visit;
  private final CallReader calls;
  private final Optional<Pattern> about;
  private final List<Pattern> excluded;

  FeedReader(Extractor extractor, SourceKind.Feed feed, Visit visit) {
    this.extractor = extractor;
    this.feed = feed;
    this.visit = visit;
    this.calls = new CallReader(extractor, visit, feed.detail().orElse(Detail.UNKNOWN));
    this.about = feed.about().map(regex -> Given.pattern(regex, "read.about"));
    this.excluded =
        feed.exclude().stream().map(regex -> Given.pattern(regex, "read.exclude")).toList();
  }

  /** An item of a feed; {@code summary} is plain text. */
  private record Item(String title, Optional<URI> link, String id, String summary) {}

  void read() {
    for (URI address : feed.feeds()) {
      switch (visit.askBody(address)) {
        case Visit.Answer.Nothing nothing ->
            visit.problem(nothing.type(), Problem.Extent.SOURCE, address, nothing.detail());
        case Visit.Answer.Same same ->
            visit.problem(
                Problem.Type.UNREADABLE,
                Problem.Extent.SOURCE,
                address,
                "onveranderd, maar niet bewaard");
        case Visit.Answer.Body body -> readFeed(address, body);
      }
    }
  }

  private void readFeed(URI address, Visit.Answer.Body body) {
    Optional<SyndFeed> parsed = parse(address, body.page());
    if (parsed.isEmpty()) return;
    if (OddPage.isGarbled(SourceText.of(body.page())) || visit.isNewlyGarbled(body.page())) {
      visit.problem(Problem.Type.GARBLED, Problem.Extent.SOURCE, address, body.page().sha256());
      return;
    }
    List<SyndEntry> entries = parsed.orElseThrow().getEntries();
    int limit = feed.itemLimit().orElse(100);
    if (entries.size() > limit) {
      visit.problem(
          Problem.Type.LIMIT, Problem.Extent.SOURCE, address, entries.size() + " > " + limit);
    }
    if (entries.isEmpty() && !visit.definition().expect().emptyIsNormal()) {
      visit.problem(
          Problem.Type.EMPTY_LIST, Problem.Extent.SOURCE, address, "a feed without items");
      return;
    }
    visit.remember(body.page());
    visit.expect(Math.min(limit, entries.size()));
    entries.stream().limit(limit).forEach(entry -> readEntry(address, entry, body));
  }

  private Optional<SyndFeed> parse(URI address, Page page) {
    Xml.Parsed parsed = Xml.parse(SourceText.of(page));
    if (parsed instanceof Xml.Parsed.Tree(org.w3c.dom.Document document)) {
      try {
        return Optional.of(new SyndFeedInput().build(document));
      } catch (FeedException | IllegalArgumentException e) {
        visit.problem(
            Problem.Type.MALFORMED, Problem.Extent.SOURCE, address, "geen feed: " + e.getMessage());
      }
    } else if (parsed instanceof Xml.Parsed.Broken(String detail)) {
      visit.problem(
          OddPage.insteadOfAnswer(Content.of(page)), Problem.Extent.SOURCE, address, detail);
    }
    return Optional.empty();
  }

  private void readEntry(URI feedAddress, SyndEntry entry, Visit.Answer.Body body) {
    if (entry.getPublishedDate() != null) visit.newest(entry.getPublishedDate().toInstant());
    if (entry.getUpdatedDate() != null) visit.newest(entry.getUpdatedDate().toInstant());
    Item item = item(feedAddress, entry);
    if (item.title().isEmpty() || (item.link().isEmpty() && item.id().isEmpty())) {
      visit.leftOut(item.title() + item.id(), "an item without title or address");
      return;
    }
    Optional<String> reason = reasonToLeaveOut(item);
    if (reason.isPresent()) {
      visit.leftOut(item.title(), reason.orElseThrow());
      return;
    }
    String key = item.link().map(link -> Addresses.key(link, feed.keyQuery())).orElse(item.id());
    boolean sameSite = item.link().filter(link -> OddPage.sameSite(feedAddress, link)).isPresent();
    if (feed.follow().orElse(true) && sameSite) {
      calls.read(
          new CallReader.Call(key, item.link().orElseThrow(), item.title(), List.of(), List.of()));
    } else {
      visit.guarded(feedAddress, () -> fromItem(key, feedAddress, item, body));
    }
  }

  private Optional<String> reasonToLeaveOut(Item item) {
    String words = item.title() + "\n" + item.summary();
    if (about.isPresent() && !about.orElseThrow().matcher(words).find()) {
      return Optional.of("gaat over iets anders");
    }
    String address = item.link().map(URI::toString).orElse("");
    return excluded.stream()
            .anyMatch(p -> p.matcher(item.title()).find() || p.matcher(address).find())
        ? Optional.of("uitgesloten in de configuratie")
        : Optional.empty();
  }

  /**
   * A notice without facts: the words of an item stand escaped in the feed, so no fact of them
   * could be shown literally in the archived body. Facts come from the page behind it.
   */
  private void fromItem(String key, URI feedAddress, Item item, Visit.Answer.Body body) {
    if (body.asBefore()) {
      visit.unmodified(key);
      return;
    }
    String text = (item.title() + "\n" + item.summary()).strip();
    Extraction read =
        extractor.extract(
            new Document(
                feedAddress,
                new Content.Plain(text),
                visit.definition().language(),
                visit.today()));
    boolean added =
        visit.add(
            new Notice(
                visit.definition().id(),
                key,
                item.link().orElse(feedAddress),
                read.language(),
                read.kind(),
                item.title(),
                item.summary().lines().findFirst().orElse(""),
                Facts.NOT_STATED,
                text,
                List.of("feed_item"),
                List.of(new ArchivedPage(feedAddress, body.page().sha256()))));
    if (!added) visit.leftOut(item.title(), "a second item with the key " + key);
  }

  private static Item item(URI feedAddress, SyndEntry entry) {
    List<@Nullable SyndContent> contents = new ArrayList<>();
    contents.add(entry.getDescription());
    contents.addAll(entry.getContents());
    String summary =
        contents.stream()
            .flatMap(content -> content == null ? Stream.empty() : Stream.of(content.getValue()))
            .filter(value -> value != null && !value.isBlank())
            .map(FeedReader::plain)
            .findFirst()
            .orElse("");
    return new Item(
        plain(given(entry.getTitle())),
        link(feedAddress, given(entry.getLink())),
        given(entry.getUri()),
        summary);
  }

  private static String given(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static String plain(String html) {
    return html.isBlank() ? "" : ReadableText.of(new Content.Html("<p>" + html + "</p>")).strip();
  }

  private static Optional<URI> link(URI feedAddress, String link) {
    if (link.isEmpty()) return Optional.empty();
    try {
      URI whole = feedAddress.resolve(link.replace(" ", "%20"));
      boolean web = "http".equals(whole.getScheme()) || "https".equals(whole.getScheme());
      return web && whole.getHost() != null
          ? Optional.of(Addresses.clean(whole))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address that nobody could visit
    }
  }
}
