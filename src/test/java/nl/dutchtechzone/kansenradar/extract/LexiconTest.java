package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import org.junit.jupiter.api.Test;

class LexiconTest {
  /** Else the same page would be read in two ways by two runs, and told as changed. */
  @Test
  void aPhraseOfTwoMeaningsIsReadAlikeWhateverTheOrderOfTheFile() {
    assertThat(cues("grant-unit", "grant-partner"))
        .isEqualTo(cues("grant-partner", "grant-unit"))
        .containsExactly(Cue.GRANT_PARTNER, Cue.GRANT_UNIT);
  }

  private static List<Cue> cues(String first, String second) {
    Map<String, Map<String, List<String>>> words = new LinkedHashMap<>();
    words.put(first, Map.of("nl", List.of("per deelnemer")));
    words.put(second, Map.of("nl", List.of("per deelnemer")));
    Lexicon lexicon = Lexicon.of(new Labels(Map.of(), words), Map.of());
    return lexicon.find("per deelnemer".toCharArray()).stream().map(Hit::cue).toList();
  }
}
