package nl.dutchtechzone.kansenradar.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.search.StandingQueries;
import org.apache.lucene.search.Query;

/**
 * What some profiles ask of a text, made ready once.
 *
 * @param words finds each word or phrase, as a profile writes it
 * @param queries by their text
 */
record Asked(Lexicon<String> words, Map<String, Query> queries) {
  static Asked of(Collection<Profile> profiles, StandingQueries standing) {
    List<Lexicon.Entry<String>> words =
        profiles.stream()
            .flatMap(profile -> profile.words().stream())
            .distinct()
            .map(word -> new Lexicon.Entry<>(Pattern.of(word), word))
            .toList();
    Map<String, Query> queries =
        profiles.stream()
            .map(Profile::query)
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), standing::query));
    return new Asked(new Lexicon<>(words), queries);
  }

  Query query(String text) {
    return Optional.ofNullable(queries.get(text)).orElseThrow();
  }
}
