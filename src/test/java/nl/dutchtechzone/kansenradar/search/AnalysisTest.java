package nl.dutchtechzone.kansenradar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  private final Analysis analysis =
      new Analysis(
          new SearchWords(
              List.of(),
              List.of(
                  "water",
                  "waterstof",
                  "stof",
                  "tank",
                  "station",
                  "tankstation",
                  "Wasserstoff",
                  "Tankstelle",
                  "wärme",
                  "pumpe")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NL|waterstoftankstation|waterstoftankstation waterstof tankstation",
        "NL|Waterstoftankstations|waterstoftankstation waterstof tankstation",
        "DE|Wasserstofftankstelle|wasserstofftankstell wasserstoff tankstell",
        "DE|Wärmepumpen|warmepump warm pump",
        "EN|hydrogen|hydrogen",
      })
  void aLongWordIsAlsoItsLongestPartsWithoutOverlap(Language language, String word, String terms) {
    assertThat(analysis.terms(language, word)).containsExactly(List.of(terms.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "DE,Förderung,Foerderung",
    "DE,Straße,strasse",
    "NL,coöperatie,cooperatie",
    "EN,company's,company",
    "NL,ondernemingen,onderneming",
    "EN,grants,grant"
  })
  void spellingsOfOneWordAreOneTerm(Language language, String one, String other) {
    assertThat(analysis.terms(language, one)).isEqualTo(analysis.terms(language, other));
  }

  @Test
  void aStopWordLeavesAGapInAPhrase() {
    assertThat(analysis.terms(Language.NL, "van de provincie")).hasSize(1);
    assertThat(analysis.terms(Language.NL, "langs de provincie").get(1)).isEmpty();
  }

  @Test
  void aNumberIsItsOwnTerm() {
    assertThat(analysis.terms(Language.NL, "in 2027 provincie").getFirst()).containsExactly("2027");
  }

  @Test
  void moreWordsThanAreRememberedKeepTheirTerms() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= WordTerms.MOST_WORDS; i++) text.append("woord").append(i).append(' ');
    List<List<String>> all = analysis.terms(Language.NL, text + "waterstoftankstation woord1");
    assertThat(all).hasSize(WordTerms.MOST_WORDS + 3);
    assertThat(all.getLast()).isEqualTo(all.get(1)).isEqualTo(List.of("woord1"));
    assertThat(all.get(all.size() - 2))
        .containsExactly("waterstoftankstation", "waterstof", "tankstation");
  }
}
