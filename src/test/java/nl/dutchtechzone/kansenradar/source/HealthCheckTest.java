package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HealthCheckTest {
  private static final Instant NOW = Instant.parse("2027-01-11T06:00:00Z");
  private static final URI LIST = URI.create("https://sample.example/subsidies");
  private static final Past STEADY =
      new Past(List.of(14, 14, 13, 14), Optional.of(Instant.parse("2027-01-10T06:00:00Z")));
  private static final SourceDefinition LISTED = definition("expect: { items: 14 }\n");

  private static SourceDefinition definition(String more) {
    return Radar.bind(
        """
        id: sample
        names: { nl: Voorbeeld }
        programme: other
        read: { kind: html-list, pages: ["https://sample.example/subsidies"], item: li }
        """
            + more,
        SourceDefinition.class);
  }

  private static Harvest harvest(int unmodified, Problem... problems) {
    Set<String> keys =
        IntStream.range(0, unmodified)
            .mapToObj(i -> "/s/" + i)
            .collect(Collectors.toCollection(TreeSet::new));
    return harvest(List.of(), keys, Optional.empty(), problems);
  }

  private static Harvest harvest(
      List<Notice> notices, Set<String> unmodified, Optional<Instant> newest, Problem... problems) {
    Set<String> listed = new TreeSet<>(unmodified);
    notices.forEach(notice -> listed.add(notice.key()));
    return new Harvest(
        "sample",
        NOW,
        notices,
        unmodified,
        listed,
        List.of(),
        List.of(problems),
        List.of(),
        Optional.empty(),
        newest,
        15);
  }

  private static Problem problem(Problem.Type type, Problem.Extent extent) {
    return new Problem(type, extent, LIST, "HTTP 403");
  }

  @Test
  void readWellWithoutNewsIsQuiet() {
    Health health = HealthCheck.assess(LISTED, harvest(14), STEADY, Outcome.NOTHING);

    assertThat(health.state()).isEqualTo(HealthState.QUIET);
    assertThat(health.reason()).isEqualTo("14 regelingen gelezen, niets nieuws.");
    assertThat(health.lastGood()).contains(NOW);
  }

  @Test
  void readWellWithNewsIsChanged() {
    Health health = HealthCheck.assess(LISTED, harvest(14), STEADY, new Outcome(2, 1, List.of()));

    assertThat(health.state()).isEqualTo(HealthState.CHANGED);
    assertThat(health.reason()).isEqualTo("14 regelingen gelezen: 2 nieuw, 1 gewijzigd.");
  }

  @ParameterizedTest
  @EnumSource(Problem.Type.class)
  void aSourceOfWhichNothingWasReadIsBrokenWithAReasonOfItsOwn(Problem.Type type) {
    Health health =
        HealthCheck.assess(
            LISTED, harvest(0, problem(type, Problem.Extent.SOURCE)), STEADY, Outcome.NOTHING);

    assertThat(health.state()).isEqualTo(HealthState.BROKEN);
    assertThat(health.reason())
        .contains("sample.example/subsidies", "Wat al bekend was, blijft staan.")
        .contains("Laatst goed gelezen op 10 januari 2027.");
    assertThat(health.lastGood()).isEqualTo(STEADY.lastGood());
  }

  @Test
  void everyReasonHasItsOwnWords() {
    Set<String> reasons = new TreeSet<>();
    for (Problem.Type type : Problem.Type.values()) {
      reasons.add(
          HealthCheck.assess(
                  LISTED, harvest(0, problem(type, Problem.Extent.SOURCE)), STEADY, Outcome.NOTHING)
              .reason());
    }
    assertThat(reasons).hasSameSizeAs(Problem.Type.values());
  }

  @ParameterizedTest
  @CsvSource({
    "14,14,false",
    "13,14,false",
    "9,14,false",
    "8,14,true",
    "7,14,true",
    "1,2,true",
    "1,1,false",
    "50,14,true",
    "20,14,false"
  })
  void aListThatLostItsItemsIsSuspect(int now, int usual, boolean suspect) {
    Past past = new Past(List.of(usual, usual, usual), Optional.of(NOW));

    Health health = HealthCheck.assess(LISTED, harvest(now), past, Outcome.NOTHING);

    assertThat(health.state()).isEqualTo(suspect ? HealthState.SUSPECT : HealthState.QUIET);
    if (suspect) {
      assertThat(health.reason()).contains(now + " regelingen", "gewoonlijk zijn het er " + usual);
    }
  }

  @Test
  void withoutAPastTheExpectationCounts() {
    assertThat(HealthCheck.assess(LISTED, harvest(5), Past.NONE, Outcome.NOTHING).state())
        .isEqualTo(HealthState.SUSPECT);
  }

  @Test
  void anEmptySourceIsQuietOnlyWhereThatIsNormal() {
    SourceDefinition quiet = definition("expect: { may-be-empty: true }\n");

    assertThat(HealthCheck.assess(quiet, harvest(0), Past.NONE, Outcome.NOTHING).state())
        .isEqualTo(HealthState.QUIET);
    assertThat(HealthCheck.assess(LISTED, harvest(0), Past.NONE, Outcome.NOTHING).state())
        .isEqualTo(HealthState.BROKEN);
  }

  @Test
  void aFewDeadLinksInALongListAreNamedButAlarmNobody() {
    Problem dead = problem(Problem.Type.GONE, Problem.Extent.NOTICE);
    Past past = new Past(List.of(40), Optional.of(NOW));

    Health health = HealthCheck.assess(LISTED, harvest(40, dead), past, Outcome.NOTHING);

    assertThat(health.state()).isEqualTo(HealthState.QUIET);
    assertThat(health.reason()).contains("1 pagina van een regeling");
    assertThat(HealthCheck.assess(LISTED, harvest(14, dead), STEADY, Outcome.NOTHING).state())
        .isEqualTo(HealthState.SUSPECT);
  }

  @Test
  void datesAndStatusesThatVanishedAreNamed() {
    SourceDefinition definition =
        definition("expect: { items: 4, with-status: 0.5, with-date: 0.5 }\n");
    List<Notice> bare = notices(4, Facts.NOT_STATED);

    Health health =
        HealthCheck.assess(
            definition, harvest(bare, Set.of(), Optional.empty()), Past.NONE, Outcome.NOTHING);

    assertThat(health.state()).isEqualTo(HealthState.SUSPECT);
    assertThat(health.reason())
        .contains("Bij geen van de 4 gelezen regelingen is nog een status gevonden")
        .contains("nog een datum gevonden, gewoonlijk bij minstens 50 %");
  }

  private static List<Notice> notices(int count, Facts facts) {
    List<Notice> notices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Notice one = PlausibilityTest.notice("Regeling " + i, "tekst", facts);
      notices.add(
          new Notice(
              one.sourceId(),
              "/s/" + i,
              one.uri(),
              one.language(),
              one.kind(),
              one.title(),
              one.summary(),
              one.facts(),
              one.text(),
              one.flags(),
              one.pages()));
    }
    return notices;
  }

  @Test
  void silenceOfTheSourceItselfIsSuspect() {
    SourceDefinition definition = definition("expect: { fresh-within: P14D }\n");
    Harvest stale =
        harvest(List.of(), Set.of("/s/1"), Optional.of(Instant.parse("2026-05-03T08:00:00Z")));

    Health health = HealthCheck.assess(definition, stale, Past.NONE, Outcome.NOTHING);

    assertThat(health.state()).isEqualTo(HealthState.SUSPECT);
    assertThat(health.reason()).contains("3 mei 2026");
  }

  @Test
  void whatWasHeldBackIsSaid() {
    Outcome outcome =
        new Outcome(0, 0, List.of("\"Regeling\" is niet bijgewerkt: de titel is weg."));

    Health health = HealthCheck.assess(LISTED, harvest(14), STEADY, outcome);

    assertThat(health.state()).isEqualTo(HealthState.SUSPECT);
    assertThat(health.reason()).contains("\"Regeling\" is niet bijgewerkt");
  }

  @Test
  void theFewPagesThatChangedSayNothingOfTheShares() {
    SourceDefinition definition =
        definition("expect: { items: 14, with-status: 0.5, with-date: 0.5 }\n");
    Set<String> others =
        IntStream.range(10, 21).mapToObj(i -> "/s/" + i).collect(Collectors.toSet());
    Harvest harvest = harvest(notices(3, Facts.NOT_STATED), others, Optional.empty());

    assertThat(HealthCheck.assess(definition, harvest, STEADY, Outcome.NOTHING).state())
        .isEqualTo(HealthState.QUIET);
  }

  @ParameterizedTest
  @CsvSource({"3,6,true", "4,6,false", "1,2,false", "30,6,false"})
  void aFeedIsOnlySuspectWhenItLostHalfOfSeveral(int now, int usual, boolean suspect) {
    SourceDefinition feed =
        Radar.bind(
            """
            id: sample
            names: { nl: Voorbeeld }
            programme: other
            read: { kind: feed, feeds: ["https://sample.example/feed"] }
            """,
            SourceDefinition.class);
    Past past = new Past(List.of(usual, usual, usual), Optional.of(NOW));

    assertThat(HealthCheck.assess(feed, harvest(now), past, Outcome.NOTHING).state())
        .isEqualTo(suspect ? HealthState.SUSPECT : HealthState.QUIET);
  }
}
