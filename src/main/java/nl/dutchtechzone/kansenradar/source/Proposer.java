package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.ListGuess;
import nl.dutchtechzone.kansenradar.extract.ListPage;
import nl.dutchtechzone.kansenradar.extract.SideDoors;
import nl.dutchtechzone.kansenradar.fetch.FetchRequest;
import nl.dutchtechzone.kansenradar.fetch.FetchResult;
import nl.dutchtechzone.kansenradar.fetch.Fetcher;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/**
 * Proposes how to read a site, given the address of a page that lists calls. A better door than the
 * page itself (sitemap, WordPress, feed) is proposed only when it was tried and leads to nearly all
 * that the page lists.
 */
public final class Proposer {
  /** Of the calls that the page lists, so many must be behind another door. */
  private static final double NEARLY_ALL = 0.8;

  private static final int PREVIEWED = 3;

  private final SourceReader reader;
  private final Fetcher fetcher;

  public Proposer(SourceReader reader, Fetcher fetcher) {
    this.reader = reader;
    this.fetcher = fetcher;
  }

  /** Asks for the page, tries the other doors, and reads the first few calls. */
  public Proposal propose(URI address, HostManners manners) {
    return switch (ask(address, manners)) {
      case FetchResult.Fetched(Page page) -> online(page, manners);
      case FetchResult.Failed failed -> nothing(failed.detail());
      case FetchResult.Disallowed disallowed -> nothing(disallowed.detail());
      case FetchResult.Gone gone -> nothing("HTTP " + gone.status());
      case FetchResult.NotModified same -> nothing("HTTP 304");
    };
  }

  private FetchResult ask(URI address, HostManners manners) {
    return fetcher.fetch(
        new FetchRequest(
            address, List.of(), Optional.empty(), Optional.empty(), manners.forFetching()));
  }

  private static Proposal.Nothing nothing(String detail) {
    return new Proposal.Nothing("De pagina is niet gelezen: " + detail + ".");
  }

  /** From a page that a person saved: what its markup alone tells. Asks nothing. */
  public static Proposal fromSaved(Page page) {
    Draft draft = new Draft(page.uri(), HostManners.USUAL);
    if (!(Content.of(page) instanceof Content.Html html)) {
      return new Proposal.Nothing("Het bestand is geen HTML (" + page.mediaType() + ").");
    }
    Optional<String> odd = oddness(html, page.uri());
    if (odd.isPresent()) return new Proposal.Nothing(odd.orElseThrow());
    return ListGuess.of(html.markup(), page.uri())
        .<Proposal>map(
            guess ->
                new Proposal.Found(
                    draft.source(draft.list(guess), usual(guess)),
                    guess.items(),
                    Optional.empty(),
                    doors(SideDoors.of(html.markup(), page.uri()))))
        .orElseGet(Proposer::noList);
  }

  /** Not known of a list that goes on on a next page. */
  private static int usual(ListGuess guess) {
    return guess.selectors().next().isPresent() ? 0 : guess.items().size();
  }

  private static Optional<String> oddness(Content.Html html, URI page) {
    return OddPage.whatIsOdd(html, Expectations.NONE)
        .map(type -> new Problem(type, Problem.Extent.SOURCE, page, ""))
        .map(problem -> ProblemWords.happened(problem) + ".");
  }

  private static Proposal noList() {
    return new Proposal.Nothing(
        "Op de pagina is geen lijst van regelingen te herkennen; misschien zet een script hem er"
            + " pas in.");
  }

  private static List<String> doors(SideDoors doors) {
    List<String> remarks = new ArrayList<>();
    doors.feeds().forEach(feed -> remarks.add("De pagina noemt een feed: " + feed));
    doors.wordpress().ifPresent(api -> remarks.add("De site is met WordPress gemaakt: " + api));
    if (doors.structured()) remarks.add("De pagina bevat gegevens voor machines (JSON-LD).");
    return remarks;
  }

  private Proposal online(Page page, HostManners manners) {
    Draft draft = new Draft(page.uri(), manners);
    if (!(Content.of(page) instanceof Content.Html html)) return feedItself(page, draft);
    Optional<String> odd = oddness(html, page.uri());
    if (odd.isPresent()) return new Proposal.Nothing(odd.orElseThrow());
    Optional<ListGuess> guess = ListGuess.of(html.markup(), page.uri());
    if (guess.isEmpty()) return noList();
    SideDoors doors = SideDoors.of(html.markup(), page.uri());
    return found(guess.orElseThrow(), doors, draft);
  }

