package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.dutchtechzone.kansenradar.source.ToldIncident;
import org.junit.jupiter.api.Test;

class IncidentMailTest {
  private final IncidentMail mail = new IncidentMail(Samples.SENDER);

  @Test
  void whatIsWellAgainIsToldAsThatAndNothingElse() {
    OutgoingMail well =
        mail.write("1", List.of(), List.of("snn.example"), Samples.BUREAU, Samples.NOW);

    assertThat(well.subject()).isEqualTo("Weer in orde: snn.example.");
    assertThat(well.html())
        .contains("Bronnen die weer in orde zijn", "Weer in orde: snn.example.")
        .doesNotContain("aandacht", "Zolang een bron niet goed wordt gelezen");
  }

  @Test
  void whatIsBrokenAndWhatIsWellAgainStandTogether() {
    IncidentMail.Alarm alarm =
        new IncidentMail.Alarm("rvo.example", ToldIncident.News.NEW, Samples.digest().sources());

    OutgoingMail both =
        mail.write("2", List.of(alarm), List.of("snn.example"), Samples.BUREAU, Samples.NOW);

    assertThat(both.subject()).contains("rvo.example");
    assertThat(both.html())
        .contains("Zolang een bron niet goed wordt gelezen", "Weer in orde: snn.example.");
  }
}
