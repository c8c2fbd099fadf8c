package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.fetch.FetchRequest;
import nl.dutchtechzone.kansenradar.fetch.Fetcher;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.fetch.PageArchive;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reading of one source under way: asks pages, keeps their bodies, and gathers what becomes the
 * harvest. For one thread.
 */
final class Visit {
  private static final Logger log = LoggerFactory.getLogger(Visit.class);
  private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

  private final SourceDefinition definition;
  private final Memory memory;
  private final PageArchive archive;
  private final Asking asking;
  private final Instant now;

  private final Map<String, Notice> notices = new LinkedHashMap<>();
  private final Set<String> unmodified = new LinkedHashSet<>();
  private final Set<String> listed = new LinkedHashSet<>();
  private final List<Harvest.LeftOut> leftOut = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Optional<Integer> statedTotal = Optional.empty();
  private Optional<Instant> newest = Optional.empty();

  Visit(
      SourceDefinition definition,
      KnownPages known,
      Fetcher fetcher,
      PageArchive archive,
      ReadingProgress progress,
      Instant now) {
    this.definition = definition;
    this.memory = new Memory(known);
    this.archive = archive;
    this.now = now;
    this.asking = new Asking(definition, memory, fetcher, archive, progress, now, today());
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
    return memory.lastGood();
  }

  /** Whether this reading read the page well. */
  boolean remembers(URI address) {
    return memory.remembered(address).isPresent();
  }

  boolean knows(URI address) {
    return memory.known(address).isPresent();
  }

  Optional<KnownPage> known(URI address) {
    return memory.known(address);
  }

  /** The body that the last good reading had; empty when there was none. */
  Optional<Page> archivedBefore(URI address) {
    return memory.known(address).flatMap(copy -> archive.find(copy.sha256()));
  }

  /** The body that this reading had; empty when it was not read well. */
  Optional<Page> archivedNow(URI address) {
    return memory.remembered(address).flatMap(copy -> archive.find(copy.sha256()));
  }

  /**
   * Whether a page has unreadable characters that it had not when it was last read well. A page
   * that always had a few is read with them.
   */
  boolean isNewlyGarbled(Page page) {
    if (memory.known(page.requested()).filter(c -> c.sha256().equals(page.sha256())).isPresent()) {
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
    memory.changed(page, at);
  }

  /** Asks for a page, with the validators of the copy we hold; not at all when it is as it was. */
  Answer ask(URI address) {
    return asking.ask(address);
  }

  /** Asks for a page whose body is needed whatever became of it. */
  Answer askBody(URI address) {
    return asking.askBody(address);
  }

  /** The body behind an unchanged page: from the archive, else asked for once more. */
  Answer bodyOf(Answer.Same same) {
    return asking.bodyOf(same);
  }

  /** Sends a form; there is no "not modified" for it. */
  Answer post(URI address, List<FetchRequest.Part> parts) {
    return asking.post(address, parts);
  }

  /** The page was good: the next reading may ask whether it is still the same. */
  void remember(Page page) {
    memory.remember(page);
  }

  /** The page is as it was. */
  void remember(KnownPage page) {
    memory.remember(page);
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
    asking.expect(pages);
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

  Harvest harvest() {
    return new Harvest(
        definition.id(),
        now,
        List.copyOf(notices.values()),
        unmodified,
        listed,
        leftOut,
        problems,
        memory.news(),
        statedTotal,
        newest,
        asking.requests());
  }
}
