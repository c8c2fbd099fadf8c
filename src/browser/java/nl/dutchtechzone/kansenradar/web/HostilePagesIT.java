package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.dutchtechzone.kansenradar.demo.ServedDemo;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls that are hostile in each of their fields, and an officer who writes like that too, in a
 * browser: nothing of it runs, is asked for or moves the page. Whatever the site's policy has to
 * stop is a complaint of the browser, so it counts as well.
 */
class HostilePagesIT {
  private static final Instant BEFORE = Instant.parse("2026-11-20T08:00:00Z");

  /** What a text that runs calls. */
  private static final String TRAP = "window.gekaapt = n => { window.ingenomen = n; };";

  private static final String UNTOUCHED =
      """
      () => window.ingenomen === undefined
          && [...document.scripts].every(s => s.type === 'application/ld+json'
              || new URL(s.src).origin === location.origin)
          && [...document.querySelectorAll('*')].every(e => [...e.attributes]
              .every(a => !a.name.startsWith('on') && !/^\\s*(javascript|data):/i.test(a.value)
                  || e.matches('input, textarea, option')))
          && document.querySelectorAll('footer.foot').length === 1
          && document.querySelectorAll('iframe, base, object, embed, main img').length === 0\
      """;

  @TempDir static Path folder;
  private static ServedDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws IOException {
    demo = ServedDemo.start(folder, home -> HostileTexts.storeIn(home, BEFORE));
    chromium = new Chromium(demo.site());
  }

  @AfterAll
  static void close() {
    chromium.close();
    demo.close();
  }

  @Test
  void nothingRunsOnAnyPage() {
    Page page = chromium.reader(1440);
    page.addInitScript(TRAP);
    logIn(page);
    List<StoredOpportunity> hostile = hostile();
    assertThat(hostile).hasSize(HostileTexts.ALL.size());
    for (StoredOpportunity call : hostile) {
      String address = "/kans/" + call.opportunity().id();
      open(page, address);
      open(page, address + "/bewijs/reference");
      open(page, address + "/versies");
    }
    assertThat(writeEverywhere(page, "/kans/" + hostile.getFirst().opportunity().id()))
        .isGreaterThan(7);
    for (String address :
        List.of(
            "/",
            "/?status=alle&bron=snn",
            "/kalender",
            "/kansenkaart",
            "/werkvoorraad",
            "/werkvoorraad/dubbel",
            "/partners",
            "/digests",
            "/bronnen")) {
      open(page, address);
    }
    for (String text : HostileTexts.ALL.subList(0, 10)) {
      page.navigate("/");
      page.locator("#q").fill(text.replaceAll("[\\r\\n]", " "));
      page.locator(".ask button").click();
      assertUntouched(page, text);
    }
    assertThat(chromium.complaints()).isEmpty();
    page.context().close();
  }

  /** The check itself: what it looks for is found when it is there. */
  @Test
  void aTextThatRunsIsSeen() {
    Page page = chromium.reader(1440);
    page.addInitScript(TRAP);
    page.navigate("/");
    page.evaluate("() => gekaapt(1)");
    assertThat(page.evaluate(UNTOUCHED)).isEqualTo(false);
    page.context().close();
  }

  /** Fills each form of the bureau with each of some texts; how many forms that were. */
  private static int writeEverywhere(Page page, String call) {
    int written = 0;
    for (String text : HostileTexts.ALL.subList(0, 4)) {
      openDesk(page, call);
      int forms = page.locator("#bureau form").count();
      for (int number = 0; number < forms; number++) {
        openDesk(page, call);
        Locator form = page.locator("#bureau form").nth(number);
        List<Locator> fields = form.locator("textarea, input[type=text], input:not([type])").all();
        if (fields.isEmpty()) continue;
        for (Locator field : fields) field.fill(text);
        form.locator("button").first().click();
        assertUntouched(page, text);
        written++;
      }
    }
    return written;
  }

  private static void openDesk(Page page, String call) {
    page.navigate(call);
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
  }

  private static void open(Page page, String address) {
    assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
    assertUntouched(page, address);
  }

  private static void assertUntouched(Page page, String what) {
    assertThat(page.evaluate(UNTOUCHED)).as("%s on %s", what, page.url()).isEqualTo(true);
  }

  private static List<StoredOpportunity> hostile() {
    return demo.radar().opportunities.all().stream()
        .filter(
            stored ->
                stored.opportunity().notices().stream()
                    .anyMatch(notice -> notice.key().startsWith("vijand-")))
        .toList();
  }

  private static void logIn(Page page) {
    page.navigate("/inloggen");
    page.locator("input[name=naam]").fill(ServedDemo.OFFICER);
    page.locator("input[name=wachtwoord]").fill(ServedDemo.PASSWORD);
    page.locator("main button").click();
    page.waitForURL(url -> !url.contains("inloggen"));
  }
}
