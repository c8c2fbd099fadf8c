package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.notify.IncidentMail;
import nl.dutchtechzone.kansenradar.notify.IncidentMail.Alarm;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.SourceReport;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.Incident;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.source.ToldIncident;
import nl.dutchtechzone.kansenradar.store.DeliveryStore;
import nl.dutchtechzone.kansenradar.store.HealthStore;
import nl.dutchtechzone.kansenradar.store.IncidentStore;

/**
 * Tells the bureau at once, in one mail, of hosts whose sources have become suspect or broken, once
 * a week of those that still are, and of those that are well again. Run after a scan, as often as
 * one likes.
 */
public final class ReportIncidents {
  private final HealthStore healths;
  private final IncidentStore incidents;
  private final DeliveryStore deliveries;
  private final IncidentMail mail;
  private final Map<String, SourceDefinition> sources;
  private final InstantSource clock;

  /**
   * @param sources those that are read; no other is reported on
   */
  public ReportIncidents(
      HealthStore healths,
      IncidentStore incidents,
      DeliveryStore deliveries,
      IncidentMail mail,
      List<SourceDefinition> sources,
      InstantSource clock) {
    this.healths = healths;
    this.incidents = incidents;
    this.deliveries = deliveries;
    this.mail = mail;
    this.sources =
        sources.stream().collect(Collectors.toMap(SourceDefinition::id, Function.identity()));
    this.clock = clock;
  }

  /** The mail that was put in the outbox; empty when there is nothing to tell. */
  public Optional<OutgoingMail> run(Recipient bureau) {
    Instant now = clock.instant();
    Map<String, ToldIncident> told =
        incidents.all().stream().collect(Collectors.toMap(ToldIncident::host, Function.identity()));
    List<Incident> present = Incident.among(healths.latest(), hosts());
    List<Alarm> alarms = new ArrayList<>();
    List<ToldIncident> tell = new ArrayList<>();
    for (Incident incident : present) {
      Optional<ToldIncident> before = Optional.ofNullable(told.get(incident.host()));
      ToldIncident.news(incident, before, now)
          .ifPresent(
              news -> {
                alarms.add(new Alarm(incident.host(), news, reports(incident, bureau)));
                tell.add(told(incident, before, now));
              });
    }
    List<String> over = new ArrayList<>(told.keySet());
    over.removeAll(present.stream().map(Incident::host).toList());
    if (alarms.isEmpty() && over.isEmpty()) return Optional.empty();
    OutgoingMail letter = put(alarms, over, tell, bureau, now);
    incidents.save(tell, over);
    return Optional.of(letter);
  }

  /**
   * The mail goes into the outbox before the marks are set: whoever is killed in between puts it
   * there again under the same name, which is refused.
   */
  private OutgoingMail put(
      List<Alarm> alarms,
      List<String> over,
      List<ToldIncident> tell,
      Recipient bureau,
      Instant now) {
    String issue = issue(tell, over, now);
    OutgoingMail letter = mail.write(issue, alarms, over, bureau, now);
    deliveries.putInIssue(bureau.id(), "incidents-" + issue, List.of(), letter, now);
    return letter;
  }

  /** The day and what is told. */
  private static String issue(List<ToldIncident> tell, List<String> over, Instant now) {
    String what =
        Stream.concat(
                tell.stream().map(i -> i.host() + " " + i.state() + " " + i.since()), over.stream())
            .sorted()
            .collect(Collectors.joining("\n"));
    return now.toString().substring(0, 10) + "-" + Bytes.utf8(what).sha256().substring(0, 12);
  }

  private static ToldIncident told(Incident incident, Optional<ToldIncident> before, Instant now) {
    Instant since = before.map(ToldIncident::since).orElse(incident.seen());
    return new ToldIncident(incident.host(), incident.state(), since, now);
  }

  private Map<String, String> hosts() {
    return sources.values().stream()
        .collect(Collectors.toMap(SourceDefinition::id, source -> source.read().host()));
  }

  private List<SourceReport> reports(Incident incident, Recipient bureau) {
    return incident.troubled().stream()
        .map(health -> new SourceReport(name(health, bureau), health))
        .toList();
  }

  private String name(Health health, Recipient bureau) {
    return Optional.ofNullable(sources.get(health.sourceId()))
        .map(source -> source.names().in(bureau.language()))
        .orElse(health.sourceId());
  }
}
