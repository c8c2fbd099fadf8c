package nl.dutchtechzone.kansenradar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.demo.ServedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer's Monday, from the login to the printer, on a phone and at a desk. */
class MondayIT {
  private static final String MESSAGE = "Dit past bij jullie plannen; bel me gerust.";
  private static final String REASON = "Te laat voor dit jaar";

  @TempDir static Path folder;
  private static ServedDemo demo;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws IOException {
    demo = ServedDemo.start(folder);
    chromium = new Chromium(demo.site());
  }

  @AfterAll
  static void close() {
    chromium.close();
    demo.close();
  }

  @AfterEach
  void noPageComplained() {
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1440})
  void anOfficerGetsTheMondayDone(int width) throws IOException {
    spend(chromium.reader(width), page -> new Hands.Pointer(), "maandag-" + width);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1440})
  void theKeyboardAloneWillDo(int width) throws IOException {
    spend(chromium.reader(width), Hands.Keyboard::new, "toetsen-" + width);
  }

  @Test
  void withoutScriptsItIsTheSame() throws IOException {
    Page page = chromium.reader(Chromium.options(1440).setJavaScriptEnabled(false));
    spend(page, any -> new Hands.Pointer(), "zonder-script");
  }

  private static void spend(Page page, Function<Page, Hands> with, String name) throws IOException {
    demo.later(Duration.ofDays(1)); // a call is shared with a partner once a day
    Hands hands = with.apply(page);
    logIn(page, hands);
    search(page, hands, name);
    readProof(page, hands, name);
    follow(page, hands);
    share(page, hands, name);
    decideAndUndo(page, hands);
    print(page, name);
    page.context().close();
  }

  private static void logIn(Page page, Hands hands) {
    page.navigate("/");
    hands.press(link(page, "Inloggen"));
    hands.write(page.getByLabel("Naam"), ServedDemo.OFFICER);
    hands.write(page.getByLabel("Wachtwoord"), ServedDemo.PASSWORD);
    hands.press(button(page, "Inloggen"));
    assertThat(page.locator("footer")).containsText("Aangemeld als " + ServedDemo.OFFICER);
  }

  private static void search(Page page, Hands hands, String name) {
    hands.write(page.getByRole(AriaRole.COMBOBOX), "waterstof emmen");
    hands.press(button(page, "Zoeken"));
    assertThat(page).hasURL(Pattern.compile(".*q=waterstof\\+emmen.*"));
    Locator facet = page.locator("input[name=thema]").first();
    String value = facet.inputValue();
    int before = page.locator("ol.cards > li").count();
    hands.press(facet);
    hands.press(button(page, "Toon resultaat"));
    assertThat(page).hasURL(Pattern.compile(".*thema=" + value + ".*"));
    assertThat(page.locator(".chips li")).not().hasCount(0);
    assertThat(page.locator("ol.cards > li").count()).isBetween(1, before);
    Chromium.picture(page, name + "-1-gezocht");
  }

  private static void readProof(Page page, Hands hands, String name) {
    hands.press(page.locator("ol.cards h3 a").first());
    assertThat(page).hasURL(Pattern.compile(".*/kans/[-0-9a-f]{36}"));
    Chromium.picture(page, name + "-2-kans");
    String quote = page.locator(".stated q").first().textContent();
    hands.press(page.locator("a.proof").first());
    Locator marked = page.locator("mark#plek");
    assertThat(marked).isInViewport();
    assertThat(marked).containsText(quote);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Chromium.picturePath(name + "-3-bewijs.png")));
    hands.press(page.locator(".back a"));
  }

  private static void follow(Page page, Hands hands) {
    hands.press(button(page, "Volgen"));
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Deze kans wordt gevolgd.");
  }

  private static void share(Page page, Hands hands, String name) throws IOException {
    hands.press(summary(page, "Delen met partners"));
    hands.press(page.locator("input[name=partner]").first());
    hands.write(page.getByLabel("Bericht erbij"), MESSAGE);
    hands.press(button(page, "Verstuur"));
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("De kans is gedeeld.");
    Chromium.picture(page, name + "-4-gedeeld");
    List<Path> mails = demo.mail();
    assertThat(mails).hasSize(1);
    String html =
        Files.readString(Path.of(mails.getFirst().toString().replaceFirst("\\.eml$", ".html")));
    assertThat(html).contains(MESSAGE);
  }

  private static void decideAndUndo(Page page, Hands hands) {
    hands.press(summary(page, "Niet voor ons"));
    hands.write(page.locator("#reden"), REASON);
    hands.press(button(page, "Leg vast dat dit niet past"));
    assertThat(page.locator("#bureau")).containsText("niet voor ons: " + REASON);
    hands.press(button(page, "Neem terug"));
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Het besluit is teruggenomen.");
    assertThat(page.locator("#bureau")).not().containsText(REASON);
    assertThat(page.locator("#bureau")).containsText("wordt gevolgd"); // what was decided before
    hands.press(button(page, "Neem terug"));
    assertThat(page.locator("#bureau")).not().containsText("Besluit:");
  }

  private static void print(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("nav").first()).isHidden();
    assertThat(page.locator("#bureau")).isHidden();
    assertThat(page.locator("#feiten")).isVisible();
    page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Chromium.picturePath(name + ".pdf")));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator summary(Page page, String name) {
    return page.locator("summary").filter(new Locator.FilterOptions().setHasText(name));
  }
}
