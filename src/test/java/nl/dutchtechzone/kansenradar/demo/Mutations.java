package nl.dutchtechzone.kansenradar.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.json.OpportunityJson;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.source.SourceKind;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;

/**
 * Breaks every bundled site in every known way, one at a time, and checks that the next verdict
 * names it, that no opportunity suffers, and that all is quiet when the site is well again. Then
 * reads the unchanged sites thirty times more, which must raise no alarm.
 */
final class Mutations {
  private static final int GOOD_SCANS = 3;
  private static final int REPLAYS = 30;
  private static final Duration BETWEEN_SCANS = Duration.ofSeconds(5);

  private final SpoilingDoor door = new SpoilingDoor();
  private final DemoSites sites;
  private final Kansenradar radar;
  private final List<SourceDefinition> sources;
  private final String only;
  private int mutations;
  private int named;
  private int harmless;
  private int falseAlarms;
  private int changed;

  /** The clock of the whole campaign: it stands still but for {@link #pass}. */
  private static final class Clock {
    private Instant now = DemoSites.FIRST_DAY.atTime(0, 30).atZone(Home.ZONE).toInstant();

    synchronized Instant now() {
      return now;
    }

    synchronized void pass(Duration time) {
      now = now.plus(time);
    }
  }

  private final Clock clock = new Clock();