  private Proposal feedItself(Page page, Draft draft) {
    SourceDefinition feed = draft.source(draft.feed(page.uri(), PREVIEWED), 0);
    Harvest harvest = reader.read(feed, KnownPages.NONE);
    if (harvest.read() == 0) {
      return new Proposal.Nothing("De pagina is geen HTML en geen feed: " + page.mediaType() + ".");
    }
    return new Proposal.Found(
        draft.source(draft.feed(page.uri(), 100), 0), List.of(), Optional.of(harvest), List.of());
  }

  private Proposal found(ListGuess guess, SideDoors doors, Draft draft) {
    Set<String> keys =
        guess.items().stream()
            .flatMap(item -> item.link().stream())
            .map(link -> Addresses.key(Addresses.clean(link), List.of()))
            .collect(Collectors.toSet());
    SourceKind best =
        otherDoors(guess, doors, draft).stream()
            .filter(kind -> covers(draft.source(kind, 0), keys))
            .findFirst()
            .orElseGet(() -> draft.list(guess));
    Harvest preview = reader.read(draft.source(Draft.limited(best, PREVIEWED), 0), KnownPages.NONE);
    if (preview.read() == 0) {
      return new Proposal.Nothing(
          "Een lijst is herkend, maar geen van de pagina's erachter is te lezen: "
              + preview.problems().stream().map(Problem::detail).distinct().limit(3).toList());
    }
    return new Proposal.Found(
        draft.with(best, usual(guess), preview.notices()),
        guess.items().stream().map(item -> titled(item, preview.notices())).toList(),
        Optional.of(preview),
        doors(doors));
  }

  /** What the list does not name has the title of the page behind it, or at least its address. */
  private static ListPage.Item titled(ListPage.Item item, List<Notice> read) {
    if (!item.title().isEmpty() || item.link().isEmpty()) return item;
    URI link = Addresses.clean(item.link().orElseThrow());
    String title =
        read.stream()
            .filter(notice -> Addresses.clean(notice.uri()).equals(link))
            .map(Notice::title)
            .findFirst()
            .orElseGet(link::toString);
    return new ListPage.Item(title, item.link(), item.text());
  }

  /** The best first: those that also say when a page changed. */
  private List<SourceKind> otherDoors(ListGuess guess, SideDoors doors, Draft draft) {
    List<SourceKind> kinds = new ArrayList<>();
    List<URI> sitemaps = sitemaps(draft);
    if (!sitemaps.isEmpty()) kinds.add(draft.sitemap(sitemaps, guess));
    doors
        .wordpress()
        .ifPresent(
            api -> {
              kinds.add(draft.wordpress(api.resolve("wp/v2/posts"), guess));
              kinds.add(draft.wordpress(api.resolve("wp/v2/pages"), guess));
            });
    doors.feeds().forEach(feed -> kinds.add(draft.feed(feed, 100)));
    return kinds;
  }

  /** Those that robots.txt names (sitemaps.org, "Submitting via robots.txt"). */
  private List<URI> sitemaps(Draft draft) {
    URI robots = draft.page().resolve("/robots.txt");
    if (!(ask(robots, draft.manners()) instanceof FetchResult.Fetched(Page page))) return List.of();
    return SourceText.of(page)
        .lines()
        .filter(line -> line.strip().matches("(?i)sitemap:\\s*https?://\\S+"))
        .map(line -> URI.create(line.substring(line.indexOf(':') + 1).strip()))
        .filter(sitemap -> OddPage.sameSite(draft.page(), sitemap))
        .toList();
  }

  private boolean covers(SourceDefinition source, Set<String> keys) {
    SourceDefinition listing =
        new Draft(URI.create("http://unused.invalid/"), source.manners())
            .source(Draft.limited(source.read(), 1), 0);
    Set<String> listed = reader.read(listing, KnownPages.NONE).listed();
    long common = keys.stream().filter(listed::contains).count();
    return common >= NEARLY_ALL * keys.size();
  }
}
