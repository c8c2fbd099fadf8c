package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;

/** A source's health on one line, and as JSON. */
final class HealthLine {
  private HealthLine() {}

  static String of(Health health) {
    return String.format(
        Locale.ROOT, "%-30s %-10s %s", health.sourceId(), state(health.state()), health.reason());
  }

  static ObjectNode json(Health health) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", health.sourceId())
        .put("state", health.state().code())
        .put("reason", health.reason())
        .put("read", health.read())
        .put("new", health.added())
        .put("changed", health.changed())
        .put("at", health.at().toString())
        .put("lastGood", health.lastGood().map(Object::toString).orElse(null));
  }

  private static String state(HealthState state) {
    return switch (state) {
      case QUIET -> "rustig";
      case CHANGED -> "gewijzigd";
      case SUSPECT -> "verdacht";
      case BROKEN -> "kapot";
    };
  }
}
