package nl.dutchtechzone.kansenradar.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class OpportunityIdTest {
  @Test
  void anIdIsTheSameOnEveryMachine() {
    UUID id = OpportunityId.of("snn", "waterstof");

    assertThat(id).isEqualTo(OpportunityId.of("snn", "waterstof"));
    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void sourceAndKeyDoNotRunTogether() {
    assertThat(OpportunityId.of("snn", "a")).isNotEqualTo(OpportunityId.of("sn", "na"));
  }
}
