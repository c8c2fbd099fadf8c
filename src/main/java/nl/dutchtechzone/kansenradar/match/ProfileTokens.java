package nl.dutchtechzone.kansenradar.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How profiles and calls meet in the monitor: a call carries a token for each thing that a profile
 * may ask of it. A score is a step of a twentieth, which lets through what lies just below.
 */
final class ProfileTokens {
  static final String PLACE = "profile_place";
  static final String APPLICANT = "profile_applicant";

  /**
   * One value a profile, so that they go in the metadata and never in the query: a filter field
   * that also stands in the query makes the presearcher miss it (apache/lucene#14427). For the same
   * reason no token's field is one that the search language asks of.
   */
  static final Set<String> FILTERS = Set.of(PLACE, APPLICANT);

  static final String WORD = "profile_word";
  static final String PROGRAMME = "profile_programme";
  static final String THEME = "profile_theme";
  static final String SCORE = "profile_score";
  static final String LANGUAGE = "profile_language";

  private static final String ANY = "any";
  private static final int STEPS = 20;

  private ProfileTokens() {}

  static MonitorQuery stored(String id, Profile profile, Asked asked) {
    Map<String, String> filters = new HashMap<>();
    filters.put(PLACE, profile.municipality().map(Region::code).orElse(ANY));
    filters.put(APPLICANT, profile.applicant().map(ApplicantType::code).orElse(ANY));
    return new MonitorQuery(id, query(profile, asked), null, filters);
  }

  private static Query query(Profile profile, Asked asked) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    require(query, THEME, profile.themes());
    require(query, WORD, profile.words());
    require(query, PROGRAMME, profile.programmes().stream().map(Programme::code).toList());
    require(query, LANGUAGE, profile.languages().stream().map(Language::code).toList());
    profile.query().map(asked::query).ifPresent(text -> query.add(text, Occur.MUST));
    int step = step(profile.minimumScore());
    if (step > 0) require(query, SCORE, List.of(Integer.toString(step)));
    BooleanQuery made = query.build();
    return made.clauses().isEmpty() ? new MatchAllDocsQuery() : made;
  }

  private static void require(BooleanQuery.Builder query, String field, List<String> values) {
    if (values.isEmpty()) return;
    BooleanQuery.Builder one = new BooleanQuery.Builder();
    values.stream()
        .distinct()
        .forEach(value -> one.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
    query.add(one.build(), Occur.MUST);
  }

  /**
   * The tokens of a call, and what its queries are asked of.
   *
   * @param places those of all profiles' municipalities that may take part
   * @param applicants those that may take part
   */
  static Document document(
      ReadCall call, Collection<Region> places, Collection<ApplicantType> applicants) {
    Document document = call.document();
    add(document, PLACE, ANY);
    places.forEach(place -> add(document, PLACE, place.code()));
    add(document, APPLICANT, ANY);
    applicants.forEach(type -> add(document, APPLICANT, type.code()));
    add(document, PROGRAMME, call.opportunity().programme().code());
    call.assessment().themes().forEach(score -> add(document, THEME, score.theme()));
    Fitting.languages(call.opportunity())
        .forEach(language -> add(document, LANGUAGE, language.code()));
    call.wordsFound().forEach(word -> add(document, WORD, word));
    for (int step = 0; step <= step(call.assessment().score()); step++) {
      add(document, SCORE, Integer.toString(step));
    }
    return document;
  }

  private static int step(double score) {
    return (int) Math.floor(score * STEPS);
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
