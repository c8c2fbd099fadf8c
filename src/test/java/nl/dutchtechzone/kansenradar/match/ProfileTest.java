package nl.dutchtechzone.kansenradar.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Configured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
  private static Profile profile(Optional<String> query, Optional<String> place) {
    return new Profile(
        List.of(),
        List.of(),
        query,
        List.of(),
        Optional.empty(),
        place.map(Region::new),
        List.of(),
        0);
  }

  private final Themes themes = Configured.read("themes.yaml", Themes.class);
  private final Areas areas = Configured.read("areas.yaml", Areas.class);

  @ParameterizedTest
  @ValueSource(strings = {"thema:watrstof", "subsidie -thema:nope"})
  void aThemeThatNoCallCanHaveIsRefused(String query) {
    assertThat(profile(Optional.of(query), Optional.empty()).problems(themes))
        .singleElement()
        .satisfies(problem -> assertThat(problem.in(Language.NL)).contains("config/themes.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thema:waterstof", "theme:hydrogen", "thema:Wasserstoff", "subsidie"})
  void aThemeIsKnownByItsIdAndItsNames(String query) {
    assertThat(profile(Optional.of(query), Optional.empty()).problems(themes)).isEmpty();
  }

  @Test
  void aMunicipalityThatNobodyNamesIsRefused() {
    assertThat(profile(Optional.empty(), Optional.of("GM9999")).unknownPlace(areas)).isPresent();
    assertThat(profile(Optional.empty(), Optional.of("GM0114")).unknownPlace(areas)).isEmpty();
    assertThat(Profile.ALL.unknownPlace(areas)).isEmpty();
  }
}
