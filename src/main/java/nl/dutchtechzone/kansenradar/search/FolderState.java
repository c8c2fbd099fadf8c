package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether another process may have written into a folder since the last look: cheaper to ask before
 * each question than to read the newest commit. Thread-safe.
 */
final class FolderState {
  /** File systems tell the time of a change only roughly: what is this young may change unseen. */
  private static final Duration ROUGH = Duration.ofSeconds(2);

  private record Seen(FileTime changed, long firstAt) {}

  private final Path folder;
  private volatile @Nullable Seen seen;

  FolderState(Path folder) {
    this.folder = folder;
  }

  /** True unless the folder is as it was at an earlier look, and has been so for a while. */
  boolean isNew() throws IOException {
    FileTime changed;
    try {
      changed = Files.getLastModifiedTime(folder);
    } catch (NoSuchFileException e) {
      return true; // somebody removed it: it is derived, and may come back
    }
    Seen before = seen;
    if (before == null || !before.changed().equals(changed)) {
      seen = new Seen(changed, System.nanoTime());
      return true;
    }
    return System.nanoTime() - before.firstAt() < ROUGH.toNanos();
  }
}
