package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Answers questions from the last commit, also while the next one is made. Thread-safe. */
final class Readers implements AutoCloseable {
  private final FSDirectory folder;
  private final FolderState folderState;
  private @Nullable SearcherManager open;

  Readers(FSDirectory folder) {
    this.folder = folder;
    this.folderState = new FolderState(folder.getDirectory());
  }

  @FunctionalInterface
  interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  <T> T ask(Question<T> question) {
    try {
      SearcherManager manager = manager();
      if (manager == null) return question.ask(new IndexSearcher(new MultiReader()));
      if (folderState.isNew()) manager = newest(manager);
      IndexSearcher searcher = manager.acquire();
      try {
        return question.ask(searcher);
      } finally {
        manager.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index; rebuild it with: reindex", e);
    }
  }

  void refresh() {
    try {
      SearcherManager manager = manager();
      if (manager != null) newest(manager).maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index that was just written", e);
    }
  }

  /** Without an index in the folder the last one answers on: its files are gone but still open. */
  private SearcherManager newest(SearcherManager manager) throws IOException {
    try {
      manager.maybeRefresh();
      return isOfAnotherIndex(manager) ? replaced(manager) : manager;
    } catch (IndexNotFoundException | NoSuchFileException e) {
      return manager;
    } catch (IllegalStateException e) {
      return replaced(manager); // another index came in the folder, with segments of the same names
    }
  }

  /** An index made in an emptied folder counts its commits anew: the same number is no proof. */
  private boolean isOfAnotherIndex(SearcherManager manager) throws IOException {
    SegmentInfos newest = SegmentInfos.readLatestCommit(folder);
    IndexSearcher searcher = manager.acquire();
    try {
      return searcher.getIndexReader() instanceof StandardDirectoryReader reader
          && reader.getVersion() == newest.getVersion()
          && !Arrays.equals(reader.getSegmentInfos().getId(), newest.getId());
    } finally {
      manager.release(searcher);
    }
  }

  /** Not closed: others may be asking it. It goes when they are done and it is forgotten. */
  private synchronized SearcherManager replaced(SearcherManager old) throws IOException {
    if (open == old) open = new SearcherManager(folder, null);
    return Objects.requireNonNull(open);
  }

  /** Null as long as there is no index in the folder. */
  private synchronized @Nullable SearcherManager manager() throws IOException {
    if (open == null && DirectoryReader.indexExists(folder)) {
      open = new SearcherManager(folder, null);
    }
    return open;
  }

  @Override
  public synchronized void close() throws IOException {
    if (open != null) open.close();
    open = null;
  }
}
