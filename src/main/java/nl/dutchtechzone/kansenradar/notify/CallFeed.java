package nl.dutchtechzone.kansenradar.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.match.ThemeScore;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;

/**
 * Writes calls as Atom (RFC 4287) and as JSON Feed 1.1, what changed last on top. The same calls
 * give the same text. Thread-safe.
 */
public final class CallFeed {
  private static final Comparator<Tracked> LATEST_FIRST =
      Comparator.comparing(Tracked::changedAt)
          .reversed()
          .thenComparing(call -> call.offer().opportunity().id());

  private final Glossary glossary;

  public CallFeed(Glossary glossary) {
    this.glossary = glossary;
  }

  /** As {@code application/atom+xml}. */
  public String atom(Masthead head, Collection<Tracked> calls) {
    Feed feed = new Feed("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setId("urn:uuid:" + UUID.nameUUIDFromBytes(bytes(head.self().toString())));
    feed.setTitle(head.title());
    feed.setLanguage(head.language().code());
    feed.setUpdated(Date.from(updated(calls)));
    feed.setAlternateLinks(List.of(link("alternate", head.home().toString(), "text/html")));
    feed.setOtherLinks(List.of(link("self", head.self().toString(), "application/atom+xml")));
    Person author = new Person();
    author.setName("Kansenradar, Dutch TechZone");
    feed.setAuthors(List.of(author));
    feed.setEntries(calls.stream().sorted(LATEST_FIRST).map(call -> entry(head, call)).toList());
    try {
      return new WireFeedOutput().outputString(feed, true);
    } catch (FeedException e) {
      throw new IllegalArgumentException("no feed can be made of " + head.self(), e);
    }
  }

  private Entry entry(Masthead head, Tracked call) {
    Opportunity opportunity = call.offer().opportunity();
    CallLine line = line(head, call);
    Entry entry = new Entry();
    entry.setId("urn:uuid:" + opportunity.id());
    entry.setTitle(line.title());
    entry.setPublished(Date.from(opportunity.firstSeen()));
    entry.setUpdated(Date.from(call.changedAt()));
    String page = head.page().apply(opportunity.id()).toString();
    entry.setAlternateLinks(List.of(link("alternate", page, "text/html")));
    line.source().ifPresent(via -> entry.setOtherLinks(List.of(link("via", via, "text/html"))));
    entry.setCategories(themes(call).map(theme -> category(head, theme)).toList());
    Content summary = new Content();
    summary.setType("text");
    summary.setValue(text(head, call, line));
    entry.setSummary(summary);
    return entry;
  }

  private Category category(Masthead head, String theme) {
    Category category = new Category();
    category.setTerm(theme);
    category.setLabel(glossary.theme(theme, head.language()));
    return category;
  }

  private static Link link(String relation, String address, String type) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(address);
    link.setType(type);
    return link;
  }

  /** As {@code application/feed+json}. */
  public String json(Masthead head, Collection<Tracked> calls) {
    ObjectNode feed = JsonNodeFactory.instance.objectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1")
        .put("title", head.title())
        .put("home_page_url", head.home().toString())
        .put("feed_url", head.self().toString())
        .put("language", head.language().code());
    feed.putArray("authors").addObject().put("name", "Kansenradar, Dutch TechZone");
    ArrayNode items = feed.putArray("items");
    calls.stream().sorted(LATEST_FIRST).forEach(call -> addItem(items.addObject(), head, call));
    return feed.toPrettyString();
  }

  private void addItem(ObjectNode item, Masthead head, Tracked call) {
    Opportunity opportunity = call.offer().opportunity();
    CallLine line = line(head, call);
    item.put("id", "urn:uuid:" + opportunity.id())
        .put("url", head.page().apply(opportunity.id()).toString());
    line.source().ifPresent(source -> item.put("external_url", source));
    item.put("title", line.title())
        .put("content_text", text(head, call, line))
        .put("date_published", opportunity.firstSeen().toString())
        .put("date_modified", call.changedAt().toString())
        .put("language", opportunity.lead().language().code());
    ArrayNode tags = item.putArray("tags");
    themes(call).map(theme -> glossary.theme(theme, head.language())).forEach(tags::add);
    ObjectNode ours = item.putObject("_techzone");
    ours.put("programme", opportunity.programme().code())
        .put("status", call.offer().status().code())
        .put("score", call.offer().assessment().score());
    DaysLeft.next(opportunity, call.changedAt())
        .ifPresent(deadline -> ours.put("closeDate", deadline.moment().iso()));
    ArrayNode why = ours.putArray("why");
    call.offer().assessment().reasons().stream().map(Reason::term).forEach(why::add);
  }

  private CallLine line(Masthead head, Tracked call) {
    return CallLine.of(call, head.language(), glossary, call.changedAt());
  }

  /** The summary of the page, the facts in a line, and the last change with before and after. */
  private String text(Masthead head, Tracked call, CallLine line) {
    Words words = new Words(head.language());
    ChangeWords changes = new ChangeWords(words, new Phrases(words), glossary);
    Optional<String> last =
        call.history().stream()
            .filter(change -> !change.field().equals("opportunity"))
            .max(Comparator.comparingLong(Change::number))
            .map(changes::shift)
            .map(shift -> shift.what() + ": " + shift.before() + " → " + shift.after());
    return Stream.of(
            last.stream(),
            Stream.of(Letter.plain(call.offer().opportunity().summary(), 500)),
            Stream.of(line.note()))
        .flatMap(part -> part)
        .filter(part -> !part.isEmpty())
        .collect(java.util.stream.Collectors.joining("\n\n"));
  }

  private static Stream<String> themes(Tracked call) {
    return call.offer().assessment().themes().stream().map(ThemeScore::theme);
  }

  /** Of an empty feed: the first instant, for nothing was ever in it that could change. */
  private static Instant updated(Collection<Tracked> calls) {
    return calls.stream()
        .map(Tracked::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
