package nl.dutchtechzone.kansenradar.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.search.Words;

/**
 * The fields with which somebody says what to hear of.
 *
 * @param themes to tick
 * @param applicants to choose one of
 * @param places to choose one of
 * @param words as they were typed, parted by commas
 */
public record ProfileForm(
    List<CallsPage.Choice> themes,
    List<CallsPage.Choice> applicants,
    List<CallsPage.Choice> places,
    String words) {
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_WORD = 60;

  public ProfileForm {
    themes = List.copyOf(themes);
    applicants = List.copyOf(applicants);
    places = List.copyOf(places);
  }

  static ProfileForm of(Profile profile, Themes themes, Areas areas, Cards cards, Frame frame) {
    return new ProfileForm(
        themes.themes().stream()
            .map(
                theme ->
                    choice(
                        theme.id(),
                        theme.names().in(frame.language()),
                        profile.themes().contains(theme.id())))
            .toList(),
        Arrays.stream(ApplicantType.values())
            .map(
                type ->
                    choice(
                        type.code(),
                        cards.wording(frame.language()).of("applicant", type),
                        profile.applicant().equals(Optional.of(type))))
            .toList(),
        areas.home().stream()
            .map(
                place ->
                    choice(
                        place.code(),
                        areas.name(place),
                        profile.municipality().equals(Optional.of(place))))
            .toList(),
        String.join(", ", profile.words()));
  }

  private static CallsPage.Choice choice(String value, String label, boolean chosen) {
    return new CallsPage.Choice(value, label, "", chosen);
  }

  /**
   * What the form says; what it cannot have sent is left out.
   *
   * @param kept the profile as it is: what the form does not show stays as it was
   */
  static Profile read(Profile kept, Query fields, Themes known, Areas areas) {
    return new Profile(
        fields.all("thema").stream().filter(theme -> known.theme(theme).isPresent()).toList(),
        Arrays.stream(fields.first("woorden").orElse("").split(","))
            .map(String::strip)
            .filter(word -> !Words.of(word).isEmpty() && word.length() <= LONGEST_WORD)
            .limit(MOST_WORDS)
            .toList(),
        kept.query(),
        kept.languages(),
        fields.first("aanvrager").flatMap(code -> Coded.parse(ApplicantType.class, code)),
        fields
            .first("gemeente")
            .flatMap(code -> areas.home().stream().filter(r -> r.code().equals(code)).findFirst()),
        kept.programmes(),
        kept.minimumScore());
  }
}
