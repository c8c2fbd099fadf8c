package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.Exclusions;
import nl.dutchtechzone.kansenradar.match.Names;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.match.Theme;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.match.Vocabulary;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Choice;
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.notify.LinkKey;
import nl.dutchtechzone.kansenradar.notify.Links;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Seal;
import nl.dutchtechzone.kansenradar.notify.Subscription.State;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.store.Database;
import nl.dutchtechzone.kansenradar.store.DatabaseSettings;
import nl.dutchtechzone.kansenradar.store.DecisionStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.ScanResult;
import nl.dutchtechzone.kansenradar.store.ScanStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages behind the links of mails, asked over HTTP as a browser or a mail program asks. */
class SignedPagesTest {
  private static final Instant NOW = Instant.parse("2027-03-15T06:00:00Z");
  private static final String HOSTILE = "Jansen <script>alert(1)</script> & Söhne";

  private final HttpClient browser = HttpClient.newHttpClient();
  private final Database database =
      Database.open(DatabaseSettings.of("jdbc:h2:mem:" + UUID.randomUUID()));
  private final RecipientStore recipients = new RecipientStore(database);
  private final SubscriptionStore subscriptions = new SubscriptionStore(database);
  private final DecisionStore decisions = new DecisionStore(database);
  private final OpportunityStore opportunities = new OpportunityStore(database);
  private Instant clock = NOW;
  private Seal seal = new Seal(new byte[32]);
  private Links links = new Links(seal, "");
  private UUID call = new UUID(0, 0);
  private WebServer server = WebServer.start(WebSettings.USUAL.at(0), site -> List.of());

  @BeforeEach
  void serve(@TempDir Path folder) {
    server.close();
    seal = new Seal(LinkKey.in(folder.resolve("link.key")));
    links = new Links(seal, "");
    recipients.save(
        new Recipient(
            "jansen",
            Recipient.Kind.PARTNER,
            HOSTILE,
            "anna@example.com",
            Language.DE,
            Profile.ALL));
    call = call();
    server = WebServer.start(WebSettings.USUAL.at(0), site -> parts());
  }

  private List<Routes> parts() {
    return List.of(
        new SubscriptionRoutes(seal, links, recipients, subscriptions, themes(), () -> clock),
        new DecisionRoutes(seal, links, recipients, decisions, opportunities, () -> clock));
  }

  @AfterEach
  void stop() {
    server.close();
    database.close();
  }

  private static Themes themes() {
    Vocabulary none = Vocabulary.EMPTY;
    Vocabulary dutch = new Vocabulary(List.of("waterstof"), List.of(), List.of(), List.of());
    Theme hydrogen =
        new Theme(
            "hydrogen",
            new Names("Waterstof", "Wasserstoff", "Hydrogen"),
            List.of(),
            Optional.empty(),
            dutch,
            none,
            none);
    return new Themes(List.of(hydrogen), Exclusions.NONE);
  }

