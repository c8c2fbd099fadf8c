package nl.dutchtechzone.kansenradar.source;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/**
 * The verdict on one reading of one source: pure, so that the same reading always gets the same
 * words.
 */
public final class HealthCheck {
  /** Of the notices listed; a dead link or two in a long list is named but alarms nobody. */
  private static final double TOLERATED_SHARE = 0.05;

  /**
   * A volume that is odd becomes usual when it has lasted for more than half of these readings: at
   * one a day after two weeks, so that at least two weekly digests have named it.
   */
  private static final int REMEMBERED_VOLUMES = 30;

  /** Of fewer items in a feed, the loss of half says nothing. */
  private static final int LEAST_IN_FEED = 4;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"))
          .withZone(ZoneId.of("Europe/Amsterdam"));

  private HealthCheck() {}

  /** What the reading says of the source's health, given how it fared before. */
  public static Health assess(
      SourceDefinition definition, Harvest harvest, Past past, Outcome outcome) {
    List<String> alarms = alarms(definition, harvest, past, outcome);
    HealthState state = state(definition, harvest, alarms, outcome);
    boolean good = state == HealthState.QUIET || state == HealthState.CHANGED;
    return new Health(
        definition.id(),
        state,
        good ? good(harvest, outcome) : bad(state, alarms, harvest, past),
        harvest.read(),
        outcome.added(),
        outcome.changed(),
        harvest.at(),
        good ? Optional.of(harvest.at()) : past.lastGood());
  }

  private static HealthState state(
      SourceDefinition definition, Harvest harvest, List<String> alarms, Outcome outcome) {
    boolean nothing = harvest.read() == 0;
    if (nothing && (!harvest.problems().isEmpty() || !definition.expect().emptyIsNormal())) {
      return HealthState.BROKEN;
    }
    if (!alarms.isEmpty()) return HealthState.SUSPECT;
    return outcome.added() + outcome.changed() > 0 ? HealthState.CHANGED : HealthState.QUIET;
  }

  private static List<String> alarms(
      SourceDefinition definition, Harvest harvest, Past past, Outcome outcome) {
    List<String> alarms = new ArrayList<>();
    for (ProblemWords.Group group : ProblemWords.groups(harvest)) {
      if (!isTolerated(group, harvest)) alarms.add(group.sentence());
    }
    volume(definition, harvest, past).ifPresent(alarms::add);
    shares(definition.expect(), harvest).forEach(alarms::add);
    freshness(definition.expect(), harvest).ifPresent(alarms::add);
    alarms.addAll(outcome.heldBack());
    return alarms;
  }

  private static boolean isTolerated(ProblemWords.Group group, Harvest harvest) {
    return group.extent() == Problem.Extent.NOTICE
        && switch (group.type()) {
          case GONE, TIMEOUT, SERVER_ERROR, UNREACHABLE ->
              group.count() <= TOLERATED_SHARE * harvest.listed().size();
          default -> false;
        };
  }

