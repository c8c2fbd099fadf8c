package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortRescorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/**
 * Finds the best of what matches. By relevance, what offers nothing any more or yet (news of money
 * that was given, meetings) comes behind the calls that have the same words: somebody who looks for
 * money has no use for it, and its titles say the words as loudly.
 */
final class Ranking {
  static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, Precedence.FIELD);

  /** The same order; the id is there to be read. */
  static final Sort WITH_ID =
      new Sort(SortField.FIELD_SCORE, Precedence.FIELD, IdHalves.BY_HIGH, IdHalves.BY_LOW);

  /** So many more are looked at, to see where a run of equal scores ends. */
  private static final int SPARE = 3;

  private static final float ABOVE_ALL = 1000;
  private static final Term NO_OFFER = new Term(Fields.NO_OFFER, Entries.NO_OFFER);

  private final IndexSearcher searcher;

  Ranking(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The best of what has all of the words. */
  TopDocs strict(Query all, Sort sort, int wanted) throws IOException {
    if (!isByRelevance(sort) || !hasOthers()) return top(all, sort, wanted);
    TopDocs offers = top(with(all, Occur.MUST_NOT), sort, wanted);
    if (offers.scoreDocs.length >= wanted) return offers;
    return joined(offers, top(with(all, Occur.FILTER), sort, wanted), wanted);
  }

  /** The best of what has some of the words, all that has all of them first. */
  TopDocs wider(Query some, Query all, Sort sort, int wanted) throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(some, Occur.MUST)
            .add(new BoostQuery(new ConstantScoreQuery(all), ABOVE_ALL), Occur.SHOULD)
            .build();
    if (!isByRelevance(sort) || !hasOthers()) return top(query, sort, wanted);
    TopDocs offers = top(with(query, Occur.MUST_NOT), sort, wanted);
    return joined(offers, top(with(query, Occur.FILTER), sort, wanted), wanted);
  }

  /** How well it fits, comparable within one answer only. */
  static float score(ScoreDoc doc) {
    float score = given(doc);
    return score < ABOVE_ALL ? score : score - ABOVE_ALL;
  }

  private static boolean isByRelevance(Sort sort) {
    return sort.getSort()[0].equals(SortField.FIELD_SCORE);
  }

  private boolean hasOthers() throws IOException {
    return searcher.getIndexReader().docFreq(NO_OFFER) > 0;
  }

  private static Query with(Query query, Occur others) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(NO_OFFER), others)
        .build();
  }

  /** What has all of the words first, and of that the offers first; the order within stays. */
  private static TopDocs joined(TopDocs offers, TopDocs others, int wanted) {
    ScoreDoc[] docs =
        Stream.of(offers.scoreDocs, others.scoreDocs)
            .flatMap(Arrays::stream)
            .sorted(Comparator.comparing(doc -> given(doc) < ABOVE_ALL))
            .limit(wanted)
            .toArray(ScoreDoc[]::new);
    long total = offers.totalHits.value() + others.totalHits.value();
    return new TopDocs(new TotalHits(total, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO), docs);
  }

  private static float given(ScoreDoc doc) {
    return doc instanceof FieldDoc sorted ? (Float) sorted.fields[0] : doc.score;
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
}
