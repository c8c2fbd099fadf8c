package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.fetch.FetchRequest;
import nl.dutchtechzone.kansenradar.fetch.FetchResult;
import nl.dutchtechzone.kansenradar.fetch.Fetcher;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.fetch.PageArchive;
import nl.dutchtechzone.kansenradar.source.Visit.Answer;

/**
 * Asks for the pages of one source in one reading, no more than needed, and keeps their bodies.
 * Addresses are the site's own; a mirror is known to this class alone. For one thread.
 */
final class Asking {
  private final SourceDefinition definition;
  private final Memory memory;
  private final Fetcher fetcher;
  private final PageArchive archive;
  private final ReadingProgress progress;
  private final Instant now;
  private final LocalDate today;
  private int requests;
  private int pagesToCome;

  Asking(
      SourceDefinition definition,
      Memory memory,
      Fetcher fetcher,
      PageArchive archive,
      ReadingProgress progress,
      Instant now,
      LocalDate today) {
    this.definition = definition;
    this.memory = memory;
    this.fetcher = fetcher;
    this.archive = archive;
    this.progress = progress;
    this.now = now;
    this.today = today;
  }

  void expect(int pages) {
    pagesToCome += pages;
  }

  /** How many requests were sent. */
  int requests() {
    return requests;
  }

  /** Asks for a page, with the validators of the copy we hold; not at all when it is as it was. */
  Answer ask(URI address) {
    Optional<KnownPage> held = memory.known(address);
    Optional<KnownPage> vouched = held.filter(copy -> memory.isVouchedFor(copy, now, today));
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
          new Answer.Nothing(Problem.Type.MALFORMED, "HTTP 304 op een vraag zonder voorwaarde");
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
}
