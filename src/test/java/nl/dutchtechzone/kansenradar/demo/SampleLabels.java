package nl.dutchtechzone.kansenradar.demo;

import java.io.IOException;
import java.nio.file.Path;
import nl.dutchtechzone.kansenradar.extract.Labels;

/** The words that ship in config/labels.yaml. */
final class SampleLabels {
  private SampleLabels() {}

  static Labels read() throws IOException {
    return SampleYaml.mapper().readValue(Path.of("config", "labels.yaml").toFile(), Labels.class);
  }
}