  private Mutations(Path folder, MailSink sink, String only) throws IOException {
    this.only = only;
    Home home = new Home(folder.resolve("home"));
    sites = DemoSites.start(door);
    DemoConfiguration.write(new Home(Path.of("").toAbsolutePath()), home, sites, sink);
    Path settings = home.config().resolve("kansenradar.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).replace("retries: 1", "retries: 0\n  answer-timeout: PT3S"));
    Configuration configuration = Configuration.load(home);
    sources = configuration.enabledSources();
    sources.forEach(source -> entrances(source.read()).forEach(u -> door.entrance(u.getPath())));
    radar = Kansenradar.open(home, configuration, clock::now);
  }

  /** Arguments: a word that the names of site and mutation must hold, for a shorter campaign. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("mutations");
    int failures;
    try (MailSink sink = new MailSink(folder.resolve("mailbox"))) {
      Mutations campaign = new Mutations(folder, sink, arguments.length > 0 ? arguments[0] : "");
      failures = campaign.run();
    }
    System.exit(failures == 0 ? 0 : 1);
  }

  private int run() throws IOException {
    for (int i = 0; i < GOOD_SCANS; i++) {
      pass(BETWEEN_SCANS);
      scan(sources);
    }
    for (String site : DemoSites.names()) {
      List<SourceDefinition> readers = sources.stream().filter(s -> reads(s, site)).toList();
      for (Mutation mutation : KnownMutations.all()) {
        if (!(site + " " + mutation).contains(only)) continue;
        for (SourceDefinition source : readers) suffer(site, source, mutation);
      }
    }
    for (int i = 0; i < REPLAYS; i++) {
      pass(BETWEEN_SCANS);
      quiet("replay " + (i + 1), sources);
    }
    ObjectNode report =
        JsonNodeFactory.instance
            .objectNode()
            .put("mutations", mutations)
            .put("named", named)
            .put("harmless", harmless)
            .put("replays", REPLAYS)
            .put("falseAlarms", falseAlarms)
            .put("changedOpportunities", changed);
    radar.close();
    sites.close();
    System.out.println(report);
    return mutations - named + falseAlarms + changed;
  }

  private void suffer(String site, SourceDefinition source, Mutation mutation) throws IOException {
    String what = source.id() + ": " + mutation;
    pass(BETWEEN_SCANS);
    State before = State.of(radar);
    Health verdict = broken(site, source, mutation);
    boolean applied = door.heal() > 0 || mutation.reach() == Mutation.Reach.UNPLUGGED;
    if (applied) judge(what, mutation, verdict);
    keeps(what, before, mutation.loses());
    pass(Duration.ofSeconds(130)); // longer than any Retry-After of the campaign
    State healed = before.asTimeHasIt(State.of(radar));
    quiet("after " + what, List.of(source));
    keeps("after " + what, healed, true);
  }

  /** Lets time pass, and tells what that alone opens and closes: no page has done it. */
  private void pass(Duration time) {
    clock.pass(time);
    radar.opportunities.tick(clock.now());
  }

  private Health broken(String site, SourceDefinition source, Mutation mutation)
      throws IOException {
    if (mutation.reach() != Mutation.Reach.UNPLUGGED) {
      door.spoil(site, mutation);
      return scan(List.of(source)).getFirst();
    }
    sites.unplug(site);
    try {
      return scan(List.of(source)).getFirst();
    } finally {
      sites.plugIn(site);
    }
  }

  private void judge(String what, Mutation mutation, Health verdict) {
    boolean alarm = verdict.state() == HealthState.SUSPECT || verdict.state() == HealthState.BROKEN;
    if (!alarm && !mutation.loses() && verdict.changed() == 0) {
      harmless++; // the same facts in other words: nothing to name
      return;
    }
    mutations++;
    if (alarm && mutation.words().matcher(verdict.reason()).find()) named++;
    else System.err.printf("NOT NAMED %s: %s %s%n", what, verdict.state(), verdict.reason());
  }

  private void quiet(String when, List<SourceDefinition> some) {
    long last = radar.changes.last();
    for (Health verdict : scan(some)) {
      if (verdict.state() == HealthState.QUIET) continue;
      falseAlarms++;
      System.err.printf(
          "NOT QUIET %s: %s %s %s%n", when, verdict.sourceId(), verdict.state(), verdict.reason());
    }
    if (radar.changes.last() != last) System.err.printf("CHANGES %s%n", when);
  }

  private void keeps(String when, State before, boolean summaries) {
    State now = State.of(radar);
    List<String> harm = now.harmSince(before, summaries);
    changed += harm.size();
    harm.forEach(line -> System.err.printf("CHANGED %s: %s%n", when, line));
  }

  private List<Health> scan(List<SourceDefinition> some) {
    return radar.scan.run(some, ReadingProgress.SILENT);
  }

  private boolean reads(SourceDefinition source, String site) {
    URI base = sites.baseUri(site);
    return entrances(source.read()).stream()
        .anyMatch(u -> u.getAuthority().equals(base.getAuthority()));
  }

  private static List<URI> entrances(SourceKind kind) {
    return switch (kind) {
      case SourceKind.HtmlList list -> list.pages();
      case SourceKind.Feed feed -> feed.feeds();
      case SourceKind.EuPortal portal -> List.of(portal.endpoint());
      case SourceKind.Sru sru -> List.of(sru.endpoint());
      case SourceKind.PageWatch watch -> watch.pages();
      case SourceKind.Sitemap sitemap -> sitemap.sitemaps();
      case SourceKind.WordPress site -> site.endpoints();
      case SourceKind.PlannedCalls plan -> plan.pages();
      case SourceKind.Register register -> List.of(URI.create(register.address()));
    };
  }

  /** What is known of all opportunities, without where on a page it was read. */
  private record State(
      long lastChange, Map<UUID, ObjectNode> contents, Map<UUID, Integer> lengths) {
    static State of(Kansenradar radar) {
      Map<UUID, ObjectNode> contents = new TreeMap<>();
      Map<UUID, Integer> lengths = new TreeMap<>();
      for (StoredOpportunity stored : radar.opportunities.all()) {
        UUID id = stored.opportunity().id();
        ObjectNode json = OpportunityJson.of(stored.opportunity(), stored.status());
        json.remove(List.of("evidence", "lastChecked", "notices"));
        json.withObjectProperty("areas").properties().forEach(list -> sort(list.getValue()));
        sort(json.path("applicants"));
        contents.put(id, json);
        lengths.put(
            id,
            stored.opportunity().notices().stream()
                .map(Notice::text)
                .mapToInt(String::length)
                .sum());
      }
      return new State(radar.changes.last(), contents, lengths);
    }

    /**
     * The same with the statuses of now, which time alone has changed since, and with what that
     * told.
     */
    State asTimeHasIt(State now) {
      Map<UUID, ObjectNode> timed = new TreeMap<>();
      contents.forEach(
          (id, json) -> {
            ObjectNode copy = json.deepCopy();
            Optional.ofNullable(now.contents.get(id))
                .ifPresent(later -> copy.set("status", later.get("status")));
            timed.put(id, copy);
          });
      return new State(now.lastChange, timed, lengths);
    }

    /** Their order is of no meaning. */
    private static void sort(JsonNode list) {
      if (!(list instanceof ArrayNode array)) return;
      List<JsonNode> items = new ArrayList<>();
      array.forEach(items::add);
      items.sort(Comparator.comparing(JsonNode::asText));
      array.removeAll().addAll(items);
    }

    List<String> harmSince(State before, boolean summaries) {
      List<String> harm = new ArrayList<>();
      if (lastChange != before.lastChange) {
        harm.add((lastChange - before.lastChange) + " changes were told");
      }
      before.contents.forEach(
          (id, content) -> {
            Optional<ObjectNode> now = Optional.ofNullable(contents.get(id));
            if (!summaries) now.ifPresent(json -> json.set("summary", content.get("summary")));
            if (!now.equals(Optional.of(content))) {
              harm.add(now.map(json -> difference(content, json)).orElse(id + " is gone"));
            } else if (lengths.get(id) * 2 < before.lengths.get(id)) {
              harm.add(id + " lost its text");
            }
          });
      if (contents.size() > before.contents.size()) harm.add("an opportunity came out of nothing");
      return harm;
    }

    private static String difference(ObjectNode before, ObjectNode now) {
      StringBuilder words = new StringBuilder(before.path("title").asText());
      before
          .properties()
          .forEach(
              field -> {
                if (field.getValue().equals(now.get(field.getKey()))) return;
                words.append("\n    ").append(field.getKey()).append(": ");
                words.append(field.getValue()).append(" -> ").append(now.get(field.getKey()));
              });
      return words.toString();
    }
  }
}
