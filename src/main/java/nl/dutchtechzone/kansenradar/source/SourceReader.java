package nl.dutchtechzone.kansenradar.source;

import java.time.InstantSource;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.fetch.Fetcher;
import nl.dutchtechzone.kansenradar.fetch.PageArchive;

/**
 * Reads a source: walks its pages, keeps their bodies, and makes notices of them. What the outside
 * world does wrong is in the harvest, never thrown. Thread-safe when fetcher, archive and extractor
 * are.
 */
public final class SourceReader {
  private final Fetcher fetcher;
  private final PageArchive archive;
  private final Extractor extractor;
  private final InstantSource clock;
  private final ReadLists readLists = new ReadLists();

  public SourceReader(
      Fetcher fetcher, PageArchive archive, Extractor extractor, InstantSource clock) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.extractor = extractor;
    this.clock = clock;
  }

  public Harvest read(SourceDefinition definition, KnownPages known) {
    return read(definition, known, ReadingProgress.SILENT);
  }

  /** Reads what the definition names, with conditional requests for the pages that are known. */
  public Harvest read(SourceDefinition definition, KnownPages known, ReadingProgress progress) {
    Visit visit = new Visit(definition, known, fetcher, archive, progress, clock.instant());
    switch (definition.read()) {
      case SourceKind.HtmlList list -> new HtmlListReader(extractor, list, visit, readLists).read();
      case SourceKind.Feed feed -> new FeedReader(extractor, feed, visit).read();
      case SourceKind.EuPortal portal -> new EuPortalReader(extractor, portal, visit).read();
      case SourceKind.Sru sru -> new SruReader(extractor, sru, visit).read();
      case SourceKind.PageWatch watch -> new PageWatchReader(extractor, watch, visit).read();
      case SourceKind.Sitemap sitemap -> new SitemapReader(extractor, sitemap, visit).read();
      case SourceKind.WordPress site -> new WordPressReader(extractor, site, visit).read();
      case SourceKind.PlannedCalls plan -> new TimetableReader(extractor, plan, visit).read();
      case SourceKind.Register register -> new RegisterReader(register, visit).read();
    }
    return visit.harvest();
  }
}
