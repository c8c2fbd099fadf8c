package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.demo.ServedDemo;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.notify.Links;
import nl.dutchtechzone.kansenradar.notify.NamedFacts;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page there is, in every language: nobody is kept out of it, and the first one is light. */
class PagesIT {
  private static final int LARGEST_BYTES = 100_000;
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  @TempDir static Path folder;
  private static ServedDemo demo;
  private static Chromium chromium;
  private static final Barriers BARRIERS = new Barriers();

  @BeforeAll
  static void open() throws IOException {
    demo = ServedDemo.start(folder);
    chromium = new Chromium(demo.site());
    for (Language language : Language.values()) {
      demo.radar()
          .recipients
          .save(
              new Recipient(
                  reader(language),
                  Recipient.Kind.PARTNER,
                  "Lezer",
                  reader(language) + "@example.com",
                  language,
                  Profile.ALL));
    }
  }

  @AfterAll
  static void close() {
    chromium.close();
    demo.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noPageKeepsAnybodyOut(Language language) {
    Page page = chromium.reader(speaking(language));
    List<String> barriers = new ArrayList<>();
    pages(language)
        .forEach(
            (address, status) -> {
              Response answer = page.navigate(address);
              assertThat(answer.status()).as(address).isEqualTo(status);
              assertThat(page.locator("html").getAttribute("lang"))
                  .as(address)
                  .isEqualTo(language.code());
              barriers.addAll(BARRIERS.of(page));
            });
    logIn(page, "een ander wachtwoord");
    barriers.addAll(BARRIERS.of(page));
    page.context().close();
    assertThat(barriers).isEmpty();
    noPageComplained();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noPageOfTheBureauKeepsAnybodyOut(Language language) {
    Page page = chromium.reader(speaking(language));
    logIn(page, ServedDemo.PASSWORD);
    List<String> barriers = new ArrayList<>();
    for (String address : bureauPages()) {
      assertThat(page.navigate(address).status()).as(address).isEqualTo(OK);
      page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
      barriers.addAll(BARRIERS.of(page));
    }
    page.context().close();
    assertThat(barriers).isEmpty();
    noPageComplained();
  }

  /** Its own policy lets no script run in it, axe-core's neither: only here that is lifted. */
  @Test
  void noMailInTheArchiveKeepsAnybodyOut() {
    Page page = chromium.reader(speaking(Language.NL).setBypassCSP(true));
    logIn(page, ServedDemo.PASSWORD);
    page.navigate("/digests");
    page.locator("main .plainlist a").first().click();
    assertThat(page.title()).isNotEmpty();
    List<String> barriers = BARRIERS.of(page);
    page.context().close();
    assertThat(barriers).isEmpty();
  }

  @Test
  void aBarrierIsFound() {
    Page page = chromium.reader(speaking(Language.NL));
    page.setContent(
        "<style>p { color: #777; background: #666; width: 500px }</style><input><p>Grijs</p>");
    assertThat(String.join("; ", BARRIERS.of(page)))
        .contains("label: input", "color-contrast: p", "DARK): color-contrast", "pixels too wide");
    page.context().close();
  }

  @Test
  void theFirstPageIsLight() {
    Page page = chromium.reader(speaking(Language.NL));
    List<Response> answers = new ArrayList<>();
    page.onResponse(answers::add);
    page.navigate("/");
    page.waitForLoadState();
    assertThat(answers).hasSizeGreaterThan(2); // the page, its style, its script
    int icon =
        page.request().get("/icoon.svg").body().length; // which a browser without a head skips
    int bytes = List.copyOf(answers).stream().mapToInt(answer -> answer.body().length).sum() + icon;
    assertThat(bytes).isLessThan(LARGEST_BYTES);
    page.context().close();
    noPageComplained();
  }

  private static void noPageComplained() {
    assertThat(chromium.complaints())
        .filteredOn(
            complaint -> !complaint.contains("Failed to load resource: the server responded"))
        .isEmpty();
  }

  private static String reader(Language language) {
    return "lezer-" + language.code();
  }

  private static NewContextOptions speaking(Language language) {
    return new NewContextOptions().setLocale(language.code()).setViewportSize(1440, 900);
  }

  private static void logIn(Page page, String password) {
    page.navigate("/inloggen");
    page.locator("input[name=naam]").fill(ServedDemo.OFFICER);
    page.locator("input[name=wachtwoord]").fill(password);
    page.locator("main button").click();
    page.waitForLoadState();
  }

  /** With what each is answered, for who has not logged in. */
  private static Map<String, Integer> pages(Language language) {
    UUID call = someCall();
    Map<String, Integer> pages = new LinkedHashMap<>();
    for (String address :
        List.of(
            "/",
            "/?q=waterstof+emmen",
            "/?q=zzzzzz&status=alle",
            "/kans/" + call,
            "/kans/" + call + "/bewijs/" + someFact(call),
            "/kans/" + call + "/versies",
            "/kalender",
            "/kansenkaart",
            "/bronnen",
            "/aanmelden",
            "/open-data",
            "/inloggen")) {
      pages.put(address, OK);
    }
    Links links = new Links(demo.radar().seal, "");
    Instant now = demo.radar().clock.instant();
    String reader = reader(language);
    pages.put(links.confirm(reader, now), OK);
    pages.put(links.preferences(reader, now), OK);
    pages.put(links.unsubscribe(reader, now), OK);
    pages.put(links.decide(reader, call, now), OK);
    pages.put("/voorkeuren/vervalst", FORBIDDEN);
    pages.put("/bestaat-niet", NOT_FOUND);
    return pages;
  }

  private static List<String> bureauPages() {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/werkvoorraad",
                "/werkvoorraad/dubbel",
                "/partners",
                "/digests",
                "/bronnen",
                "/bronnen/nieuw"));
    pages.add("/kans/" + someCall());
    demo.radar().recipients.all().stream()
        .filter(recipient -> recipient.kind() == Recipient.Kind.PARTNER)
        .limit(2)
        .forEach(partner -> pages.add("/partners/" + partner.id()));
    return pages;
  }

  private static UUID someCall() {
    return demo.radar().opportunities.all().stream()
        .map(StoredOpportunity::opportunity)
        .filter(call -> call.notices().size() > 1)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String someFact(UUID call) {
    return NamedFacts.of(demo.radar().opportunities.find(call).orElseThrow().opportunity().facts())
        .keySet()
        .iterator()
        .next();
  }
}
