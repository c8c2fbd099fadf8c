package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** "More like this": asks for the words that set an opportunity apart, and for its themes. */
final class Alike {
  private static final int TELLING_WORDS = 25;
  private static final int SHORTEST_WORD = 4;

  /**
   * What a theme in common counts, however many have it: as a word that one in twenty calls has.
   */
  private static final float THEME = 3f;

  private final IndexSearcher searcher;
  private final Analysis analysis;

  Alike(IndexSearcher searcher, Analysis analysis) {
    this.searcher = searcher;
    this.analysis = analysis;
  }

  Results find(UUID id, int limit) throws IOException {
    TermQuery self = new TermQuery(new Term(Fields.ID, id.toString()));
    TopDocs known = searcher.search(self, 1);
    if (known.scoreDocs.length == 0) return new Results(0, List.of(), List.of(), List.of());
    Document document = searcher.storedFields().document(known.scoreDocs[0].doc);
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(self, Occur.MUST_NOT);
    Opportunity opportunity = StoredJson.read(document.get(Fields.JSON), Opportunity.class);
    for (Telling telling : telling(opportunity)) query.add(telling.query(), Occur.SHOULD);
    for (ThemeMark theme : ThemeMarks.read(document.get(Fields.THEMES))) {
      Term term = new Term(Fields.THEME, Words.fold(theme.id()));
      query.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), THEME), Occur.SHOULD);
    }
    TopDocs found = searcher.search(query.build(), Math.max(1, limit));
    List<Results.Hit> hits = new ArrayList<>();
    Highlights none = new Highlights(analysis, new MatchNoDocsQuery());
    for (ScoreDoc doc : found.scoreDocs) {
      hits.add(Search.hit(searcher.storedFields().document(doc.doc), doc.score, none));
    }
    return new Results(hits.size(), hits, List.of(), List.of());
  }

  private record Telling(Term term, double weight) {
    TermQuery query() {
      return new TermQuery(term);
    }
  }

  private List<Telling> telling(Opportunity opportunity) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    List<Telling> all = new ArrayList<>();
    for (Notice notice : opportunity.notices()) {
      Map<String, Integer> counts = new HashMap<>();
      analysis
          .terms(notice.language(), notice.title() + "\n" + notice.text())
          .forEach(terms -> terms.forEach(term -> counts.merge(term, 1, Integer::sum)));
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        if (count.getKey().length() < SHORTEST_WORD) continue;
        Term term = new Term(Fields.TEXT, count.getKey());
        int documents = reader.docFreq(term);
        if (documents < 2) continue; // nothing else has it
        double rarity = Math.log1p((double) reader.numDocs() / documents);
        all.add(new Telling(term, Math.sqrt(count.getValue()) * rarity));
      }
    }
    return all.stream()
        .sorted(Comparator.comparingDouble((Telling t) -> -t.weight()))
        .limit(TELLING_WORDS)
        .toList();
  }
}
