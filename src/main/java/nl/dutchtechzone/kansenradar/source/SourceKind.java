package nl.dutchtechzone.kansenradar.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Selector;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/** How a source is read: the {@code read} part of its YAML, told apart by {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SourceKind.HtmlList.class, name = "html-list"),
  @JsonSubTypes.Type(value = SourceKind.Feed.class, name = "feed"),
  @JsonSubTypes.Type(value = SourceKind.EuPortal.class, name = "eu-portal"),
  @JsonSubTypes.Type(value = SourceKind.Sru.class, name = "sru"),
  @JsonSubTypes.Type(value = SourceKind.PageWatch.class, name = "page-watch"),
  @JsonSubTypes.Type(value = SourceKind.Sitemap.class, name = "sitemap"),
  @JsonSubTypes.Type(value = SourceKind.WordPress.class, name = "wordpress"),
  @JsonSubTypes.Type(value = SourceKind.Register.class, name = "register"),
  @JsonSubTypes.Type(value = SourceKind.PlannedCalls.class, name = "timetable")
})
public sealed interface SourceKind {

  /** The host that it is read from, the first when there are several. */
  default String host() {
    URI first =
        switch (this) {
          case HtmlList list -> list.pages().getFirst();
          case Feed feed -> feed.feeds().getFirst();
          case EuPortal portal -> portal.endpoint();
          case Sru sru -> sru.endpoint();
          case PageWatch watch -> watch.pages().getFirst();
          case Sitemap map -> map.sitemaps().getFirst();
          case WordPress site -> site.endpoints().getFirst();
          case PlannedCalls plan -> plan.pages().getFirst();
          case Register register -> URI.create(register.address().replace("{page}", "1"));
        };
    return first.getHost();
  }

  /**
   * A list of links to a page for each call.
   *
   * @param pages where the lists begin
   * @param item CSS selector of one entry; without it every link of the page is looked at
   * @param link CSS selector of the link within an entry; the first link without it
   * @param title CSS selector of the title within an entry; the link's words without it
   * @param linkPattern regular expression that the address of a call matches somewhere
   * @param exclude regular expressions; an address that matches one is left alone
   * @param next CSS selector of the link to the next part of the list
   * @param pageLimit how many parts of a list are read at most (20)
   * @param itemLimit how many calls are read at most (400)
   * @param follow endings that a call's address gets for more pages of the same call, such as
   *     {@code /aanvragen}; listed addresses that end so belong to the call before it
   * @param keyQuery query parameters that tell calls apart; all others are left out of the key
   */
  record HtmlList(
      List<URI> pages,
      Optional<Selector> item,
      Optional<Selector> link,
      Optional<Selector> title,
      Optional<String> linkPattern,
      List<String> exclude,
      Optional<Selector> next,
      Optional<Integer> pageLimit,
      Optional<Integer> itemLimit,
      List<String> follow,
      List<String> keyQuery,
      Optional<Detail> detail)
      implements SourceKind {
    public HtmlList {
      pages = Given.addresses(pages, "read.pages");
      linkPattern.ifPresent(regex -> Given.pattern(regex, "read.link-pattern"));
      exclude = Given.list(exclude);
      exclude.forEach(regex -> Given.pattern(regex, "read.exclude"));
      pageLimit.ifPresent(n -> Given.within(n, 1, 500, "read.page-limit"));
      itemLimit.ifPresent(n -> Given.within(n, 1, 5000, "read.item-limit"));
      follow = Given.list(follow);
      keyQuery = Given.list(keyQuery);
      if (item.isEmpty() && linkPattern.isEmpty()) {
        throw new IllegalArgumentException(
            "'read.item' en 'read.link-pattern' ontbreken beide: zeg met een ervan welke links"
                + " regelingen zijn");
      }
    }
  }

  /**
   * An RSS or Atom feed.
   *
   * @param feeds addresses of the feeds
   * @param about regular expression that title or summary must match somewhere; all without it
   * @param exclude regular expressions; an item whose title or address matches one is left out
   * @param follow whether the linked page is read for the facts; else the item's own text is
   * @param itemLimit how many items of one feed are read at most (100)
   */
  record Feed(
      List<URI> feeds,
      Optional<String> about,
      List<String> exclude,
      Optional<Boolean> follow,
      Optional<Integer> itemLimit,
      List<String> keyQuery,
      Optional<Detail> detail)
      implements SourceKind {
    public Feed {
      feeds = Given.addresses(feeds, "read.feeds");
      about.ifPresent(regex -> Given.pattern(regex, "read.about"));
      exclude = Given.list(exclude);
      exclude.forEach(regex -> Given.pattern(regex, "read.exclude"));
      itemLimit.ifPresent(n -> Given.within(n, 1, 1000, "read.item-limit"));
      keyQuery = Given.list(keyQuery);
    }
  }

  /**
   * The search interface of the EU Funding and Tenders Portal.
   *
   * @param endpoint address without parameters
   * @param apiKey the portal's own public word
   * @param types codes of kinds of record: 1 grant topic, 2 external action, 8 cascade funding
   * @param statuses codes: 31094501 forthcoming, 31094502 open, 31094503 closed
   * @param programmes codes of framework programmes; all without
   * @param period programme period as the portal writes it ("2021 - 2027")
   * @param identifiers regular expressions; only topics whose identifier matches one are read; all
   *     without
   * @param topicPage where a person reads a topic; {@code {identifier}} stands for its identifier
   * @param pageSize rows an answer, 100 at most (100)
   * @param pageLimit answers a scan at most (40)
   */
  record EuPortal(
      URI endpoint,
      String apiKey,
      List<String> types,
      List<String> statuses,
      List<String> programmes,
      Optional<String> period,
      List<String> identifiers,
      String topicPage,
      Optional<Integer> pageSize,
      Optional<Integer> pageLimit)
      implements SourceKind {
    public EuPortal {
      endpoint = Given.address(endpoint, "read.endpoint");
      apiKey = Given.words(apiKey, "read.api-key");
      types = Given.list(types);
      statuses = Given.list(statuses);
      programmes = Given.list(programmes);
      identifiers = Given.list(identifiers);
      identifiers.forEach(regex -> Given.pattern(regex, "read.identifiers"));
      topicPage = Given.words(topicPage, "read.topic-page");
      if (!topicPage.contains("{identifier}")) {
        throw new IllegalArgumentException(
            "in 'read.topic-page' ontbreekt {identifier}: " + topicPage);
      }
      pageSize.ifPresent(n -> Given.within(n, 1, 100, "read.page-size"));
      pageLimit.ifPresent(n -> Given.within(n, 1, 200, "read.page-limit"));
    }
  }

  /**
   * Legal publications by Search/Retrieve via URL.
   *
   * @param endpoint address without parameters
   * @param query in CQL; {@code {since}} stands for the first day that is asked for
   * @param window how far back {@code {since}} lies, unless the last good reading is longer ago
   * @param about regular expression that the title must match somewhere; all without it
   * @param exclude regular expressions; a publication whose title matches one is left out
   * @param follow which form of the document is read for the facts: xml or html; only the record
   *     itself without it
   * @param hosts that documents may stand on, besides the endpoint's own
   * @param pageSize records an answer, 1000 at most (100)
   * @param pageLimit answers a reading at most (20)
   */
  record Sru(
      URI endpoint,
      String query,
      Period window,
      Optional<String> about,
      List<String> exclude,
      Optional<String> follow,
      List<String> hosts,
      Optional<Detail> detail,
      Optional<Integer> pageSize,
      Optional<Integer> pageLimit)
      implements SourceKind {
    public Sru {
      endpoint = Given.address(endpoint, "read.endpoint");
      query = Given.words(query, "read.query");
      if (!query.contains("{since}")) {
        throw new IllegalArgumentException(
            "in 'read.query' ontbreekt {since}: voeg dt.modified>=\"{since}\" toe, anders wordt"
                + " naar elke dag gevraagd");
      }
      window = Given.required(window, "read.window");
      if (window.isNegative() || window.isZero()) {
        throw new IllegalArgumentException("'read.window' moet langer zijn dan niets: " + window);
      }
      about.ifPresent(regex -> Given.pattern(regex, "read.about"));
      exclude = Given.list(exclude);
      exclude.forEach(regex -> Given.pattern(regex, "read.exclude"));
      hosts = Given.list(hosts);
      follow.ifPresent(
          form -> {
            if (!List.of("xml", "html").contains(form)) {
              throw new IllegalArgumentException("'read.follow' is " + form + ": neem xml of html");
            }
          });
      pageSize.ifPresent(n -> Given.within(n, 1, 1000, "read.page-size"));
      pageLimit.ifPresent(n -> Given.within(n, 1, 200, "read.page-limit"));
    }
  }

  /**
   * Pages that are watched as they stand; each is one notice.
   *
   * @param pages their addresses
   * @param main CSS selector of the part that is watched; the page's readable text without it
   * @param rounds a table kept by hand, for one page that has its rounds in a picture or a script
   */
  record PageWatch(List<URI> pages, Optional<Selector> main, Optional<RoundTable> rounds)
      implements SourceKind {
    public PageWatch {
      pages = Given.addresses(pages, "read.pages");
      if (rounds.isPresent() && pages.size() != 1) {
        throw new IllegalArgumentException(
            "'read.rounds' hoort bij één pagina, maar 'read.pages' heeft er " + pages.size());
      }
    }
  }

  /**
   * The list of its pages that a site keeps for search engines (sitemaps.org), with the day that
   * each last changed: a page whose day stays the same is not asked for again.
   *
   * @param sitemaps addresses of sitemaps or of indexes of them, plain or gzipped
   * @param sitemapPattern regular expression that the address of a sitemap in an index matches
   *     somewhere; all without it
   * @param pages which of the addresses are calls, and how they are read
   */
  record Sitemap(List<URI> sitemaps, Optional<String> sitemapPattern, Listed pages)
      implements SourceKind {
    public Sitemap {
      sitemaps = Given.addresses(sitemaps, "read.sitemaps");
      sitemapPattern.ifPresent(regex -> Given.pattern(regex, "read.sitemap-pattern"));
      pages = Given.required(pages, "read.pages");
    }
  }

  /**
   * The interface of a site made with WordPress. It names pages with the moment that each last
   * changed; the facts come from the pages themselves.
   *
   * @param endpoints {@code https://…/wp-json/wp/v2/posts}, {@code …/pages} or a type of the site's
   *     own; with parameters such as {@code ?categories=7} if need be
   * @param pages which of the addresses are calls, and how they are read
   */
  record WordPress(List<URI> endpoints, Listed pages) implements SourceKind {
    public WordPress {
      endpoints = Given.addresses(endpoints, "read.endpoints");
      for (URI endpoint : endpoints) {
        if (!endpoint.toString().contains("/wp/v2/")) {
          throw new IllegalArgumentException(
              "'read.endpoints' noemt " + endpoint + ": neem een adres met /wp-json/wp/v2/ erin");
        }
      }
      pages = Given.required(pages, "read.pages");
    }
  }

  /**
   * A timetable of planned calls, as Regulation (EU) 2021/1060, Article 49(2) has managing
   * authorities publish it: a table in HTML, an .xlsx or a PDF. Each row is a forthcoming call.
   *
   * @param pages the tables, or the pages that link to them
   * @param document regular expression that the address of the linked file matches somewhere;
   *     without it the pages themselves are the tables
   */
  record PlannedCalls(List<URI> pages, Optional<String> document) implements SourceKind {
    public PlannedCalls {
      pages = Given.addresses(pages, "read.pages");
      document.ifPresent(regex -> Given.pattern(regex, "read.document"));
    }
  }

  /**
   * A register of calls that answers in JSON, part by part.
   *
   * @param address with {@code {page}} where the number of the part stands
   * @param firstPage the number of the first part (1)
   * @param items JSON pointer (RFC 6901) to the list of calls in an answer
   * @param total JSON pointer to how many the register says it has; not compared without it
   * @param fields where in a call its fields stand
   * @param statuses what the register calls a status
   * @param pageLimit parts a reading at most (20)
   */
  record Register(
      String address,
      Optional<Integer> firstPage,
      String items,
      Optional<String> total,
      RegisterFields fields,
      Map<Status, List<String>> statuses,
      Optional<Integer> pageLimit)
      implements SourceKind {
    public Register {
      address = Given.words(address, "read.address");
      if (!address.contains("{page}")) {
        throw new IllegalArgumentException("in 'read.address' ontbreekt {page}: " + address);
      }
      try {
        Given.address(URI.create(address.replace("{page}", "1")), "read.address");
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("'read.address' is geen webadres: " + address, e);
      }
      items = Given.pointer(items, "read.items");
      total.ifPresent(pointer -> Given.pointer(pointer, "read.total"));
      fields = Given.required(fields, "read.fields");
      statuses = Given.map(statuses);
      pageLimit.ifPresent(n -> Given.within(n, 1, 200, "read.page-limit"));
    }
  }
}
