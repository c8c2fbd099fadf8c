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
    boolean tableAsBefore =
        visit
            .known(typed.page().requested())
            .filter(known -> known.sha256().equals(typed.page().sha256()))
            .isPresent();
    Optional<Page> before = visit.archivedBefore(call.page());
    if (tableAsBefore) calls.read(call, notice -> withRounds(notice, typed));
    else calls.readAnew(call, notice -> withRounds(notice, typed));
    visit.remember(typed.page());
    doubts(call.page(), table, before);
  }

  private void doubts(URI page, RoundTable table, Optional<Page> before) {
    if (table.verified().isEmpty()) {
      visit.problem(Problem.Type.TABLE_STALE, Problem.Extent.NOTICE, page, "nog nooit");
    } else if (table.isStale(visit.today())) {
      visit.problem(
          Problem.Type.TABLE_STALE,
          Problem.Extent.NOTICE,
          page,
          "op " + table.verified().orElseThrow());
    }
    Optional<String> now = visit.archivedNow(page).map(this::hash);
    Optional<String> agreed = table.textSha256().or(() -> before.map(this::hash));
    if (now.isPresent() && agreed.isPresent() && !agreed.equals(now)) {
      visit.problem(
          Problem.Type.PAGE_CHANGED,
          Problem.Extent.NOTICE,
          page,
          "text-sha256: " + now.orElseThrow());
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