  private static Optional<String> volume(SourceDefinition definition, Harvest harvest, Past past) {
    int now = Math.max(harvest.listed().size(), harvest.read());
    int usual = usual(past.volumes(), definition.expect());
    if (now == 0) {
      return definition.expect().emptyIsNormal()
          ? Optional.empty()
          : Optional.of("Er is geen enkele regeling gevonden" + usually(usual) + ".");
    }
    if (isFarBelow(now, usual, definition.read())) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "Er zijn maar %d regelingen gevonden%s; een deel van de lijst ontbreekt"
                  + " waarschijnlijk.",
              now,
              usually(usual)));
    }
    if (countsAreSteady(definition.read()) && usual >= 5 && now > usual * 3) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "Er zijn %d regelingen gevonden%s; de lijst toont waarschijnlijk iets anders.",
              now,
              usually(usual)));
    }
    return Optional.empty();
  }

  private static String usually(int usual) {
    return usual > 0 ? ", gewoonlijk zijn het er " + usual : "";
  }

  /**
   * A list that lost two items in five is odd; a feed only when it lost half of several. A window
   * of publications shrinks by nature: there the total that the service states is held against the
   * rows it gives.
   */
  private static boolean isFarBelow(int now, int usual, SourceKind kind) {
    return switch (kind) {
      case SourceKind.HtmlList list -> usual >= 2 && now * 10 <= usual * 6;
      case SourceKind.EuPortal portal -> usual >= 2 && now * 10 <= usual * 6;
      case SourceKind.PageWatch watch -> usual >= 2 && now * 10 <= usual * 6;
      case SourceKind.Sitemap sitemap -> usual >= 2 && now * 10 <= usual * 6;
      case SourceKind.WordPress site -> usual >= 2 && now * 10 <= usual * 6;
      case SourceKind.PlannedCalls plan -> usual >= 2 && now * 10 <= usual * 6;
      case SourceKind.Register register -> usual >= 2 && now * 10 <= usual * 6;
      case SourceKind.Feed feed -> usual >= LEAST_IN_FEED && now * 2 <= usual;
      case SourceKind.Sru sru -> false;
    };
  }

  /** Feeds and windows of publications swell by nature; lists do not. */
  private static boolean countsAreSteady(SourceKind kind) {
    return switch (kind) {
      case SourceKind.HtmlList list -> true;
      case SourceKind.EuPortal portal -> true;
      case SourceKind.PageWatch watch -> true;
      case SourceKind.Sitemap sitemap -> true;
      case SourceKind.WordPress site -> true;
      case SourceKind.PlannedCalls plan -> true;
      case SourceKind.Register register -> true;
      case SourceKind.Feed feed -> false;
      case SourceKind.Sru sru -> false;
    };
  }

  /** The median of its own past; without one, what the YAML expects; 0 when neither tells. */
  private static int usual(List<Integer> volumes, Expectations expect) {
    List<Integer> recent =
        volumes.subList(Math.max(0, volumes.size() - REMEMBERED_VOLUMES), volumes.size()).stream()
            .sorted()
            .toList();
    return recent.isEmpty() ? expect.items().orElse(0) : recent.get(recent.size() / 2);
  }

  /** Only of readings that are mostly new: the few pages that changed speak for themselves. */
  private static List<String> shares(Expectations expect, Harvest harvest) {
    List<Notice> notices = harvest.notices();
    if (notices.size() < 3 || notices.size() * 2 < harvest.read()) return List.of();
    long status =
        notices.stream().filter(n -> n.facts().timing().statusStated().isPresent()).count();
    long date = notices.stream().filter(HealthCheck::hasDate).count();
    return Stream.of(
            tooFew(status, notices.size(), expect.withStatus(), "een status"),
            tooFew(date, notices.size(), expect.withDate(), "een datum"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> tooFew(long found, int of, Optional<Double> least, String what) {
    return least
        .filter(share -> found < share * of)
        .map(
            share ->
                String.format(
                    Locale.ROOT,
                    "Bij %s van de %d gelezen regelingen is nog %s gevonden, gewoonlijk bij"
                        + " minstens %d %%.",
                    found == 0 ? "geen" : found,
                    of,
                    what,
                    Math.round(share * 100)));
  }

  private static boolean hasDate(Notice notice) {
    return notice.facts().timing().opens().isPresent()
        || !notice.facts().timing().deadlines().isEmpty();
  }

  private static Optional<String> freshness(Expectations expect, Harvest harvest) {
    return expect
        .freshWithin()
        .flatMap(
            lifetime ->
                harvest
                    .newest()
                    .filter(newest -> newest.plus(lifetime).isBefore(harvest.at()))
                    .map(
                        newest ->
                            String.format(
                                Locale.ROOT,
                                "Het nieuwste wat de bron zelf noemt is van %s; de pagina wordt"
                                    + " misschien niet meer bijgehouden.",
                                DAY.format(newest))));
  }

  private static String good(Harvest harvest, Outcome outcome) {
    String read =
        harvest.read() == 1 ? "1 regeling gelezen" : harvest.read() + " regelingen gelezen";
    String news =
        outcome.added() + outcome.changed() == 0
            ? ", niets nieuws."
            : String.format(
                Locale.ROOT, ": %d nieuw, %d gewijzigd.", outcome.added(), outcome.changed());
    String minor =
        ProblemWords.groups(harvest).stream()
            .map(group -> " " + group.sentence())
            .collect(Collectors.joining());
    return read + news + minor;
  }

  private static String bad(HealthState state, List<String> alarms, Harvest harvest, Past past) {
    String why = alarms.isEmpty() ? "Er is niets gelezen." : String.join(" ", alarms);
    String stays =
        state == HealthState.BROKEN
            ? " Wat al bekend was, blijft staan."
            : String.format(
                Locale.ROOT,
                " Wel gelezen: %d; wat twijfelachtig is, is niet overgenomen.",
                harvest.read());
    return why + stays + past.lastGood().map(HealthCheck::lastGood).orElse("");
  }

  static String lastGood(Instant at) {
    return " Laatst goed gelezen op " + DAY.format(at) + ".";
  }
}
