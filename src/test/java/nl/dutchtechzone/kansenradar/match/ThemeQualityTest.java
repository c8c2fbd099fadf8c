package nl.dutchtechzone.kansenradar.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.Configured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floor under the vocabularies: it may only rise. */
class ThemeQualityTest {
  private static final double FLOOR = 0.95;

  private final ThemeCheck check = new ThemeCheck(Configured.read("themes.yaml", Themes.class));

  @ParameterizedTest
  @ValueSource(strings = {"nl.jsonl", "de.jsonl"})
  void labelledCallsGetTheirThemes(String file) throws IOException {
    List<ThemeCheck.Case> cases = ThemeCases.read(Path.of("src/evaluation/cases", file));
    ThemeCheck.Report report = check.run(cases);
    assertThat(report.cases()).isEqualTo(60);
    assertThat(report.macroF1()).as(report.toString()).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void aCheckNamesTheTermsToAddAndToDoubt() {
    ThemeCheck.Report report =
        check.run(
            List.of(
                text("a", "Knalgas voor ketels", "knalgas in de wijk", "hydrogen"),
                text("b", "Knalgas in de haven", "knalgas en schepen", "hydrogen"),
                text("c", "Waterstof als verhaal", "een toneelstuk over waterstof")));
    ThemeCheck.ThemeReport hydrogen = report.themes().getFirst();
    assertThat(hydrogen.missed()).containsExactly("a", "b");
    assertThat(hydrogen.wronglyCaught()).containsExactly("c");
    assertThat(hydrogen.missing().getFirst()).isEqualTo(new ThemeCheck.TermReport("knalgas", 2, 0));
    assertThat(hydrogen.wrong()).containsExactly(new ThemeCheck.TermReport("waterstof*", 0, 1));
    assertThat(hydrogen.f1()).isZero();
  }

  private static ThemeCheck.Case text(String id, String title, String text, String... labels) {
    return new ThemeCheck.Case(id, Language.NL, title, text, Set.of(labels));
  }
}
