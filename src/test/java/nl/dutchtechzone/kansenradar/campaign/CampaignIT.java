package nl.dutchtechzone.kansenradar.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The campaigns in short, without the faults that take new processes and disks. */
class CampaignIT {
  @Test
  void noFaultOfTheMailServerLosesOrDoublesAnything(@TempDir Path folder) throws Exception {
    ObjectNode report = FaultLab.run(folder, 8, 1, "SMTP", 2);

    assertThat(report.path("holds").asBoolean()).as(report.toString()).isTrue();
    assertThat(report.path("scenariosHeld").asInt()).isEqualTo(3);
  }

  @Test
  void theServiceRunsByItself(@TempDir Path folder) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    boolean good = Month.run(folder, 3, 1, new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(good).as(out.toString(StandardCharsets.UTF_8)).isTrue();
  }
}
