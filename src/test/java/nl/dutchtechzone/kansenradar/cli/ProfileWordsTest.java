package nl.dutchtechzone.kansenradar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProfileWordsTest {
  private static final Themes THEMES = Configuration.load(new Home(Path.of("."))).themes();

  @ParameterizedTest
  @ValueSource(strings = {"hydrogen", "Waterstof", "wasserstoff", " Hydrogen "})
  void aThemeIsKnownByItsIdAndItsNames(String written) {
    assertThat(ProfileWords.theme(written, THEMES)).isEqualTo("hydrogen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sme", "SME", "mkb", "KMU"})
  void anApplicantIsKnownByItsCodeAndItsNames(String written) {
    assertThat(ProfileWords.applicant(written)).isEqualTo(ApplicantType.SME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"efro_noord", "EFRO Noord-Nederland", "ERDF Northern Netherlands"})
  void aProgrammeIsKnownByItsCodeAndItsNames(String written) {
    assertThat(ProfileWords.programme(written)).isEqualTo(Programme.EFRO_NOORD);
  }

  @Test
  void whatIsNoneIsRefusedWithTheNamesThereAre() {
    assertThatThrownBy(() -> ProfileWords.applicant("bakker"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--applicant kan niet 'bakker' zijn; kies uit mkb, grootbedrijf");
    assertThatThrownBy(() -> ProfileWords.theme("smeden", THEMES))
        .hasMessageContaining("Waterstof");
    assertThatThrownBy(() -> ProfileWords.programme("x"))
        .hasMessageContaining("EFRO Oost-Nederland");
  }
}
