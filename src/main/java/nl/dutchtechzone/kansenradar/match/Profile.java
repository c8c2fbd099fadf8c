package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Remark;
import nl.dutchtechzone.kansenradar.search.StandingQueries;
import nl.dutchtechzone.kansenradar.search.Words;

/**
 * What a recipient wants to hear of. Empty lists mean "any".
 *
 * @param themes ids of themes; one of them must match
 * @param words each a word or phrase; one of them must stand in the call
 * @param query in the search language of docs/zoeken.md; the call must answer it
 * @param languages of notices; the call must have one in one of them
 * @param municipality where the recipient is
 * @param minimumScore from 0 to 1
 */
public record Profile(
    List<String> themes,
    List<String> words,
    Optional<String> query,
    List<Language> languages,
    Optional<ApplicantType> applicant,
    Optional<Region> municipality,
    List<Programme> programmes,
    double minimumScore) {
  public Profile {
    themes = List.copyOf(themes);
    words = List.copyOf(words);
    languages = List.copyOf(Objects.requireNonNullElse(languages, List.of()));
    programmes = List.copyOf(programmes);
  }

  /**
   * What makes it useless, with the remedy; empty when all is well. Whoever saves a profile asks
   * this first.
   *
   * @param known the themes that there are
   */
  public List<Remark> problems(Themes known) {
    List<Remark> problems = new ArrayList<>();
    for (String theme : themes) {
      if (known.theme(theme).isEmpty()) {
        problems.add(new Remark("theme", List.of(theme)));
      }
    }
    for (String word : words) {
      if (Words.of(word).isEmpty()) {
        problems.add(new Remark("noword", List.of(word)));
      }
    }
    query.map(StandingQueries::problems).ifPresent(problems::addAll);
    for (String theme : query.map(StandingQueries::themes).orElse(List.of())) {
      if (!known.isNamed(theme)) problems.add(new Remark("theme", List.of(theme)));
    }
    if (!(minimumScore >= 0 && minimumScore <= 1)) {
      problems.add(new Remark("score", List.of(Double.toString(minimumScore))));
    }
    return List.copyOf(problems);
  }

  /** The municipality, when it is none of the places that calls name; empty when all is well. */
  public Optional<Remark> unknownPlace(Areas areas) {
    return municipality
        .filter(code -> areas.places().stream().noneMatch(place -> place.code().equals(code)))
        .map(code -> new Remark("place", List.of(code.code())));
  }

  /** Everything: the bureau's. */
  public static final Profile ALL =
      new Profile(
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          0);
}
