package nl.dutchtechzone.kansenradar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.Calls;
import nl.dutchtechzone.kansenradar.search.Configured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeMatcherTest {
  private final ThemeMatcher matcher =
      new ThemeMatcher(Configured.read("themes.yaml", Themes.class));

  private List<String> themes(Language language, String title, String text) {
    return matcher.match(Calls.call(title, text).in(language).make()).stream()
        .map(ThemeScore::theme)
        .toList();
  }

  @Test
  void termsAreGivenAsTheyStandInTheText() {
    List<ThemeScore> found =
        matcher.match(
            Calls.call("Steun voor Waterstoftankstations", "Ook elektrolyse telt mee.").make());
    assertThat(found).singleElement();
    assertThat(found.getFirst().theme()).isEqualTo("hydrogen");
    assertThat(found.getFirst().score()).isBetween(0.5, 1.0);
    assertThat(found.getFirst().terms()).containsExactly("waterstoftankstations", "elektrolyse");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NL|Investeren in toerisme|Niet voor zonnepanelen, laadpalen en energiebesparing.",
        "NL|Investeren in toerisme|Zonnepanelen, warmtepompen en windmolens zijn uitgesloten.",
        "NL|Investeren in toerisme|Hulp bij de ontvangst.\\n"
            + "Niet subsidiabel:\\n"
            + "- zonnepanelen\\n"
            + "- warmtepompen\\n"
            + "- energieopslag",
        "NL|Investeren in toerisme|Waarvoor kun je geen subsidie krijgen?\\n"
            + "Zonnepanelen\\n"
            + "Warmtepompen\\n"
            + "\\n"
            + "Contact",
        "DE|Tourismus fördern|Nicht gefördert werden Photovoltaik, Wärmepumpen und"
            + " Energiespeicher.",
        "DE|Tourismus fördern|Photovoltaik, Wärmepumpen und Energiespeicher sind ausgeschlossen.",
        "EN|Tourism|Not eligible are solar energy, heat pumps and energy storage.",
        "EN|Tourism|Solar energy, wind energy and energy storage are excluded."
      })
  void whatIsNotFundedIsNoTheme(Language language, String title, String text) {
    assertThat(themes(language, title, text.replace("\\n", "\n"))).isEmpty();
  }

  @Test
  void whatComesAfterTheExclusionCounts() {
    assertThat(
            themes(
                Language.NL,
                "Regeling dorpshuizen",
                "Niet voor stoelen, maar wel voor zonnepanelen, een warmtepomp en energieopslag."))
        .containsExactly("sustainable_energy");
    assertThat(
            themes(
                Language.NL,
                "Regeling dorpshuizen",
                "Niet subsidiabel:\n"
                    + "- stoelen\n"
                    + "- tafels\n\n"
                    + "Wel zonnepanelen, warmtepompen en energieopslag."))
        .containsExactly("sustainable_energy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DE|Dorfhäuser|Gefördert werden Photovoltaik, Wärmepumpen und Energiespeicher, nicht"
            + " gefördert werden Möbel.",
        "EN|Village halls|Not-for-profit owners install solar energy, heat pumps and energy"
            + " storage.",
      })
  void whatComesBeforeTheExclusionCounts(Language language, String title, String text) {
    assertThat(themes(language, title, text)).containsExactly("sustainable_energy");
  }

  @Test
  void aContextTakesAWordAway() {
    assertThat(themes(Language.EN, "Capacity building", "Peace building and trust building."))
        .doesNotContain("circular_building");
    assertThat(themes(Language.EN, "Hydrogen peroxide safety", "Hydrogen bonds.")).isEmpty();
  }

  @Test
  void capitalsAreAskedForWhereTheTermHasThem() {
    assertThat(themes(Language.EN, "AI for all", "AI and more AI.")).contains("digitalisation");
    assertThat(themes(Language.EN, "Ai Weiwei exhibition", "A show of ai weiwei.")).isEmpty();
  }

  @Test
  void repetitionNeverReachesCertainty() {
    double often =
        matcher.match(Calls.call("Waterstof", "waterstof ".repeat(500)).make()).getFirst().score();
    assertThat(often).isLessThan(1);
  }

  @Test
  void aLongTextNeedsMoreThanOneMention() {
    String filler = "De gemeente bespreekt de plannen met bewoners en de dorpsraad. ".repeat(60);
    assertThat(themes(Language.NL, "Dorpsplannen", filler + " Ook waterstof is genoemd."))
        .isEmpty();
    assertThat(themes(Language.NL, "Dorpsplan", "Waterstof en een elektrolyser in het dorp."))
        .containsExactly("hydrogen");
  }

  @Test
  void aThemeWithoutDefiningTermsIsRefusedWithTheRemedy() {
    assertThatThrownBy(
            () ->
                Configured.bind(
                    "themes:\n- id: x\n  names: {nl: a, de: b, en: c}\n  nl: {typical: [d]}",
                    Themes.class))
        .hasMessageContaining("geef er een onder nl, de of en");
  }
}
