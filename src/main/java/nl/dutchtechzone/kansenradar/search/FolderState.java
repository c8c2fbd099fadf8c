package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether another process may have written into a folder since the last look: cheaper to ask before
 * each question than to read the newest commit. Thread-safe.
 */
final class FolderState {
  /** File systems tell the time of a change only roughly: what is this young may change unseen. */
  private static final Duration ROUGH = Duration.ofSeconds(2);

  private final Path folder;
  private volatile Instant settled = Instant.MIN;

  FolderState(Path folder) {
    this.folder = folder;
  }

  /** True unless the folder is as it was at an earlier look, and was so for a while then. */
  boolean isNew() throws IOException {
    Instant looked = Instant.now();
    Instant changed = Files.getLastModifiedTime(folder).toInstant();
    if (changed.equals(settled)) return false;
    if (changed.isBefore(looked.minus(ROUGH))) settled = changed;
    return true;
  }
}
