package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SleepingLockWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the folder of an index. It holds the folder's lock from the first change until the
 * commit only, so that several processes can write by turns; who comes second waits. Not
 * thread-safe.
 */
final class Writer implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 32;

  /** Few: an index is asked far more often than it changes, and each segment is asked by itself. */
  private static final double SEGMENTS = 3;

  /** Ample for another process that makes a large index anew. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FSDirectory folder;
  private @Nullable IndexWriter open;

  Writer(FSDirectory folder) {
    this.folder = folder;
  }

  @FunctionalInterface
  interface Change {
    void to(IndexWriter index) throws IOException;
  }

  void write(Change change) {
    try {
      IndexWriter writer = open;
      if (writer == null || !writer.isOpen()) {
        writer = writer(OpenMode.CREATE_OR_APPEND);
        open = writer;
      }
      change.to(writer);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the index", e);
    }
  }

  /** Forgets what was not committed; what is written from now on replaces all, at the commit. */
  void startAnew() throws IOException {
    close();
    try {
      open = writer(OpenMode.CREATE);
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      // Nobody can read what is there any more: it is derived, so make room.
      for (String file : folder.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) folder.deleteFile(file);
      }
      open = writer(OpenMode.CREATE);
    }
  }

  /** Makes all changes lasting, in one step. */
  void commit(Map<String, String> marks) {
    write(
        index -> {
          index.setLiveCommitData(marks.entrySet());
          index.commit();
        });
  }

  /** Finishes what merges after a commit, and leaves the folder to others. */
  void leave() {
    write(IndexWriter::close);
    open = null;
  }

  /** Forgets what was not committed, and leaves the folder to others. */
  @Override
  public void close() throws IOException {
    try {
      if (open != null) open.rollback();
    } finally {
      open = null;
    }
  }

  private IndexWriter writer(OpenMode mode) throws IOException {
    return new IndexWriter(
        new SleepingLockWrapper(folder, PATIENCE.toMillis(), PAUSE.toMillis()),
        new IndexWriterConfig(SearchIndex.WHOLE_VALUES)
            .setOpenMode(mode)
            .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS))
            .setRAMBufferSizeMB(BUFFER_MEGABYTES));
  }
}
