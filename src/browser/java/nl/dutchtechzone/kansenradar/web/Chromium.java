package nl.dutchtechzone.kansenradar.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The browser of the machine. What a page complains of, and whom it asks other than the site, is
 * kept. For one thread; close it when done.
 */
final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright.chromium().launch(new LaunchOptions().setExecutablePath(PROGRAM));
  private final List<String> complaints = new ArrayList<>();
  private final URI site;

  Chromium(URI site) {
    this.site = site;
  }

  /** A reader with a screen of that width, without cookies. */
  Page reader(int width) {
    return reader(options(width));
  }

  static NewContextOptions options(int width) {
    return new NewContextOptions().setViewportSize(width, 900).setLocale("nl-NL");
  }

  Page reader(NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setBaseURL(site.toString()));
    context.setDefaultTimeout(PATIENCE.toMillis());
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) complaints.add(page.url() + ": " + message.text());
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onDialog(
        dialog -> {
          complaints.add(page.url() + ": dialog " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site.toString())) {
            complaints.add(page.url() + ": asks " + request.url());
          }
        });
    return page;
  }

  /** What pages complained of so far, with their addresses. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Keeps the whole page as a picture, to be looked at. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(picturePath(name + ".png")));
  }

  static Path picturePath(String fileName) {
    return PICTURES.resolve(fileName);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
