package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.ListPage;
import nl.dutchtechzone.kansenradar.extract.ListSelectors;
import nl.dutchtechzone.kansenradar.fetch.Page;

/**
 * What the lists said that were read last: a list whose body is as it was need not be taken apart
 * again. Holds a few hundred; thread-safe.
 */
final class ReadLists {
  private static final int MOST = 300;

  private final Map<Key, ListPage> lists =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ListPage> eldest) {
          return size() > MOST;
        }
      };

  /** The same body read in the same way; the address is there for its relative links. */
  private record Key(String sha256, URI page, ListSelectors selectors) {
    static Key of(Page page, ListSelectors selectors) {
      return new Key(page.sha256(), page.uri(), selectors);
    }
  }

  synchronized Optional<ListPage> find(Page page, ListSelectors selectors) {
    return Optional.ofNullable(lists.get(Key.of(page, selectors)));
  }

  synchronized void keep(Page page, ListSelectors selectors, ListPage read) {
    lists.put(Key.of(page, selectors), read);
  }
}
