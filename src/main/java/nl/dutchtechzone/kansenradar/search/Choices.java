package nl.dutchtechzone.kansenradar.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * All that counts as one word of a question: its form in each language, other names of its concept,
 * its parts. A call is as good as the best of them that it has, so that it gains nothing by its
 * language or by saying the same in two; and what has no better one is passed over unread.
 */
final class Choices {
  private static final float BEST_ALONE = 0;

  private final Analysis analysis;
  private final Optional<Function<Term, TermStates>> places;
  private final Map<String, Float> terms = new LinkedHashMap<>();
  private final Map<List<List<String>>, Float> phrases = new LinkedHashMap<>();
  private final Map<Set<String>, Float> parts = new LinkedHashMap<>();
  private final List<Query> others = new ArrayList<>();

  Choices(Analysis analysis, Optional<Function<Term, TermStates>> places) {
    this.analysis = analysis;
    this.places = places;
  }

  /** A word or phrase as that language reads it; nothing when all of it are stop words. */
  void add(Language language, String text, float boost) {
    List<List<String>> positions = analysis.terms(language, text);
    if (positions.size() > 1) {
      phrases.merge(positions, boost, Math::max);
    } else if (positions.size() == 1) {
      List<String> all = positions.getFirst();
      terms.merge(all.getFirst(), boost, Math::max);
      if (all.size() > 1) {
        Set<String> together = new LinkedHashSet<>(all.subList(1, all.size()));
        parts.merge(together, boost * QueryMaker.PARTS, Math::max);
      }
    }
  }

  void add(Query other) {
    others.add(other);
  }

  Query query() {
    List<Query> choices = new ArrayList<>();
    takeSingleParts();
    if (!terms.isEmpty()) choices.add(anyTerm());
    phrases.forEach((phrase, boost) -> choices.add(new BoostQuery(phrase(phrase), boost)));
    parts.forEach((all, boost) -> choices.add(new BoostQuery(together(all), boost)));
    choices.addAll(others);
    if (choices.isEmpty()) return QueryMaker.NOTHING;
    if (choices.size() == 1) return choices.getFirst();
    return new DisjunctionMaxQuery(choices, BEST_ALONE);
  }

  /** A part that stands for the word alone is one term more, unless it is one already. */
  private void takeSingleParts() {
    parts
        .entrySet()
        .removeIf(
            entry -> {
              if (entry.getKey().size() > 1) return false;
              terms.putIfAbsent(entry.getKey().iterator().next(), entry.getValue());
              return true;
            });
  }

  /** Terms that nothing has are left out: they would cost and find nothing. */
  private Query anyTerm() {
    // Blended: as rare as the commonest of them. Not a SynonymQuery, which passes over nothing.
    BlendedTermQuery.Builder query =
        new BlendedTermQuery.Builder()
            .setRewriteMethod(new BlendedTermQuery.DisjunctionMaxRewrite(BEST_ALONE));
    terms.forEach(
        (text, boost) -> {
          Term term = new Term(Fields.TEXT, text);
          if (places.isEmpty()) {
            query.add(term, boost);
          } else {
            TermStates place = places.get().apply(term);
            if (place.docFreq() > 0) query.add(term, boost, place);
          }
        });
    return query.build();
  }

  private static Query phrase(List<List<String>> positions) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int at = 0; at < positions.size(); at++) {
      if (!positions.get(at).isEmpty()) {
        phrase.add(new Term(Fields.TEXT, positions.get(at).getFirst()), at);
      }
    }
    return phrase.build();
  }

  private static Query together(Set<String> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(new TermQuery(new Term(Fields.TEXT, part)), Occur.MUST));
    return all.build();
  }
}
