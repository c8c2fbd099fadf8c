package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Runs a query on one state of the index. */
final class Search {
  /** With fewer hits than this, what has only a part of the words is shown too. */
  private static final int ENOUGH = 5;

  private static final float ABOVE_ALL = 1000;

  private final IndexSearcher searcher;
  private final Analysis analysis;
  private final ConceptIndex concepts;

  Search(IndexSearcher searcher, Analysis analysis, ConceptIndex concepts) {
    this.searcher = searcher;
    this.analysis = analysis;
    this.concepts = concepts;
  }

  Results run(SearchQuery asked) throws IOException {
    QueryText.Read read = QueryText.read(asked.text());
    List<String> messages = new ArrayList<>(read.messages());
    Query all = maker(messages).make(read.clause(), true);
    Found found = collect(all, asked);
    int strict = Math.toIntExact(found.top().totalHits.value());
    if (strict >= ENOUGH || !read.clause().hasManyWords()) {
      return results(found, all, asked, messages);
    }
    Query some = some(read.clause(), all);
    Found wider = collect(some, asked);
    if (wider.top().totalHits.value() == strict) return results(found, all, asked, messages);
    messages.add(
        strict == 0
            ? "Niets met alle woorden gevonden; dit heeft een deel ervan."
            : "Met alle woorden: " + strict + "; daarna volgt wat een deel ervan heeft.");
    return results(wider, some, asked, messages);
  }

  private QueryMaker maker(List<String> messages) {
    return new QueryMaker(analysis, concepts, Optional.of(searcher.getIndexReader()), messages);
  }

  /** Any of the words, those with all of them first. */
  private Query some(Clause.Sequence clause, Query all) throws IOException {
    Query any = maker(new ArrayList<>()).make(clause, false);
    return new BooleanQuery.Builder()
        .add(any, Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(all), ABOVE_ALL), Occur.SHOULD)
        .build();
  }

  private record Found(TopDocs top, List<Results.Facet> facets) {}

  private Found collect(Query query, SearchQuery asked) throws IOException {
    int wanted = Math.max(1, asked.offset() + asked.limit());
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(sort(asked), wanted, null, Integer.MAX_VALUE);
    FacetCounts facets = new FacetCounts();
    Object[] both = searcher.search(query, new MultiCollectorManager(top, facets));
    return new Found((TopDocs) both[0], FacetCounts.facets(both[1]));
  }

  /** Ends with the id, so that pages neither repeat nor skip. */
  private static Sort sort(SearchQuery asked) {
    SortField rank = new SortField(Fields.RANK, SortField.Type.DOUBLE, true);
    SortField id = new SortField(Fields.ID, SortField.Type.STRING);
    return switch (asked.order()) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, rank, id);
      case DEADLINE ->
          new Sort(new NextDeadline(asked.today().toEpochDay()).getSortField(false), rank, id);
    };
  }

  private Results results(Found found, Query query, SearchQuery asked, List<String> messages)
      throws IOException {
    ScoreDoc[] docs = found.top().scoreDocs;
    StoredFields stored = searcher.storedFields();
    Highlights highlights = new Highlights(analysis, query);
    List<Results.Hit> hits = new ArrayList<>();
    for (int i = asked.offset(); i < Math.min(docs.length, asked.offset() + asked.limit()); i++) {
      hits.add(hit(stored.document(docs[i].doc), score(docs[i], asked), highlights));
    }
    return new Results(
        Math.toIntExact(found.top().totalHits.value()), hits, found.facets(), messages);
  }

  private static double score(ScoreDoc doc, SearchQuery asked) {
    if (asked.order() == SearchQuery.Order.RELEVANCE
        && doc instanceof FieldDoc sorted
        && sorted.fields[0] instanceof Float score) {
      return score < ABOVE_ALL ? score : score - ABOVE_ALL;
    }
    return 0;
  }

  static Results.Hit hit(Document document, double score, Highlights highlights)
      throws IOException {
    Opportunity opportunity = StoredJson.read(document.get(Fields.JSON), Opportunity.class);
    Status status =
        Coded.parse(Status.class, document.get(Fields.STATUS).toUpperCase(Locale.ROOT))
            .orElse(Status.UNKNOWN);
    List<ThemeMark> themes = ThemeMarks.read(document.get(Fields.THEMES));
    return new Results.Hit(opportunity, status, score, themes, highlights.of(opportunity));
  }
}
