package nl.dutchtechzone.kansenradar.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;

/** The sources that a command is about. */
final class ChosenSources {
  private ChosenSources() {}

  /** Those with these ids, also when switched off; without ids, all that are on. */
  static List<SourceDefinition> of(Configuration configuration, List<String> ids) {
    if (ids.isEmpty()) return configuration.enabledSources();
    return ids.stream().map(id -> of(configuration, id)).toList();
  }

  static SourceDefinition of(Configuration configuration, String id) {
    return configuration.source(id).orElseThrow(() -> unknown(configuration, id));
  }

  private static UsageException unknown(Configuration configuration, String id) {
    String known =
        configuration.sources().stream()
            .map(SourceDefinition::id)
            .collect(Collectors.joining(", "));
    return new UsageException(
        String.format(Locale.ROOT, "Er is geen bron %s. Er zijn: %s.", id, known));
  }
}
