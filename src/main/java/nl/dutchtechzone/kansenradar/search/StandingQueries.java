package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Queries that wait for calls: the search language, asked of one call at a time. What answers does
 * not depend on what else the index holds, so no spelling is guessed at. Thread-safe.
 */
public final class StandingQueries {
  private final Analysis analysis;
  private final ConceptIndex concepts;
  private final Entries entries;
  private final SourceNames sources;

  /** Where sources are asked for by their ids. */
  public StandingQueries(SearchWords words) {
    this(words, SourceNames.NONE);
  }

  public StandingQueries(SearchWords words, SourceNames sources) {
    this.sources = sources;
    analysis = new Analysis(words);
    concepts = new ConceptIndex(words);
    entries = new Entries(analysis);
  }

  /** What of the query cannot be understood, with the remedy; empty when all of it can. */
  public static List<Remark> problems(String text) {
    QueryText.Read read = QueryText.read(text);
    List<Remark> problems = new ArrayList<>(read.messages());
    if (read.clause().clauses().isEmpty() && problems.isEmpty()) {
      problems.add(Remark.of("empty", text));
    }
    read.clause().filters().forEach(filter -> Filters.query(filter, problems));
    return List.copyOf(problems);
  }

  /** The themes that the query narrows by, as they are written there. */
  public static List<String> themes(String text) {
    return QueryText.read(text)
        .clause()
        .filters()
        .filter(filter -> filter.field() == FilterField.THEME)
        .map(Clause.Filter::value)
        .toList();
  }

  /** As search asks it, of all that a call has: most of the words, and all else of it. */
  public Query query(String text) {
    try {
      return new QueryMaker(analysis, concepts, Optional.empty(), new ArrayList<>())
          .make(QueryText.read(text, sources).clause(), QueryMaker.Share.MOST);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** What a query is asked of; {@link #analyzer()} cuts its text. */
  public Document document(IndexEntry entry) {
    return entries.document(entry);
  }

  public Analyzer analyzer() {
    return SearchIndex.WHOLE_VALUES;
  }

  /** One call alone, to ask many queries of. */
  public IndexSearcher page(IndexEntry entry) {
    return MemoryIndex.fromDocument(document(entry), analyzer()).createSearcher();
  }
}
