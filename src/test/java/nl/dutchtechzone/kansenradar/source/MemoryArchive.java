package nl.dutchtechzone.kansenradar.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.fetch.PageArchive;

/** An archive that forgets at the end of a test. */
final class MemoryArchive implements PageArchive {
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  @Override
  public void keep(Page page) {
    pages.putIfAbsent(page.sha256(), page);
  }

  @Override
  public Optional<Page> find(String sha256) {
    return Optional.ofNullable(pages.get(sha256));
  }
}
