package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import org.junit.jupiter.api.Test;

class DemoSourcesTest {
  @Test
  void everySourceIsValidAndNamedAfterItsFile() throws IOException {
    try (DemoSites sites = DemoSites.start()) {
      for (Map.Entry<String, String> file : sites.sources().entrySet()) {
        assertThat(file.getValue()).as(file.getKey()).doesNotContain("${");
        SourceDefinition source =
            SampleYaml.mapper().readValue(file.getValue(), SourceDefinition.class);
        assertThat(source.id() + ".yaml").isEqualTo(file.getKey());
        assertThat(source.manners().privateAddresses()).as(source.id()).hasValue(true);
      }
    }
  }
}
