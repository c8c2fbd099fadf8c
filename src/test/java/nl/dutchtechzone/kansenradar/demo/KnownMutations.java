package nl.dutchtechzone.kansenradar.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.demo.Mutation.Reach;

/** All the ways in which the campaign breaks a site, with the words by which it must be named. */
final class KnownMutations {
  private static final String BOT_WALL =
      """
      <!DOCTYPE html><html lang="nl"><head><title>Radware Bot Manager Captcha</title></head>
      <body><main id="content" class="content entry-content"><h1>Even geduld</h1><h2>Controle</h2>
      <p>We apologize for the inconvenience. Your activity and behavior on this site made us think
      that you are a bot. Please solve the CAPTCHA to continue.</p></main></body></html>
      """;
  private static final String CONSENT_WALL =
      """
      <!DOCTYPE html><html lang="nl"><head><title>Uw keuze voor cookies</title></head>
      <body><main id="content" class="content entry-content"><h1>Uw keuze voor cookies</h1>
      <h2>Toestemming</h2><p>Wij en onze partners gebruiken cookies. Klik op accepteren om verder
      te gaan, of stel uw voorkeuren in.</p><button>Alles accepteren</button></main></body></html>
      """;
  private static final String BLANK =
      "<!DOCTYPE html><html><head><title></title></head><body></body></html>";
  private static final String HOME =
      """
      <!DOCTYPE html><html lang="nl"><head><title>Welkom</title></head><body>
      <main id="content" class="content entry-content"><h1>Welkom</h1><h2>Nieuws</h2>
      <p>Op deze site vindt u alles over wonen, werken en ondernemen in onze regio.</p>
      </main></body></html>
      """;

  private static final String LIST_GONE =
      "lijst is leeg|geen enkele regeling|opbouw van de pagina|minder regelingen|kan beantwoorden";
  private static final String VANISHED =
      "een datum|datums|een status|gegevens|te herkennen als|pagina is veranderd";

  private final List<Mutation> all = new ArrayList<>();

  private KnownMutations() {}

  static List<Mutation> all() {
    KnownMutations known = new KnownMutations();
    known.refusals();
    known.otherPages();
    known.wire();
    known.redesigns();
    known.interfaces();
    return List.copyOf(known.all);
  }

  private void refusals() {
    for (Reach reach : List.of(Reach.EVERYWHERE, Reach.BEHIND)) {
      add("403", reach, "403", Tricks.status(403, Map.of()));
      add("429", reach, "429", Tricks.status(429, Map.of("Retry-After", "120")));
      add("500", reach, "500", Tricks.status(500, Map.of()));
      add("404", reach, "404", Tricks.status(404, Map.of()));
    }
    add("500", Reach.ONE_BEHIND, "500", Tricks.status(500, Map.of()));
    add("404", Reach.ONE_BEHIND, "404", Tricks.status(404, Map.of()));
    add("connection refused", Reach.UNPLUGGED, "niet bereikbaar", (exchange, site, a) -> false);
  }

  private void otherPages() {
    for (Reach reach : List.of(Reach.EVERYWHERE, Reach.BEHIND)) {
      add("empty body", reach, "leeg", Tricks.page(""));
      add("blank page", reach, "leeg", Tricks.page(BLANK));
      add("bot wall", reach, "controle op robots", Tricks.page(BOT_WALL));
      add("consent wall", reach, "cookies", Tricks.page(CONSENT_WALL));
      add("redirect home", reach, "voorpagina", Tricks.redirectHome(HOME));
    }
    add("home page", Reach.BEHIND, "opbouw|iets anders|over", Tricks.page(HOME));
  }

  private void wire() {
    for (Reach reach : List.of(Reach.ENTRANCE, Reach.BEHIND)) {
      add("wrong charset", reach, "onleesbaar|onleesbare", Tricks::wrongCharset);
      add("double encoding", reach, "onleesbaar|onleesbare", Tricks::doublyEncoded);
      add("truncated", reach, "afgebroken|technisch niet in orde", Tricks::truncated);
      add("cut line", reach, "afgebroken|technisch niet in orde|niet bereikbaar", Tricks::cut);
    }
    add("slow drip", Reach.ENTRANCE, "niet op tijd", Tricks::drip);
    add("slow drip", Reach.ONE_BEHIND, "niet op tijd", Tricks::drip);
  }

  private void redesigns() {
    // A list that is read by its words, not by its classes, says the same as before.
    all.add(
        new Mutation(
            "renamed class",
            Reach.ENTRANCE,
            Pattern.compile(LIST_GONE),
            false,
            Tricks.text(SpoiledText::renamed)));
    add("renamed class", Reach.BEHIND, "opbouw", Tricks.text(SpoiledText::renamed));
    add("empty list", Reach.ENTRANCE, LIST_GONE, Tricks.text(SpoiledText::emptied));
    add("no next part", Reach.ENTRANCE, "maar \\d+ ", Tricks.text(SpoiledText::withoutNext));
    add("half", Reach.ENTRANCE, "maar \\d+ |minder regelingen", Tricks.text(SpoiledText::halved));
    for (Reach reach : List.of(Reach.ENTRANCE, Reach.BEHIND, Reach.ONE_BEHIND)) {
      mayLose("dates vanished", reach, SpoiledText::undated);
      mayLose("removed label", reach, SpoiledText::unlabelled);
      mayLose("removed heading", reach, SpoiledText::withoutHeadings);
    }
  }

  private void interfaces() {
    String asked = "vraag niet kan beantwoorden";
    add(
        "error with 200",
        Reach.ENTRANCE,
        asked,
        Tricks.body("application/json", "{\"type\":\"throwable\",\"message\":\"internal\"}"));
    add(
        "diagnostic with 200",
        Reach.ENTRANCE,
        asked,
        Tricks.body(
            "application/xml",
            """
            <?xml version="1.0"?>
            <sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse">
            <sru:numberOfRecords>0</sru:numberOfRecords><sru:diagnostics>
            <diag:diagnostic xmlns:diag="http://docs.oasis-open.org/ns/search-ws/diagnostic">
            <diag:uri>info:srw/diagnostic/1/2</diag:uri>
            <diag:message>System temporarily unavailable</diag:message>
            </diag:diagnostic></sru:diagnostics></sru:searchRetrieveResponse>
            """));
    add("malformed", Reach.ENTRANCE, "technisch niet in orde", Tricks.text(SpoiledText::malformed));
  }

  private void add(String name, Reach reach, String words, Mutation.Trick trick) {
    all.add(new Mutation(name, reach, Pattern.compile(words), true, trick));
  }

  /**
   * A page that says the same in other words, or says less: it must not pass when facts are lost.
   */
  private void mayLose(String name, Reach reach, UnaryOperator<SpoiledText> change) {
    all.add(
        new Mutation(
            name, reach, Pattern.compile(VANISHED + "|" + LIST_GONE), false, Tricks.text(change)));
  }
}
