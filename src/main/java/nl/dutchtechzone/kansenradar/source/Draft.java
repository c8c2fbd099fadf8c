package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.ListGuess;
import nl.dutchtechzone.kansenradar.extract.ListPage;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/**
 * A source in the making.
 *
 * @param page the list that it is made from
 */
record Draft(URI page, HostManners manners) {
  private static final int MOST = 60;

  /**
   * @param usual how many calls it usually has; 0 when that is not known
   */
  SourceDefinition source(SourceKind kind, int usual) {
    return whole(kind, usual, List.of(), List.of());
  }

  /** With what the first calls tell: their language, their labels, what they always state. */
  SourceDefinition with(SourceKind kind, int usual, List<Notice> read) {
    List<Language> languages = read.stream().map(Notice::language).distinct().toList();
    return whole(
        detailed(kind, ProposedLabels.of(read)),
        usual,
        languages.size() == 1 ? languages : List.of(),
        read);
  }

  /** Half of all, where each that was read states it; nothing where one does not. */
  private static Optional<Double> share(List<Notice> read, Predicate<Timing> stated) {
    boolean always =
        !read.isEmpty() && read.stream().allMatch(notice -> stated.test(notice.facts().timing()));
    return always ? Optional.of(0.5) : Optional.empty();
  }

  private SourceDefinition whole(
      SourceKind kind, int usual, List<Language> languages, List<Notice> read) {
    String host = page.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    String place = host + Optional.ofNullable(page.getPath()).orElse("").replaceAll("/+$", "");
    String id = place.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new SourceDefinition(
        (id.length() > MOST ? id.substring(0, MOST) : id).replaceAll("^-|-$", ""),
        new Names(place, Optional.empty(), Optional.empty()),
        Programme.OTHER,
        Optional.empty(),
        Optional.empty(),
        languages,
        List.of(),
        Schedule.DAILY,
        manners,
        new Expectations(
            Optional.of(usual).filter(n -> n > 0),
            Optional.empty(),
            share(read, timing -> timing.statusStated().isPresent()),
            share(read, timing -> timing.opens().isPresent() || !timing.deadlines().isEmpty()),
            Optional.empty(),
            Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Terms.NOT_CHECKED,
        List.of("Voorgesteld door het programma; nog door niemand nagelopen."),
        kind);
  }

  SourceKind.HtmlList list(ListGuess guess) {
    return new SourceKind.HtmlList(
        List.of(page),
        Optional.of(guess.selectors().item()),
        guess.selectors().link(),
        guess.selectors().title(),
        // Else an entry of the next part that stands in another folder would be left out unseen.
        guess.strays() && guess.prefix().length() > 1
            ? Optional.of(pattern(guess))
            : Optional.empty(),
        List.of(),
        guess.selectors().next(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** As narrow as all entries allow: right under the folder, anywhere below it, or with a query. */
  private static String pattern(ListGuess guess) {
    String folder = guess.prefix().replaceAll("[.()\\[\\]+*?$^|{}\\\\]", "[$0]");
    return Stream.of(folder + "[^/?#]+/?$", folder + "[^?#]+$")
        .filter(narrow -> guess.items().stream().allMatch(item -> leads(item, narrow)))
        .findFirst()
        .orElse(folder + "[^?#]");
  }

  private static boolean leads(ListPage.Item item, String pattern) {
    return item.link().map(link -> find(pattern, Addresses.clean(link))).orElse(true);
  }

  private static boolean find(String pattern, URI link) {
    return Pattern.compile(pattern).matcher(link.toString()).find();
  }

  SourceKind.Sitemap sitemap(List<URI> sitemaps, ListGuess guess) {
    return new SourceKind.Sitemap(sitemaps, Optional.empty(), listed(guess));
  }

  SourceKind.WordPress wordpress(URI endpoint, ListGuess guess) {
    return new SourceKind.WordPress(List.of(endpoint), listed(guess));
  }

  private static Listed listed(ListGuess guess) {
    return new Listed(pattern(guess), List.of(), Optional.empty(), List.of(), Optional.empty());
  }

  SourceKind.Feed feed(URI address, int items) {
    return new SourceKind.Feed(
        List.of(address),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(items),
        List.of(),
        Optional.empty());
  }

  /** The same, but for the number of calls that are read. */
  static SourceKind limited(SourceKind kind, int items) {
    return switch (kind) {
      case SourceKind.HtmlList(
              var pages,
              var item,
              var link,
              var title,
              var pattern,
              var exclude,
              var next,
              var parts,
              var limit,
              var follow,
              var query,
              var detail) ->
          new SourceKind.HtmlList(
              pages,
              item,
              link,
              title,
              pattern,
              exclude,
              next,
              Optional.of(1),
              Optional.of(items),
              follow,
              query,
              detail);
      case SourceKind.Sitemap(var maps, var wanted, Listed pages) ->
          new SourceKind.Sitemap(maps, wanted, limited(pages, items));
      case SourceKind.WordPress(var endpoints, Listed pages) ->
          new SourceKind.WordPress(endpoints, limited(pages, items));
      case SourceKind.Feed feed -> feed;
      case SourceKind.EuPortal portal -> portal;
      case SourceKind.Sru sru -> sru;
      case SourceKind.PageWatch watch -> watch;
      case SourceKind.Register register -> register;
      case SourceKind.PlannedCalls plan -> plan;
    };
  }

  private static Listed limited(Listed pages, int items) {
    return new Listed(
        pages.linkPattern(), pages.exclude(), Optional.of(items), pages.keyQuery(), pages.detail());
  }

  private static SourceKind detailed(SourceKind kind, Map<String, List<String>> labels) {
    if (labels.isEmpty()) return kind;
    Optional<Detail> detail =
        Optional.of(new Detail(Optional.empty(), Optional.empty(), labels, List.of()));
    return switch (kind) {
      case SourceKind.HtmlList list ->
          new SourceKind.HtmlList(
              list.pages(),
              list.item(),
              list.link(),
              list.title(),
              list.linkPattern(),
              list.exclude(),
              list.next(),
              list.pageLimit(),
              list.itemLimit(),
              list.follow(),
              list.keyQuery(),
              detail);
      case SourceKind.Sitemap map ->
          new SourceKind.Sitemap(
              map.sitemaps(), map.sitemapPattern(), detailed(map.pages(), detail));
      case SourceKind.WordPress site ->
          new SourceKind.WordPress(site.endpoints(), detailed(site.pages(), detail));
      case SourceKind.Feed feed -> feed;
      case SourceKind.EuPortal portal -> portal;
      case SourceKind.Sru sru -> sru;
      case SourceKind.PageWatch watch -> watch;
      case SourceKind.Register register -> register;
      case SourceKind.PlannedCalls plan -> plan;
    };
  }

  private static Listed detailed(Listed pages, Optional<Detail> detail) {
    return new Listed(
        pages.linkPattern(), pages.exclude(), pages.itemLimit(), pages.keyQuery(), detail);
  }
}
