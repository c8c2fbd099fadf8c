package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever breaks at a site is named in the next verdict, and an unbroken site is never accused.
 */
class MutationsTest {
  private static final String READ =
      """
      expect: { items: 6, with-date: 0.6 }
      read:
        kind: html-list
        pages: ["${site}/subsidies"]
        item: "ul.cards > li"
        detail: { main: main, sentinels: ["main h1"] }
      """;
  private static final List<String> CALLS = List.of("/s/a", "/s/b", "/s/c", "/s/d", "/s/e", "/s/f");

  private record Mutation(Consumer<LoopbackSite> apply, HealthState state, String says) {}

  private static final Map<String, Mutation> MUTATIONS = new TreeMap<>();

  private static void list(
      String name, HealthState state, String says, Consumer<LoopbackSite> apply) {
    MUTATIONS.put(name, new Mutation(apply, state, says));
  }

  static {
    list("list 403", HealthState.BROKEN, "403", s -> s.status("/subsidies", 403));
    list("list 429", HealthState.BROKEN, "429", s -> s.status("/subsidies", 429));
    list("list 500", HealthState.BROKEN, "500", s -> s.status("/subsidies", 500));
    list("list 404", HealthState.BROKEN, "404", s -> s.status("/subsidies", 404));
    list(
        "robots",
        HealthState.BROKEN,
        "robots.txt",
        s -> s.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n"));
    list("empty body", HealthState.BROKEN, "leeg", s -> s.page("/subsidies", ""));
    list(
        "empty list",
        HealthState.BROKEN,
        "lijst is leeg",
        s -> s.page("/subsidies", HtmlListReaderTest.list(List.of(), "")));
    list(
        "renamed class",
        HealthState.BROKEN,
        "lijst is leeg",
        s -> s.page("/subsidies", HtmlListReaderTest.list(CALLS, "").replace("cards", "tiles")));
    list(
        "half its items",
        HealthState.SUSPECT,
        "maar 3 regelingen",
        s -> s.page("/subsidies", HtmlListReaderTest.list(CALLS.subList(0, 3), "")));
    list(
        "redirect home",
        HealthState.BROKEN,
        "voorpagina",
        s -> s.page("/", HtmlListReaderTest.detail("Welkom", "")).redirect("/subsidies", "/"));
    list(
        "bot wall",
        HealthState.BROKEN,
        "controle op robots",
        s ->
            s.page(
                "/subsidies",
                "<html><head><title>Radware Captcha Page</title></head><body>We apologize for the"
                    + " inconvenience</body></html>"));
    list(
        "consent wall",
        HealthState.BROKEN,
        "cookies",
        s ->
            s.page(
                "/subsidies",
                "<html><body><main><h1>Cookies</h1><p>Wij gebruiken cookies; klik op accepteren."
                    + "</p></main></body></html>"));
    list(
        "truncated list",
        HealthState.BROKEN,
        "afgebroken",
        s -> s.page("/subsidies", "<html><body><main><h1>Subsidies</h1><p>Alle regelingen"));
    list(
        "wrong charset on a detail",
        HealthState.SUSPECT,
        "onleesbaar",
        s ->
            s.answer(
                "/s/a",
                request ->
                    latin(
                        HtmlListReaderTest.detail(
                            "Coöperatie één", "<p>café, reünie, ideeën</p>"))));
    list(
        "truncated detail",
        HealthState.SUSPECT,
        "afgebroken",
        s -> s.page("/s/a", "<html><body><main><h1>Regeling</h1><p>Aanvragen kan tot"));
    list("detail 500", HealthState.SUSPECT, "500", s -> s.status("/s/a", 500));
    list(
        "layout of a detail",
        HealthState.SUSPECT,
        "opbouw van de pagina",
        s ->
            s.page(
                "/s/a",
                "<html><body><article><h2>Regeling</h2><p>Tekst van de"
                    + " regeling.</p></article></body></html>"));
    list(
        "dates vanished",
        HealthState.SUSPECT,
        "een datum",
        s ->
            CALLS.forEach(
                c ->
                    s.page(
                        c,
                        HtmlListReaderTest.detail("Regeling " + c, "<p>Kijk in het loket.</p>"))));
    list(
        "error page with status 200",
        HealthState.SUSPECT,
        "foutmelding",
        s -> s.page("/s/a", HtmlListReaderTest.detail("Pagina niet gevonden", "")));
  }

  private static MockResponse latin(String body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .body(new Buffer().write(body.getBytes(StandardCharsets.ISO_8859_1)))
        .build();
  }

  private static LoopbackSite healthySite() {
    LoopbackSite site = new LoopbackSite();
    site.page("/subsidies", HtmlListReaderTest.list(CALLS, ""));
    CALLS.forEach(
        call ->
            site.page(
                call,
                HtmlListReaderTest.detail(
                    "Regeling " + call, "<p>Aanvragen kan tot en met 1 maart 2027.</p>")));
    return site;
  }

  @TestFactory
  Stream<DynamicTest> everyMutationIsNamed() {
    return MUTATIONS.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> isNamed(entry.getValue())));
  }

  private static void isNamed(Mutation mutation) {
    try (LoopbackSite site = healthySite()) {
      Radar radar = new Radar();
      SourceDefinition definition = Radar.definition(site, READ);
      int usual = radar.read(definition).read();
      assertThat(usual).isEqualTo(CALLS.size());
      mutation.apply().accept(site);

      Harvest harvest = new Radar().read(definition);
      Past past = new Past(List.of(usual), Optional.of(harvest.at()));
      Health health = HealthCheck.assess(definition, harvest, past, Outcome.NOTHING);

      assertThat(health.reason()).contains(mutation.says());
      assertThat(health.state()).isEqualTo(mutation.state());
    }
  }

  @Test
  void thirtyUnchangedReplaysRaiseNoAlarm() {
    try (LoopbackSite site = healthySite()) {
      Radar radar = new Radar();
      SourceDefinition definition = Radar.definition(site, READ);
      int usual = radar.read(definition).read();
      for (int i = 0; i < 30; i++) {
        Harvest harvest = radar.read(definition);
        Past past = new Past(List.of(usual), Optional.of(harvest.at()));
        assertThat(HealthCheck.assess(definition, harvest, past, Outcome.NOTHING).state())
            .isEqualTo(HealthState.QUIET);
      }
    }
  }

  @Test
  void oneUnreadableSignIsNamedWhereThereWasNone() {
    String text = "<p>Het budget is %s 20.000. Aanvragen kan tot en met 1 maart 2027.</p>";
    try (LoopbackSite site = healthySite()) {
      site.page("/s/a", HtmlListReaderTest.detail("Regeling a", String.format(text, "€")));
      site.page("/s/b", HtmlListReaderTest.detail("Regeling b", String.format(text, "\uFFFD")));
      Radar radar = new Radar();
      SourceDefinition definition = Radar.definition(site, READ);
      assertThat(radar.read(definition).problems()).isEmpty();

      site.page("/s/a", HtmlListReaderTest.detail("Regeling a", String.format(text, "\uFFFD")));
      site.page("/s/b", HtmlListReaderTest.detail("Regeling b", String.format(text, "nu \uFFFD")));
      Harvest harvest = radar.read(definition);

      assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.GARBLED);
      assertThat(Radar.keys(harvest)).containsExactly("/s/b");
    }
  }
}
