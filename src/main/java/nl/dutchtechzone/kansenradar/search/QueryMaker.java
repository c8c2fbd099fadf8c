package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * Makes one Lucene query of a clause: each word asked of all languages at once, with the words of
 * its concept beside it, and with its parts where it is a long word.
 */
final class QueryMaker {
  static final Query NOTHING = new MatchNoDocsQuery("no words");
  private static final float SYNONYM = 0.7f;
  static final float PARTS = 0.5f;
  private static final float FUZZY = 0.4f;
  private static final int FUZZY_FROM = 5;
  private static final int TWO_EDITS_FROM = 8;
  private static final int MOST_FUZZY = 20;

  private final Analysis analysis;
  private final ConceptIndex concepts;
  private final Optional<Function<Term, TermStates>> places;
  private final List<Remark> messages;

  /**
   * @param places where terms stand in the index, to guess at the spelling of words that nothing
   *     has; without it nothing is guessed
   */
  QueryMaker(
      Analysis analysis,
      ConceptIndex concepts,
      Optional<Function<Term, TermStates>> places,
      List<Remark> messages) {
    this.analysis = analysis;
    this.concepts = concepts;
    this.places = places;
    this.messages = messages;
  }

  /** How many of the plain words must stand in a document. */
  enum Share {
    ALL,
    /** Of long questions, such as a title copied from elsewhere. */
    MOST,
    ANY;

    /** The shares that mean something else for so many words, the largest first. */
    static List<Share> fewerThanAll(int words) {
      if (words < 2) return List.of();
      return words == 2 ? List.of(ANY) : List.of(MOST, ANY);
    }

    private int of(int words) {
      return switch (this) {
        case ALL -> words;
        case MOST -> Math.clamp(words * 3L / 10, Math.min(2, words), words);
        case ANY -> Math.min(1, words);
      };
    }
  }

  Query make(Clause.Sequence clause, Share share) throws IOException {
    return sequence(clause.clauses(), share);
  }

