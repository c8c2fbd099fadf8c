package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.dutchtechzone.kansenradar.source.AuditResult;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a register has and we do not is named in the digest of that week, and of no later one. */
class AuditIT {
  @TempDir Path folder;

  @Test
  void theDigestNamesWhatTheRegistersTell() throws Exception {
    try (ServedDemo demo = ServedDemo.start(folder)) {
      List<SourceDefinition> registers = demo.radar().configuration.registers();
      assertThat(registers).isNotEmpty();
      assertThat(digest(demo)).doesNotContain("onafhankelijke registers");

      for (SourceDefinition register : registers) {
        AuditResult result = demo.radar().audit.compare(register).result();
        assertThat(result.compared()).isPositive();
        assertThat(result.missed()).as("we read it as well").isEmpty();
        demo.radar().audits.save(result);
      }

      assertThat(digest(demo)).contains("onafhankelijke registers", "alle bekend");
      demo.later(Duration.ofDays(15));
      assertThat(digest(demo)).doesNotContain("onafhankelijke registers");
    }
  }

  private static String digest(ServedDemo demo) {
    return demo.radar().issueDigest.draft(demo.radar().bureau()).mail().html();
  }
}