  private UUID call() {
    URI uri = URI.create("https://snn.example/a");
    Notice notice =
        new Notice(
            "snn",
            "a",
            uri,
            Language.NL,
            Kind.CALL,
            "Regeling <b>A</b>",
            "",
            Facts.NOT_STATED,
            "",
            List.of(),
            List.of(new ArchivedPage(uri, "0f".repeat(32))));
    return new ScanStore(database)
        .save(
            new ScanResult("snn", Programme.EFRO_NOORD, List.of(notice), Set.of(), List.of(), NOW),
            (added, changed) ->
                new Health("snn", HealthState.CHANGED, "1", 1, 1, 0, NOW, Optional.of(NOW)))
        .changes()
        .getFirst()
        .opportunityId();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(server.listensAt().resolve(path)).build());
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return ask(
        HttpRequest.newBuilder(server.listensAt().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
    return browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private List<String> pages() {
    String decide = links.decide("jansen", call, NOW);
    return List.of(
        links.confirm("jansen", NOW),
        links.preferences("jansen", NOW),
        links.unsubscribe("jansen", NOW),
        decide,
        decide + "/interesting",
        decide + "/not_for_us",
        decide + "/remind",
        decide + "/wrong_data",
        decide + "/undo");
  }

  /** The routes that take a signed link, as they are registered: "GET /besluit/{token}/undo". */
  private List<String> routes() {
    return Javalin.create(config -> parts().forEach(part -> part.addTo(config.routes)))
        .unsafe
        .internalRouter
        .allHttpHandlers()
        .stream()
        .map(each -> each.endpoint.method + " " + each.endpoint.path)
        .toList();
  }

  private static String pattern(String route) {
    return route.replaceFirst("^[A-Z]+ ", "").replaceAll("\\{[a-z]+}", "[^/]+");
  }

  @Test
  void everyRouteBehindASignedLinkIsAmongThePages() {
    assertThat(routes()).hasSizeGreaterThan(10);
    for (String route : routes()) {
      assertThat(pages()).as(route).anyMatch(page -> page.matches(pattern(route)));
    }
  }

  /** Whoever opens seals is in this test; links are made and read nowhere else. */
  @Test
  void onlyThesePartsOfTheSiteOpenSeals() {
    assertThat(
            new ClassFileImporter()
                .importPackages("nl.dutchtechzone.kansenradar.web").stream()
                    .filter(type -> !type.getSimpleName().contains("Test"))
                    .filter(
                        type ->
                            type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(d -> d.getTargetClass().isEquivalentTo(Seal.class)))
                    .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder("SignedPages", "SubscriptionRoutes", "DecisionRoutes");
  }

  @Test
  void aMethodThatIsNotOfferedChangesNothing() throws Exception {
    subscriptions.record("jansen", Cadence.DAILY, "formulier", NOW);
    String before = everything();
    for (String page : pages()) {
      for (String method : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH")) {
        ask(
            HttpRequest.newBuilder(server.listensAt().resolve(page))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
      }
    }
    assertThat(everything()).isEqualTo(before);
  }

  private String everything() {
    return recipients.all()
        + "\n"
        + subscriptions.all()
        + "\n"
        + subscriptions.proof("jansen")
        + "\n"
        + decisions.by("jansen");
  }

  @Test
  void openingAPageThreeTimesChangesNothing() throws Exception {
    subscriptions.ask("jansen", Cadence.DAILY, "Wilt u?", NOW);
    decisions.decide("jansen", call, Choice.INTERESTING, Optional.empty(), Optional.empty(), NOW);
    String before = everything();

    for (String page : pages()) {
      for (int i = 0; i < 3; i++) {
        HttpResponse<String> answer = get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body().split("<button", -1).length - 1).as(page).isLessThanOrEqualTo(1);
      }
    }

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aPageIsPlainSafeAndTellsNobodyItsAddress() throws Exception {
    subscriptions.ask("jansen", Cadence.DAILY, "Wilt u?", NOW);
    for (String page : pages()) {
      HttpResponse<String> answer = get(page);

      assertThat(answer.body())
          .as(page)
          .startsWith("<!doctype html>")
          .contains("<html lang=\"de\">")
          .doesNotContain("<script", "<img", "<b>A</b>", "http://", "https://", "anna@");
      assertThat(answer.headers().map())
          .containsEntry("referrer-policy", List.of("no-referrer"))
          .containsEntry("cache-control", List.of("no-store"));
      assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
          .contains("default-src 'none'");
      assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }
  }

  @Test
  void forgedSwappedAndExpiredLinksAreForbidden() throws Exception {
    subscriptions.record("jansen", Cadence.DAILY, "formulier", NOW);
    String before = everything();
    for (String page : pages()) {
      String token = page.split("/")[2];
      char other = token.charAt(5) == 'A' ? 'B' : 'A';
      String forged = page.replace(token, token.substring(0, 5) + other + token.substring(6));
      assertThat(get(forged).statusCode()).as(forged).isEqualTo(403);
      assertThat(post(forged, "").statusCode()).as(forged).isIn(403, 404);
    }
    for (String page : pages()) {
      for (String path : List.of("/bevestigen/", "/voorkeuren/", "/afmelden/", "/besluit/")) {
        if (page.startsWith(path)) continue;
        String swapped = path + page.split("/")[2];
        assertThat(get(swapped).statusCode()).as(swapped).isEqualTo(403);
        assertThat(post(swapped, "").statusCode()).as(swapped).isIn(403, 404, 405);
      }
    }
    List<String> old = pages();
    clock = NOW.plus(Duration.ofDays(6 * 365));
    for (String page : old) {
      assertThat(get(page).statusCode()).as(page).isEqualTo(403);
      assertThat(post(page, "").statusCode()).as(page).isIn(403, 404, 405);
    }

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void confirmingIsOnePost() throws Exception {
    subscriptions.ask("jansen", Cadence.DAILY, "Wilt u?", NOW);

    HttpResponse<String> answer = post(links.confirm("jansen", NOW), "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(state()).isEqualTo(State.ACTIVE);
    assertThat(subscriptions.proof("jansen").getLast().wording()).contains("einmal am Tag");
  }

  @Test
  void aMailProgramUnsubscribesWithOneClickWithoutCookieOrRedirect() throws Exception {
    subscriptions.record("jansen", Cadence.DAILY, "formulier", NOW);
    String page = links.unsubscribe("jansen", NOW);

    HttpResponse<String> answer = post(page, "List-Unsubscribe=One-Click");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(state()).isEqualTo(State.LEFT);
    assertThat(subscriptions.proof("jansen").getLast().wording())
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(post(page, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
    assertThat(post(links.confirm("jansen", NOW), "").statusCode()).isEqualTo(200);
    assertThat(state()).as("an old link brings nobody back").isEqualTo(State.LEFT);
  }

  @Test
  void preferencesAreKeptAsFilledIn() throws Exception {
    subscriptions.record("jansen", Cadence.DAILY, "formulier", NOW);
    String page = links.preferences("jansen", NOW);

    HttpResponse<String> answer =
        post(page, "words=groene+waterstof%0D%0A%0D%0Abatterij&cadence=weekly&language=en");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Your preferences are saved.");
    Recipient kept = recipients.find("jansen").orElseThrow();
    assertThat(kept.language()).isEqualTo(Language.EN);
    assertThat(kept.profile().words()).containsExactly("groene waterstof", "batterij");
    assertThat(subscriptions.find("jansen").orElseThrow().cadence()).isEqualTo(Cadence.WEEKLY);

    assertThat(post(page, "theme=geen&cadence=weekly&language=en").statusCode()).isEqualTo(422);
    assertThat(post(page, "cadence=hourly&language=en").statusCode()).isEqualTo(422);
    assertThat(recipients.find("jansen")).contains(kept);

    HttpResponse<String> wrong = post(page, "query=%22waterstof&cadence=weekly&language=en");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Not saved:", "Your own search", ">\"waterstof</textarea>")
        .contains("A quotation mark is not closed");
    assertThat(post(page, "query=%22waterstof&cadence=weekly&language=de").body())
        .contains("Ein Anführungszeichen ist nicht geschlossen");
    assertThat(post(page, "theme=geen&words=%21&cadence=weekly&language=de").body())
        .contains("das Thema geen steht nicht in", "ist kein Wort");
    assertThat(recipients.find("jansen")).contains(kept);
    post(page, "query=+waterstof+-tender+&cadence=weekly&language=en");
    assertThat(recipients.find("jansen").orElseThrow().profile().query())
        .contains("waterstof -tender");
    assertThat(get(page).body()).contains(">waterstof -tender</textarea>");
    post(page, "query=&cadence=weekly&language=en");
    assertThat(recipients.find("jansen").orElseThrow().profile().query()).isEmpty();

    post(page, "pause=yes&cadence=weekly&language=en");
    assertThat(state()).isEqualTo(State.PAUSED);
  }

  @Test
  void aDecisionIsMadeAndUndoneByPost() throws Exception {
    String page = links.decide("jansen", call, NOW);

    HttpResponse<String> made = post(page + "/not_for_us", "why=too_small&note=%3Cb%3Eja");
    post(page + "/not_for_us", "why=too_small&note=%3Cb%3Eja");
    Decision decision = decisions.stance("jansen", call).orElseThrow();
    assertThat(made.body()).contains("Nichts für uns").doesNotContain("<b>ja");
    assertThat(decision.note()).contains("Betrag oder Satz zu niedrig: <b>ja");
    assertThat(decisions.by("jansen")).hasSize(1);

    assertThat(get(page + "/undo").body()).contains("value=\"" + decision.id() + "\"");
    assertThat(post(page + "/undo", "id=" + decision.id()).statusCode()).isEqualTo(200);
    assertThat(decisions.stance("jansen", call)).isEmpty();
    assertThat(post(page + "/undo", "id=" + decision.id()).body()).contains("nichts");
    assertThat(post(page + "/undo", "id=x").statusCode()).isEqualTo(200);
    assertThat(get(page + "/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void aReminderComesOnTheChosenDay() throws Exception {
    post(links.decide("jansen", call, NOW) + "/remind", "when=week");

    assertThat(decisions.stance("jansen", call).orElseThrow().remindOn())
        .contains(LocalDate.of(2027, 3, 22));
  }

  private State state() {
    return subscriptions.find("jansen").orElseThrow().state();
  }
}