  private Query make(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word(String text, boolean begins) -> begins ? beginning(text) : word(text, true);
      case Clause.Phrase(String text) -> phrase(text);
      case Clause.Filter filter -> constant(filter);
      case Clause.Not(Clause inner) -> sequence(List.of(clause), Share.ALL);
      case Clause.And(List<Clause> parts) -> and(parts);
      case Clause.Or(List<Clause> parts) -> or(parts);
      case Clause.Sequence(List<Clause> parts) -> sequence(parts, Share.ALL);
    };
  }

  private Query constant(Clause.Filter filter) {
    return Filters.query(filter, messages)
        .<Query>map(query -> new BoostQuery(new ConstantScoreQuery(query), 0f))
        .orElseGet(MatchAllDocsQuery::new);
  }

  private Query and(List<Clause> parts) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean positive = false;
    for (Clause part : parts) {
      if (part instanceof Clause.Not(Clause inner)) query.add(excluded(inner), Occur.MUST_NOT);
      else query.add(make(part), Occur.MUST);
      positive |= !(part instanceof Clause.Not);
    }
    if (!positive) query.add(new MatchAllDocsQuery(), Occur.FILTER);
    return query.build();
  }

  private Query or(List<Clause> parts) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Clause part : parts) query.add(make(part), Occur.SHOULD);
    return query.build();
  }

  private Query sequence(List<Clause> parts, Share share) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int positive = 0;
    for (Clause part : parts) {
      switch (part) {
        case Clause.Word ignored -> {}
        case Clause.Filter filter -> {
          Optional<Query> made = Filters.query(filter, messages);
          if (made.isPresent()) query.add(made.get(), Occur.FILTER);
          positive += made.isPresent() ? 1 : 0;
        }
        case Clause.Not(Clause inner) -> query.add(excluded(inner), Occur.MUST_NOT);
        default -> {
          query.add(make(part), Occur.MUST);
          positive++;
        }
      }
    }
    List<Query> words = words(parts);
    int least = share.of(words.size());
    boolean all = least == words.size();
    for (Query word : words) query.add(word, all ? Occur.MUST : Occur.SHOULD);
    if (!all) query.setMinimumNumberShouldMatch(least);
    if (words.isEmpty() && positive == 0) query.add(new MatchAllDocsQuery(), Occur.FILTER);
    return query.build();
  }

  /** The plain words of a sequence, those that name a concept together taken together. */
  private List<Query> words(List<Clause> parts) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (int at = 0; at < parts.size(); ) {
      if (!(parts.get(at) instanceof Clause.Word word)) {
        at++;
        continue;
      }
      int length = word.begins() ? 1 : conceptLength(parts, at);
      String text = length == 1 ? word.text() : joined(parts, at, length);
      Query query = word.begins() ? beginning(text) : word(text, true);
      if (!isNothing(query)) queries.add(query);
      at += length;
    }
    return queries;
  }

  private int conceptLength(List<Clause> parts, int at) {
    int longest = Math.min(ConceptIndex.MOST_WORDS, parts.size() - at);
    for (int length = longest; length > 1; length--) {
      boolean plain =
          parts.subList(at, at + length).stream()
              .allMatch(part -> part instanceof Clause.Word other && !other.begins());
      if (plain && concepts.find(joined(parts, at, length)).isPresent()) return length;
    }
    return 1;
  }

  private static String joined(List<Clause> parts, int at, int length) {
    StringBuilder text = new StringBuilder();
    for (Clause part : parts.subList(at, at + length)) {
      if (part instanceof Clause.Word word) text.append(word.text()).append(' ');
    }
    return text.toString().strip();
  }

  /** Not in the title, the summary or the text, in no language; no guessing at spelling. */
  private Query excluded(Clause clause) throws IOException {
    return clause instanceof Clause.Word(String text, boolean begins) && !begins
        ? word(text, false)
        : make(clause);
  }

  private Query word(String text, boolean tolerant) throws IOException {
    if (isStopWord(text)) return NOTHING;
    Choices choices = new Choices(analysis, places);
    for (Language language : Language.values()) choices.add(language, text, 1f);
    Optional<SearchWords.Concept> concept = concepts.find(text);
    if (concept.isPresent()) {
      addNames(choices, concept.get(), text, SYNONYM);
    } else if (analysis.parts(text).size() > 1) {
      choices.add(new BoostQuery(partByPart(text), PARTS));
    } else if (tolerant && places.isPresent() && !known(text, places.get())) {
      misspelt(text).forEach(choices::add);
      for (SearchWords.Concept near : concepts.near(text, edits(text))) {
        addNames(choices, near, text, SYNONYM * FUZZY);
      }
    }
    return choices.query();
  }

  private static void addNames(
      Choices choices, SearchWords.Concept concept, String text, float boost) {
    for (Language language : Language.values()) {
      for (String name : ConceptIndex.names(concept, language)) {
        if (!name.equalsIgnoreCase(text)) choices.add(language, name, boost);
      }
    }
  }

  /** By how many letters a word may differ from what was meant: none when it is short. */
  private static int edits(String word) {
    if (word.length() < FUZZY_FROM) return 0;
    return word.length() >= TWO_EDITS_FROM ? 2 : 1;
  }

  private static boolean isNothing(Query query) {
    return query instanceof MatchNoDocsQuery;
  }

  /** "Wasserstofftankstelle" also asks for hydrogen together with refuelling station. */
  private Query partByPart(String text) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String part : analysis.parts(text)) query.add(word(part, false), Occur.MUST);
    return query.build();
  }

  private boolean isStopWord(String text) {
    for (Language language : Language.values()) {
      if (analysis.terms(language, text).isEmpty()) return true;
    }
    return false;
  }

  private Query phrase(String text) {
    Choices choices = new Choices(analysis, places);
    for (Language language : Language.values()) choices.add(language, text, 1f);
    return choices.query();
  }

  private static Query beginning(String text) {
    String start = Words.fold(text);
    return new PrefixQuery(new Term(Fields.TEXT, start));
  }

  private boolean known(String text, Function<Term, TermStates> places) {
    for (String term : single(text)) {
      if (places.apply(new Term(Fields.TEXT, term)).docFreq() > 0) return true;
    }
    return false;
  }

  private List<Query> misspelt(String text) {
    List<Query> choices = new ArrayList<>();
    for (String term : single(text)) {
      int edits = edits(term);
      if (edits == 0) continue;
      Query near = new FuzzyQuery(new Term(Fields.TEXT, term), edits, 1, MOST_FUZZY, true);
      choices.add(new BoostQuery(near, FUZZY));
    }
    return choices;
  }

  /** The different terms that the word has in the languages. */
  private Set<String> single(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (Language language : Language.values()) {
      List<List<String>> positions = analysis.terms(language, text);
      if (positions.size() == 1) terms.add(positions.getFirst().getFirst());
    }
    return terms;
  }
}
