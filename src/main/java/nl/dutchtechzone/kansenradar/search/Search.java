package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortRescorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Runs a query on one state of the index. */
final class Search {
  /** With fewer hits than this, what has only a part of the words is shown too. */
  private static final int ENOUGH = 5;

  /** So many more are looked at, to see where a run of equal scores ends. */
  private static final int SPARE = 3;

  private static final float ABOVE_ALL = 1000;
  private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, Precedence.FIELD);

  /** The same order; the id is there to be read. */
  private static final Sort WITH_ID =
      new Sort(SortField.FIELD_SCORE, Precedence.FIELD, IdHalves.BY_HIGH, IdHalves.BY_LOW);

  private final IndexSearcher searcher;
  private final Analysis analysis;
  private final ConceptIndex concepts;
  private final FacetCounts counts;
  private final KnownValues filters;
  private final TermPlaces places;

  Search(
      IndexSearcher searcher,
      Analysis analysis,
      ConceptIndex concepts,
      FacetSets sets,
      TermPlaces places) {
    this.searcher = searcher;
    this.analysis = analysis;
    this.concepts = concepts;
    this.places = places;
    this.counts = new FacetCounts(searcher, sets);
    this.filters = new KnownValues(searcher, counts);
  }

  Results run(SearchQuery asked) throws IOException {
    QueryText.Read read = QueryText.read(asked.text());
    List<Remark> messages = new ArrayList<>(read.messages());
    messages.addAll(filters.unknown(read.clause()));
    Query all = maker(messages).make(read.clause(), QueryMaker.Share.ALL);
    FacetCounts.Counted strict = counts.all(all);
    Query query = all;
    QueryMaker.Share used = QueryMaker.Share.ALL;
    FacetCounts.Counted counted = strict;
    for (QueryMaker.Share share : QueryMaker.Share.fewerThanAll(read.clause().words())) {
      if (counted.total() >= ENOUGH) break;
      Query wider = wider(read.clause(), share, all);
      FacetCounts.Counted more = counts.all(wider);
      if (more.total() == counted.total()) continue;
      query = wider;
      used = share;
      counted = more;
    }
    if (counted.total() > strict.total()) messages.add(widened(strict.total()));
    return new Results(
        counted.total(),
        hits(top(query, sort(asked), wanted(asked)), asked, new Highlights(analysis, query)),
        sideways(read.clause(), used, counted.facets()),
        messages);
  }

  /**
   * A property that the question narrows by is counted as if it did not: what choosing another
   * value as well would give.
   */
  private List<Results.Facet> sideways(
      Clause.Sequence clause, QueryMaker.Share share, List<Results.Facet> facets)
      throws IOException {
    List<Results.Facet> counted = new ArrayList<>();
    for (Results.Facet facet : facets) {
      Clause.Sequence rest = clause.without(facet.id());
      counted.add(
          rest.equals(clause)
              ? facet
              : counts.one(maker(new ArrayList<>()).make(rest, share), facet.id()));
    }
    return counted;
  }

  Map<String, Results.Row> divide(String text, String rows, String columns) throws IOException {
    return counts.divide(strict(text), rows, columns);
  }

  int count(String text) throws IOException {
    return searcher.count(strict(text));
  }

  private Query strict(String text) throws IOException {
    return maker(new ArrayList<>()).make(QueryText.read(text).clause(), QueryMaker.Share.ALL);
  }

  private static Remark widened(int strict) {
    return strict == 0 ? Remark.of("none") : Remark.of("wider", strict);
  }

  /** Only the calls: what a question costs without telling of all that match. */
  List<Results.Hit> first(SearchQuery asked) throws IOException {
    TopDocs found = best(asked.text(), sort(asked), wanted(asked));
    return hits(found, asked, new Highlights(analysis, new MatchNoDocsQuery()));
  }

  /** The ids of the best, told by what they are sorted by: no call is read. */
  Set<UUID> ids(String text, int most) throws IOException {
    Set<UUID> ids = new LinkedHashSet<>();
    for (ScoreDoc doc : best(text, WITH_ID, most).scoreDocs) {
      Object[] sorted = ((FieldDoc) doc).fields;
      ids.add(IdHalves.id((Long) sorted[2], (Long) sorted[3]));
    }
    return ids;
  }

  private TopDocs best(String text, Sort sort, int wanted) throws IOException {
    QueryText.Read read = QueryText.read(text);
    Query all = maker(new ArrayList<>()).make(read.clause(), QueryMaker.Share.ALL);
    TopDocs found = top(all, sort, wanted);
    for (QueryMaker.Share share : QueryMaker.Share.fewerThanAll(read.clause().words())) {
      if (found.totalHits.value() >= ENOUGH) break;
      found = top(wider(read.clause(), share, all), sort, wanted);
    }
    return found;
  }

  private QueryMaker maker(List<Remark> messages) {
    return new QueryMaker(
        analysis, concepts, Optional.of(term -> places.of(searcher, term)), messages);
  }

  /** That share of the words, those with all of them first. */
  private Query wider(Clause.Sequence clause, QueryMaker.Share share, Query all)
      throws IOException {
    Query some = maker(new ArrayList<>()).make(clause, share);
    return new BooleanQuery.Builder()
        .add(some, Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(all), ABOVE_ALL), Occur.SHOULD)
        .build();
  }

  /** The best; what cannot be among them is passed over unread once there are enough. */
  private TopDocs top(Query query, Sort sort, int wanted) throws IOException {
    if (sort.equals(BY_SCORE)) {
      Optional<TopDocs> found = byScoreAlone(query, wanted);
      if (found.isPresent()) return found.get();
    }
    return searcher.search(query, new TopFieldCollectorManager(sort, wanted, null, wanted));
  }

  /**
   * The same in less time, as more can be passed over when the order of equal scores does not
   * matter: it only has to be put right among those found. Empty when so many are as good as the
   * last of them that it takes the other way to tell which come first.
   */
  private Optional<TopDocs> byScoreAlone(Query query, int wanted) throws IOException {
    int more = wanted + SPARE;
    TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(more, null, more));
    ScoreDoc[] docs = found.scoreDocs;
    if (docs.length == more && docs[more - 1].score == docs[wanted - 1].score) {
      return Optional.empty();
    }
    for (int i = 1; i < Math.min(docs.length, wanted + 1); i++) {
      if (docs[i].score == docs[i - 1].score) {
        docs = new SortRescorer(BY_SCORE).rescore(searcher, found, docs.length).scoreDocs;
        break;
      }
    }
    ScoreDoc[] best = Arrays.copyOf(docs, Math.min(docs.length, wanted));
    return Optional.of(new TopDocs(found.totalHits, best));
  }

  private static int wanted(SearchQuery asked) {
    return Math.max(ENOUGH, asked.offset() + asked.limit());
  }

  private static Sort sort(SearchQuery asked) {
    return switch (asked.order()) {
      case RELEVANCE -> BY_SCORE;
      case DEADLINE ->
          new Sort(
              new NextDeadline(asked.today().toEpochDay()).getSortField(false), Precedence.FIELD);
    };
  }

  private List<Results.Hit> hits(TopDocs top, SearchQuery asked, Highlights highlights)
      throws IOException {
    ScoreDoc[] docs = top.scoreDocs;
    StoredFields stored = searcher.storedFields();
    List<Results.Hit> hits = new ArrayList<>();
    for (int i = asked.offset(); i < Math.min(docs.length, asked.offset() + asked.limit()); i++) {
      hits.add(hit(stored.document(docs[i].doc), score(docs[i], asked), highlights));
    }
    return hits;
  }

  private static double score(ScoreDoc doc, SearchQuery asked) {
    if (asked.order() != SearchQuery.Order.RELEVANCE) return 0;
    float score = doc instanceof FieldDoc sorted ? (Float) sorted.fields[0] : doc.score;
    return score < ABOVE_ALL ? score : score - ABOVE_ALL;
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
