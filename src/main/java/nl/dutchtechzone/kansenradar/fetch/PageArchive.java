package nl.dutchtechzone.kansenradar.fetch;

import java.util.Optional;

/** Every body that a fact was read from, by its SHA-256, for good. */
public interface PageArchive {
  /** Keeps the body, once; safe to repeat and to interrupt. */
  void keep(Page page);

  /** The body with that hash, with its media type and charset; empty when it was never kept. */
  Optional<Page> find(String sha256);
}
