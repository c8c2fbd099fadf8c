package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parts of lists said that were read last and were as they should be: one whose body is as
 * it was need not be taken apart again. Holds a few hundred; thread-safe.
 */
final class ReadLists {
  private static final int MOST = 300;

  private final Map<Key, Part> parts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Part> eldest) {
          return size() > MOST;
        }
      };

  /** The same body read in the same way; the address is there for its relative links. */
  private record Key(String sha256, URI page, SourceDefinition definition) {}

  /** One part of a list: what it names, in its order, and where it goes on. */
  record Part(List<Entry> entries, Optional<URI> next) {
    Part {
      entries = List.copyOf(entries);
    }

    /** How many of its links are calls. */
    int calls() {
      return (int) entries.stream().filter(Entry.Call.class::isInstance).count();
    }
  }

  /** A link on a list that is, or might have been, a call. */
  sealed interface Entry {
    /**
     * A call, or one of its pages.
     *
     * @param page the main page of the call
     * @param other another page of the call, when that is what the link leads to
     * @param title as the list prints it; empty text when it does not
     */
    record Call(String key, URI page, Optional<URI> other, String title) implements Entry {}

    /** None, and why. */
    record LeftOut(String row, String reason) implements Entry {}
  }

  synchronized Optional<Part> find(String sha256, URI page, SourceDefinition definition) {
    return Optional.ofNullable(parts.get(new Key(sha256, page, definition)));
  }

  synchronized void keep(String sha256, URI page, SourceDefinition definition, Part read) {
    parts.put(new Key(sha256, page, definition), read);
  }
}
