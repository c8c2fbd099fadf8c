package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.fetch.FetchRequest;
import nl.dutchtechzone.kansenradar.fetch.FetchResult;
import nl.dutchtechzone.kansenradar.fetch.Fetcher;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.fetch.PageArchive;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reading of one source under way: asks pages, keeps their bodies, and gathers what becomes the
 * harvest. Addresses are the site's own; a mirror is known to this class alone. For one thread.
 */
final class Visit {
  private static final Logger log = LoggerFactory.getLogger(Visit.class);
  private static final Duration SETTLED = Duration.ofDays(2);
  private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

  private final SourceDefinition definition;
  private final KnownPages known;
  private final Fetcher fetcher;
  private final PageArchive archive;
  private final ReadingProgress progress;
  private final Instant now;

  private final Map<String, Notice> notices = new LinkedHashMap<>();
  private final Set<String> unmodified = new LinkedHashSet<>();
  private final Set<String> listed = new LinkedHashSet<>();
  private final List<Harvest.LeftOut> leftOut = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** By address as text. */
  private final Map<String, KnownPage> remembered = new LinkedHashMap<>();

  private final Map<URI, Instant> changed = new HashMap<>();
  private Optional<Integer> statedTotal = Optional.empty();
  private Optional<Instant> newest = Optional.empty();
  private int requests;
  private int pagesToCome;

  Visit(
      SourceDefinition definition,
      KnownPages known,
      Fetcher fetcher,
      PageArchive archive,
      ReadingProgress progress,
      Instant now) {
    this.definition = definition;
    this.known = known;
    this.fetcher = fetcher;
    this.archive = archive;
    this.progress = progress;
    this.now = now;
  }

  /** What came of asking for a page. */
  sealed interface Answer {
    /** A body, and whether this very extractor read the same one before. */
    record Body(Page page, boolean asBefore) implements Answer {}

    /** Not sent again, and read before by this very extractor. */
    record Same(KnownPage page) implements Answer {}

    record Nothing(Problem.Type type, String detail) implements Answer {}
  }

