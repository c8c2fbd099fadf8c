package nl.dutchtechzone.kansenradar.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.Theme;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.search.FilterNames;

/** What a profile names, as it is called in Dutch, German or English, or by its code. */
final class ProfileWords {
  private static final Words DUTCH = new Words(Language.NL);

  private ProfileWords() {}

  /**
   * @return its id
   * @throws UsageException when there is no such theme
   */
  static String theme(String written, Themes themes) {
    return themes
        .named(written)
        .map(Theme::id)
        .orElseThrow(
            () ->
                unknown(
                    "--theme", written, themes.themes().stream().map(theme -> theme.names().nl())));
  }

  /**
   * @throws UsageException when there is no such programme
   */
  static Programme programme(String written) {
    return FilterNames.programme(written)
        .orElseThrow(() -> unknown("--programme", written, dutch("programme", Programme.values())));
  }

  /**
   * @throws UsageException when there is no such kind of applicant
   */
  static ApplicantType applicant(String written) {
    return FilterNames.applicant(written)
        .orElseThrow(
            () -> unknown("--applicant", written, dutch("applicant", ApplicantType.values())));
  }

  private static Stream<String> dutch(String family, Coded[] constants) {
    return Arrays.stream(constants).map(constant -> DUTCH.of(family, constant));
  }

  private static UsageException unknown(String option, String written, Stream<String> known) {
    return new UsageException(
        option
            + " kan niet '"
            + written
            + "' zijn; kies uit "
            + known.collect(Collectors.joining(", "))
            + ".");
  }
}
