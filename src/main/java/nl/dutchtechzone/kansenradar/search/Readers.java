package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiReader;
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
      if (folderState.isNew()) manager.maybeRefresh();
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
      if (manager != null) manager.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index that was just written", e);
    }
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
