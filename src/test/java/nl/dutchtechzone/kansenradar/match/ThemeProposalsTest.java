package nl.dutchtechzone.kansenradar.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.Configured;
import org.junit.jupiter.api.Test;

class ThemeProposalsTest {
  private static final Themes THEMES = Configured.read("themes.yaml", Themes.class);

  @Test
  void noStopWordOrPlaceIsProposedForATheme() {
    ThemeCheck.Case missed =
        new ThemeCheck.Case(
            "een",
            Language.NL,
            "Knalgas vanuit Hoogeveen voor deze regio",
            "Wird knalgas auch noch in Coevorden gemaakt",
            Set.of("hydrogen"));
    List<String> proposed =
        new ThemeCheck(THEMES, Configured.read("areas.yaml", Areas.class))
            .run(List.of(missed)).themes().stream()
                .filter(theme -> theme.theme().equals("hydrogen"))
                .flatMap(theme -> theme.missing().stream())
                .map(ThemeCheck.TermReport::term)
                .toList();
    assertThat(proposed)
        .contains("knalgas")
        .noneMatch(term -> term.matches(".*\\b(hoogeveen|coevorden|voor|wird|auch|noch)\\b.*"));
  }

  @Test
  void aThemeIsKnownByItsNameInAnyLanguageAndCase() {
    for (String name : List.of("hydrogen", "WATERSTOF", "wasserstoff", " Hydrogen ")) {
      assertThat(THEMES.named(name)).as(name).map(Theme::id).contains("hydrogen");
    }
    assertThat(THEMES.named("water")).isEmpty();
  }
}