  SourceDefinition definition() {
    return definition;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, HOME);
  }

  Instant now() {
    return now;
  }

  Optional<Instant> lastGood() {
    return known.lastGood();
  }

  /** Whether this reading read the page well. */
  boolean remembers(URI address) {
    return remembered.containsKey(address.toString());
  }

  boolean knows(URI address) {
    return known.find(address).isPresent();
  }

  Optional<KnownPage> known(URI address) {
    return known.find(address);
  }

  /** The body that the last good reading had; empty when there was none. */
  Optional<Page> archivedBefore(URI address) {
    return known.find(address).flatMap(copy -> archive.find(copy.sha256()));
  }

  /** The body that this reading had; empty when it was not read well. */
  Optional<Page> archivedNow(URI address) {
    return Optional.ofNullable(remembered.get(address.toString()))
        .flatMap(copy -> archive.find(copy.sha256()));
  }

  /**
   * Whether a page has unreadable characters that it had not when it was last read well. A page
   * that always had a few is read with them.
   */
  boolean isNewlyGarbled(Page page) {
    if (known.find(page.requested()).filter(c -> c.sha256().equals(page.sha256())).isPresent()) {
      return false;
    }
    return OddPage.unreadable(SourceText.of(page)) > 0
        && archivedBefore(page.requested())
            .filter(before -> OddPage.unreadable(SourceText.of(before)) == 0)
            .isPresent();
  }

  /** Keeps a body that was not fetched: a table typed by hand. */
  void keep(Page page) {
    archive.keep(page);
  }

  /** A list says when a page last changed: as long as that stays, the page need not be asked. */
  void changed(URI page, Instant at) {
    changed.put(page, at);
  }

  /**
   * Whether the page's list vouches for the copy we hold. A list may state no more than the day, so
   * what changed of late is asked all the same; and as a list may be wrong, so is each page once a
   * week, on a day of its own.
   */
  private boolean isVouchedFor(KnownPage copy) {
    if (changed.isEmpty()) return false;
    Optional<Instant> at = Optional.ofNullable(changed.get(copy.uri()));
    return copy.extractorVersion() == Extractor.VERSION
        && at.map(Instant::toString).equals(copy.changed())
        && at.filter(moment -> moment.plus(SETTLED).isBefore(now)).isPresent()
        && Math.floorMod(today().toEpochDay() + copy.uri().hashCode(), 7) != 0;
  }

  /** Asks for a page, with the validators of the copy we hold; not at all when it is as it was. */
  Answer ask(URI address) {
    Optional<KnownPage> held = known.find(address);
    Optional<KnownPage> vouched = held.filter(this::isVouchedFor);
    if (vouched.isPresent()) return new Answer.Same(vouched.orElseThrow());
    FetchResult result = send(address, List.of(), held);
    if (result instanceof FetchResult.NotModified && held.isPresent()) {
      KnownPage copy = held.orElseThrow();
      if (copy.extractorVersion() == Extractor.VERSION) return new Answer.Same(copy);
      return fromArchive(copy)
          .orElseGet(() -> judge(address, send(address, List.of(), Optional.empty()), held));
    }
    return judge(address, result, held);
  }

  /** Asks for a page whose body is needed whatever became of it. */
  Answer askBody(URI address) {
    Answer answer = ask(address);
    return answer instanceof Answer.Same same ? bodyOf(same) : answer;
  }

  /** The body behind an unchanged page: from the archive, else asked for once more. */
  Answer bodyOf(Answer.Same same) {
    URI address = same.page().uri();
    return fromArchive(same.page())
        .orElseGet(
            () ->
                judge(
                    address, send(address, List.of(), Optional.empty()), Optional.of(same.page())));
  }

  /** Sends a form; there is no "not modified" for it. */
  Answer post(URI address, List<FetchRequest.Part> parts) {
    return judge(address, send(address, parts, Optional.empty()), Optional.empty());
  }

  private FetchResult send(URI address, List<FetchRequest.Part> parts, Optional<KnownPage> held) {
    requests++;
    URI asked = definition.mirror().map(mirror -> mirror.asked(address)).orElse(address);
    FetchResult result =
        fetcher.fetch(
            new FetchRequest(
                asked,
                parts,
                held.flatMap(KnownPage::etag),
                held.flatMap(KnownPage::lastModified),
                definition.manners().forFetching()));
    progress.asked(definition.id(), requests, Math.max(requests, pagesToCome));
    return result;
  }

  private Answer judge(URI address, FetchResult result, Optional<KnownPage> held) {
    return switch (result) {
      case FetchResult.Fetched fetched -> body(address, fetched.page(), held);
      case FetchResult.NotModified same ->
          new Answer.Nothing(Problem.Type.MALFORMED, "304 to an unconditional request");
      case FetchResult.Disallowed disallowed ->
          new Answer.Nothing(Problem.Type.DISALLOWED, disallowed.detail());
      case FetchResult.Gone gone -> new Answer.Nothing(Problem.Type.GONE, "HTTP " + gone.status());
      case FetchResult.Failed failed -> new Answer.Nothing(type(failed.cause()), failed.detail());
    };
  }

  private Answer body(URI address, Page page, Optional<KnownPage> held) {
    URI answered = definition.mirror().map(mirror -> mirror.real(page.uri())).orElse(page.uri());
    Page real =
        new Page(
            address,
            answered,
            page.mediaType(),
            page.charset(),
            page.body(),
            page.sha256(),
            page.etag(),
            page.lastModified(),
            page.fetchedAt());
    Optional<Problem.Type> astray = OddPage.astray(address, answered);
    if (astray.isPresent()) return new Answer.Nothing(astray.orElseThrow(), "-> " + answered);
    if (page.body().length() == 0) return new Answer.Nothing(Problem.Type.EMPTY_PAGE, "0 bytes");
    archive.keep(real);
    boolean asBefore =
        held.filter(copy -> copy.sha256().equals(page.sha256()))
            .filter(copy -> copy.extractorVersion() == Extractor.VERSION)
            .isPresent();
    return new Answer.Body(real, asBefore);
  }

  private Optional<Answer> fromArchive(KnownPage copy) {
    return archive
        .find(copy.sha256())
        .map(
            page ->
                new Answer.Body(
                    new Page(
                        copy.uri(),
                        copy.uri(),
                        page.mediaType(),
                        page.charset(),
                        page.body(),
                        copy.sha256(),
                        copy.etag(),
                        copy.lastModified(),
                        page.fetchedAt()),
                    copy.extractorVersion() == Extractor.VERSION));
  }

  private static Problem.Type type(FetchResult.Cause cause) {
    return switch (cause) {
      case UNREACHABLE -> Problem.Type.UNREACHABLE;
      case TIMEOUT -> Problem.Type.TIMEOUT;
      case REFUSED -> Problem.Type.REFUSED;
      case RATE_LIMITED -> Problem.Type.RATE_LIMITED;
      case SERVER_ERROR -> Problem.Type.SERVER_ERROR;
      case TOO_LARGE -> Problem.Type.TOO_LARGE;
      case TOO_MANY_REDIRECTS -> Problem.Type.TOO_MANY_REDIRECTS;
      case PRIVATE_ADDRESS -> Problem.Type.PRIVATE_ADDRESS;
      case MALFORMED -> Problem.Type.MALFORMED;
    };
  }

  /** The page was good: the next reading may ask whether it is still the same. */
  void remember(Page page) {
    remembered.put(
        page.requested().toString(),
        new KnownPage(
            page.requested(),
            page.etag(),
            page.lastModified(),
            page.sha256(),
            stated(page.requested()),
            Extractor.VERSION));
  }

  /** The page is as it was, whatever its list says by now of its last change. */
  void remember(KnownPage page) {
    Optional<String> stated = stated(page.uri());
    boolean asKnown = stated.equals(page.changed());
    remembered.put(
        page.uri().toString(),
        asKnown
            ? page
            : new KnownPage(
                page.uri(),
                page.etag(),
                page.lastModified(),
                page.sha256(),
                stated,
                page.extractorVersion()));
  }

  private Optional<String> stated(URI page) {
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(changed.get(page)).map(Instant::toString);
  }

  /** What was answered was good: the next reading may ask whether it is still the same. */
  void remember(Answer answer) {
    switch (answer) {
      case Answer.Body(Page page, boolean asBefore) -> remember(page);
      case Answer.Same(KnownPage page) -> remember(page);
      case Answer.Nothing nothing -> throw new IllegalArgumentException("nothing to remember");
    }
  }

  void expect(int pages) {
    pagesToCome += pages;
  }

  void listed(String key) {
    listed.add(key);
  }

  /** False when a notice of that key was read before in this visit. */
  boolean add(Notice notice) {
    listed.add(notice.key());
    return notices.putIfAbsent(notice.key(), notice) == null;
  }

  void unmodified(String key) {
    listed.add(key);
    unmodified.add(key);
  }

  void leftOut(String row, String reason) {
    leftOut.add(new Harvest.LeftOut(row, reason));
  }

  void problem(Problem.Type type, Problem.Extent extent, URI uri, String detail) {
    problems.add(new Problem(type, extent, uri, detail));
  }

  /**
   * Runs the reading of one notice. A fault of ours in it is told as the notice's problem, for the
   * others are not to blame.
   */
  void guarded(URI page, Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException e) {
      log.error("{}: reading {} failed", definition.id(), page, e);
      problem(Problem.Type.UNREADABLE, Problem.Extent.NOTICE, page, e.toString());
    }
  }

  void statedTotal(int total) {
    statedTotal = Optional.of(total);
  }

  void newest(Instant stated) {
    if (newest.isEmpty() || stated.isAfter(newest.orElseThrow())) newest = Optional.of(stated);
  }

  private boolean isKnown(KnownPage page) {
    return known.find(page.uri()).equals(Optional.of(page));
  }

  Harvest harvest() {
    return new Harvest(
        definition.id(),
        now,
        List.copyOf(notices.values()),
        unmodified,
        listed,
        leftOut,
        problems,
        remembered.values().stream().filter(page -> !isKnown(page)).toList(),
        statedTotal,
        newest,
        requests);
  }
}
