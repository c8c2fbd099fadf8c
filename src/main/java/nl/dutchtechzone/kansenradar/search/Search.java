package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;

/** Runs a query on one state of the index. */
final class Search {
  /** With fewer hits than this, what has only a part of the words is shown too. */
  private static final int ENOUGH = 5;

  private final IndexSearcher searcher;
  private final Analysis analysis;
  private final ConceptIndex concepts;
  private final SourceNames sources;
  private final FacetCounts counts;
  private final KnownValues filters;
  private final TermPlaces places;
  private final Ranking ranking;

  Search(
      IndexSearcher searcher,
      Analysis analysis,
      ConceptIndex concepts,
      SourceNames sources,
      FacetSets sets,
      TermPlaces places) {
    this.searcher = searcher;
    this.analysis = analysis;
    this.concepts = concepts;
    this.sources = sources;
    this.places = places;
    this.ranking = new Ranking(searcher);
    this.counts = new FacetCounts(searcher, sets);
    this.filters = new KnownValues(searcher, counts);
  }

  Results run(SearchQuery asked) throws IOException {
    QueryText.Read read = QueryText.read(asked.text(), sources);
    List<Remark> messages = new ArrayList<>(read.messages());
    messages.addAll(filters.unknown(read.clause()));
    Query all = maker(messages).make(read.clause(), QueryMaker.Share.ALL);
    FacetCounts.Counted strict = counts.all(all);
    Query query = all;
    QueryMaker.Share used = QueryMaker.Share.ALL;
    FacetCounts.Counted counted = strict;
    for (QueryMaker.Share share : QueryMaker.Share.fewerThanAll(read.clause().words())) {
      if (counted.total() >= ENOUGH) break;
      Query some = maker(new ArrayList<>()).make(read.clause(), share);
      FacetCounts.Counted more = counts.all(some);
      if (more.total() == counted.total()) continue;
      query = some;
      used = share;
      counted = more;
    }
    TopDocs found =
        used == QueryMaker.Share.ALL
            ? ranking.strict(all, sort(asked), wanted(asked))
            : ranking.wider(query, all, sort(asked), wanted(asked));
    if (counted.total() > strict.total()) messages.add(widened(strict.total()));
    return new Results(
        counted.total(),
        hits(found, asked, new Highlights(analysis, query)),
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
    return maker(new ArrayList<>())
        .make(QueryText.read(text, sources).clause(), QueryMaker.Share.ALL);
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
    for (ScoreDoc doc : best(text, Ranking.WITH_ID, most).scoreDocs) {
      Object[] sorted = ((FieldDoc) doc).fields;
      ids.add(IdHalves.id((Long) sorted[2], (Long) sorted[3]));
    }
    return ids;
  }

  private TopDocs best(String text, Sort sort, int wanted) throws IOException {
    QueryText.Read read = QueryText.read(text, sources);
    Query all = maker(new ArrayList<>()).make(read.clause(), QueryMaker.Share.ALL);
    TopDocs found = ranking.strict(all, sort, wanted);
    for (QueryMaker.Share share : QueryMaker.Share.fewerThanAll(read.clause().words())) {
      if (found.totalHits.value() >= ENOUGH) break;
      Query some = maker(new ArrayList<>()).make(read.clause(), share);
      found = ranking.wider(some, all, sort, wanted);
    }
    return found;
  }

  private QueryMaker maker(List<Remark> messages) {
    return new QueryMaker(
        analysis, concepts, Optional.of(term -> places.of(searcher, term)), messages);
  }

  private static int wanted(SearchQuery asked) {
    return Math.max(ENOUGH, asked.offset() + asked.limit());
  }

  private static Sort sort(SearchQuery asked) {
    return switch (asked.order()) {
      case RELEVANCE -> Ranking.BY_SCORE;
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
    return Ranking.score(doc);
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
