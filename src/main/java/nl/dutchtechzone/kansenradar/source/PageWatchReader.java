package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/** Watches pages that have no list: each is one notice, with a table of rounds kept by hand. */
final class PageWatchReader {
  private final SourceKind.PageWatch watch;
  private final Visit visit;
  private final CallReader calls;
  private final Detail detail;

  PageWatchReader(Extractor extractor, SourceKind.PageWatch watch, Visit visit) {
    this.watch = watch;
    this.visit = visit;
    this.detail = new Detail(watch.main(), Optional.empty(), Map.of(), List.of());
    this.calls = new CallReader(extractor, visit, detail);
  }

  void read() {
    visit.expect(watch.pages().size());
    for (URI page : watch.pages()) {
      CallReader.Call call =
          new CallReader.Call(
              Addresses.key(page, List.of()),
              page,
              visit.definition().names().nl(),
              List.of(),
              List.of());
      if (watch.rounds().isPresent()) readRounds(call, watch.rounds().orElseThrow());
      else calls.read(call);
    }
  }

  private void readRounds(CallReader.Call call, RoundTable table) {
    RoundsPage typed = RoundsPage.of(visit.definition(), table, visit.now());
    visit.keep(typed.page());
    Optional<KnownPage> sameTable =
        visit
            .known(typed.page().requested())
            .filter(known -> known.sha256().equals(typed.page().sha256()));
    Optional<String> before = visit.archivedBefore(call.page()).map(this::hash);
    if (sameTable.isPresent()) calls.read(call, notice -> withRounds(notice, typed));
    else calls.readAnew(call, notice -> withRounds(notice, typed));
    Optional<String> now = visit.archivedNow(call.page()).map(this::hash);
    Optional<String> agreed =
        table
            .textSha256()
            .or(() -> sameTable.flatMap(known -> known.etag().or(() -> before)))
            .or(() -> now);
    visit.remember(agreedOn(typed.page(), agreed));
    staleness(call.page(), table);
    if (now.isPresent() && !agreed.equals(now)) {
      visit.problem(
          Problem.Type.PAGE_CHANGED,
          Problem.Extent.NOTICE,
          call.page(),
          "text-sha256: " + now.orElseThrow());
    }
  }

  /** The table as a page whose validator is the watched text that it was taken from. */
  private static KnownPage agreedOn(Page typed, Optional<String> watchedText) {
    return new KnownPage(
        typed.requested(),
        watchedText,
        Optional.empty(),
        typed.sha256(),
        Optional.empty(),
        Extractor.VERSION);
  }

  private void staleness(URI page, RoundTable table) {
    if (table.verified().isEmpty()) {
      visit.problem(Problem.Type.TABLE_STALE, Problem.Extent.NOTICE, page, "nog nooit");
    } else if (table.isStale(visit.today())) {
      visit.problem(
          Problem.Type.TABLE_STALE,
          Problem.Extent.NOTICE,
          page,
          "op " + table.verified().orElseThrow());
    }
  }

  private String hash(Page page) {
    return Bytes.utf8(ReadableText.of(page, detail.hints())).sha256();
  }

  private static Notice withRounds(Notice notice, RoundsPage typed) {
    return new Notice(
        notice.sourceId(),
        notice.key(),
        notice.uri(),
        notice.language(),
        Kind.PROGRAMME,
        notice.title(),
        notice.summary(),
        typed.completed(notice.facts()),
        notice.text(),
        notice.flags(),
        List.of(
            notice.pages().getFirst(),
            new ArchivedPage(typed.page().requested(), typed.page().sha256())));
  }
}
