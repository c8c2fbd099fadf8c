package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

/**
 * The searchable copy of all opportunities in one folder. It is derived from the store and may be
 * deleted at any time; {@link #cursor()} then is 0 and whoever keeps it reads the change feed anew.
 * Changes are seen, by this and other processes, from the commit on. One process writes at a time,
 * from its first change to its commit, and others wait; reading takes no lock. Thread-safe.
 */
public final class SearchIndex implements AutoCloseable {
  /** Rises whenever documents are made in another way, so that older indexes are made anew. */
  private static final int FORMAT = 8;

  /** Of fields that are no text; a text brings the analysis of its language. */
  static final Analyzer WHOLE_VALUES = new WholeValues();

  private static final String CURSOR = "cursor";
  private static final String WORDS = "words";

  private final FSDirectory folder;
  private final Analysis analysis;
  private final SearchWords words;
  private final ConceptIndex concepts;
  private final SourceNames sources;
  private final Entries entries;
  private final FacetSets facets = new FacetSets();
  private final TermPlaces places = new TermPlaces();
  private final Readers readers;
  private final Writer writer;

  private SearchIndex(FSDirectory folder, SearchWords words, SourceNames sources) {
    this.folder = folder;
    this.sources = sources;
    this.words = words;
    this.analysis = new Analysis(words);
    this.concepts = new ConceptIndex(words);
    this.entries = new Entries(analysis);
    this.readers = new Readers(folder);
    this.writer = new Writer(folder);
  }

  /** As {@link #open(Path, SearchWords, SourceNames)}, with sources asked for by their ids. */
  public static SearchIndex open(Path folder, SearchWords words) {
    return open(folder, words, SourceNames.NONE);
  }

  /**
   * Opens the folder, which may be empty or absent. Fast: nothing is read until the first question.
   *
   * @throws UncheckedIOException when the folder cannot be made
   */
  public static SearchIndex open(Path folder, SearchWords words, SourceNames sources) {
    try {
      Files.createDirectories(folder);
      return new SearchIndex(FSDirectory.open(folder), words, sources);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the index in " + folder, e);
    }
  }

  /** Adds the entry, or puts it in the place of the older one with its id. Seen after commit. */
  public synchronized void update(IndexEntry entry) {
    writer.write(
        index ->
            index.updateDocument(
                new Term(Fields.ID, entry.opportunity().id().toString()), entries.document(entry)));
  }

  public void update(Collection<IndexEntry> several) {
    several.forEach(this::update);
  }

  /** Seen after commit; nothing happens when it is not there. */
  public synchronized void delete(UUID id) {
    writer.write(index -> index.deleteDocuments(new Term(Fields.ID, id.toString())));
  }

  /**
   * Makes all changes since the last commit lasting and seen, in one step.
   *
   * @param cursor the number of the last change that the index now holds
   */
  public synchronized void commit(long cursor) {
    writer.commit(Map.of(CURSOR, Long.toString(cursor), WORDS, wordsMark()));
    readers.refresh();
    writer.leave();
  }

  /**
   * Replaces all that is in it, in one step at the end: until then questions are answered from the
   * old content. Also mends an index that cannot be read any more. A failure leaves the old one.
   */
  public synchronized void rebuild(Stream<IndexEntry> all, long cursor) {
    try {
      writer.startAnew();
      all.forEach(entry -> writer.write(index -> index.addDocument(entries.document(entry))));
      commit(cursor);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot rebuild the index", e);
    } finally {
      giveUp();
    }
  }

  /** The number that the last commit gave; 0 when the index is empty, new or unreadable. */
  public long cursor() {
    return Long.parseLong(commitMark(CURSOR).orElse("0"));
  }

  /** True when it was made with other words than those of now, so that it should be rebuilt. */
  public boolean isOutdated() {
    return commitMark(WORDS).map(mark -> !mark.equals(wordsMark())).orElse(false);
  }

  /** How many opportunities can be found. */
  public int size() {
    return readers.ask(searcher -> searcher.getIndexReader().numDocs());
  }

  public Results search(SearchQuery query) {
    return readers.ask(searcher -> on(searcher).run(query));
  }

  /** The hits alone, for programs: quicker, with no count of all that match and no highlights. */
  public List<Results.Hit> hits(SearchQuery query) {
    return readers.ask(searcher -> on(searcher).first(query));
  }

  /** The ids of what a query finds, at most so many: the best. */
  public Set<UUID> ids(String text, int most) {
    return readers.ask(searcher -> on(searcher).ids(text, most));
  }

  /** How many there are that a question finds with all of its words. */
  public int count(String text) {
    return readers.ask(searcher -> on(searcher).count(text));
  }

  /**
   * How what has all of the words divides over two properties at once.
   *
   * @param rows a property by its name as a facet, as {@code columns} is
   * @return by value of the one, those that have it and how they divide over the other
   */
  public Map<String, Results.Row> divide(String text, String rows, String columns) {
    return readers.ask(searcher -> on(searcher).divide(text, rows, columns));
  }

  private Search on(IndexSearcher searcher) {
    return new Search(searcher, analysis, concepts, sources, facets, places);
  }

  /** Those most like the given one, without it; empty when it is not in the index. */
  public Results like(UUID id, int limit) {
    return readers.ask(searcher -> new Alike(searcher, analysis).find(id, limit));
  }

  /** Words of titles that begin so, the commonest first; for suggestions while somebody types. */
  public List<String> suggest(String beginning, int limit) {
    return readers.ask(searcher -> Suggestions.of(searcher.getIndexReader(), beginning, limit));
  }

  public Optional<Opportunity> find(UUID id) {
    return readers.ask(
        searcher -> {
          TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id.toString())), 1);
          if (found.scoreDocs.length == 0) return Optional.empty();
          Document document = searcher.storedFields().document(found.scoreDocs[0].doc);
          return Optional.of(StoredJson.read(document.get(Fields.JSON), Opportunity.class));
        });
  }

  /**
   * The ids that begin so, in any letter case, in alphabetical order.
   *
   * @param limit at most so many, at least 1
   */
  public List<UUID> startingWith(String beginning, int limit) {
    Query begins = new PrefixQuery(new Term(Fields.ID, beginning.toLowerCase(Locale.ROOT)));
    return readers.ask(
        searcher -> {
          List<UUID> ids = new ArrayList<>();
          Sort byId = new Sort(IdHalves.BY_HIGH, IdHalves.BY_LOW);
          for (ScoreDoc found : searcher.search(begins, limit, byId).scoreDocs) {
            ids.add(UUID.fromString(searcher.storedFields().document(found.doc).get(Fields.ID)));
          }
          return ids;
        });
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
      readers.close();
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index", e);
    }
  }

  /** Leaves the last commit in place, when what came after it was not committed. */
  private void giveUp() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot leave the old index in place", e);
    }
  }

  private Optional<String> commitMark(String name) {
    try {
      return Optional.ofNullable(SegmentInfos.readLatestCommit(folder).getUserData().get(name));
    } catch (IndexNotFoundException
        | CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException e) {
      return Optional.empty(); // as good as no index: the cursor is 0 and a rebuild mends it
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index", e);
    }
  }

  private String wordsMark() {
    return FORMAT + "-" + Integer.toHexString(words.parts().hashCode());
  }
}
