package nl.dutchtechzone.kansenradar.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.store.Run;

/**
 * What ran by itself, what is due next, and what waits. Holds no addresses.
 *
 * @param at when this was so
 * @param running whether the service writes this itself
 * @param last the last run of each job
 * @param next when each job is due
 * @param outbox mails that wait to be sent
 * @param untold changes that wait for the bureau's digest
 * @param broken enabled sources that could not be read at their last reading
 */
public record Status(
    Instant at,
    boolean running,
    List<Run> last,
    SortedMap<String, Instant> next,
    int outbox,
    int untold,
    List<Health> broken) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.of("nl")).withZone(Home.ZONE);

  /**
   * The state of the data as they lie there now.
   *
   * @param running whether the asker is the service
   */
  public static Status of(Kansenradar radar, boolean running) {
    List<String> enabled =
        radar.configuration.enabledSources().stream().map(SourceDefinition::id).toList();
    return new Status(
        InstantSource.system().instant(), // as the scheduler counts
        running,
        radar.runs.latest(),
        radar.runs.next(),
        radar.outbox.waiting(),
        radar.deliveries.undelivered(Kansenradar.BUREAU).size(),
        radar.healths.latest().stream()
            .filter(health -> health.state() == HealthState.BROKEN)
            .filter(health -> enabled.contains(health.sourceId()))
            .toList());
  }

  /** In Dutch, a line each. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(
        (running ? "De dienst draait; stand van " : "Er draait geen dienst op deze map; stand van ")
            + MOMENT.format(at)
            + ".");
    words.add(
        "Wachten op verzending: "
            + outbox
            + " mails. Wachten op het weekbericht: "
            + untold
            + " wijzigingen.");
    words.add("Laatst gedaan:");
    for (Run run : last) words.add("  " + words(run));
    if (last.isEmpty()) words.add("  nog niets");
    words.add("Hierna:");
    next.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(due -> words.add("  " + MOMENT.format(due.getValue()) + "  " + due.getKey()));
    if (next.isEmpty()) words.add("  niets gepland: start de dienst met ./kansenradar serve");
    for (Health health : broken) {
      words.add("Bron " + health.sourceId() + " is niet te lezen: " + health.reason());
    }
    return words;
  }

  private static String words(Run run) {
    String outcome =
        switch (run.outcome()) {
          case RUNNING -> "bezig";
          case DONE -> "gedaan";
          case FAILED -> "MISLUKT";
          case INTERRUPTED -> "afgebroken";
        };
    return (MOMENT.format(run.started()) + "  " + run.job() + "  " + outcome + "  " + run.words())
        .strip();
  }

  /** The same for programs. */
  public ObjectNode json() {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("at", at.toString()).put("running", running);
    out.put("outbox", outbox).put("untold", untold);
    ArrayNode runs = out.putArray("last");
    for (Run run : last) {
      runs.addObject()
          .put("job", run.job())
          .put("due", run.due().toString())
          .put("started", run.started().toString())
          .put("ended", run.ended().map(Instant::toString).orElse(null))
          .put("outcome", run.outcome().code())
          .put("words", run.words());
    }
    ObjectNode due = out.putObject("next");
    next.forEach((job, when) -> due.put(job, when.toString()));
    ArrayNode sources = out.putArray("broken");
    broken.forEach(
        health -> sources.addObject().put("id", health.sourceId()).put("reason", health.reason()));
    return out;
  }
}
