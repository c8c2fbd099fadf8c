package nl.dutchtechzone.kansenradar.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What keeps people out of a page: whatever axe-core's rules, find wrong with it, and content that
 * is wider than the screen; by day and by night, on a phone and at a desk.
 */
final class Barriers {
  private static final List<Integer> WIDTHS = List.of(360, 1440);
  private static final int HEIGHT = 900;

  /** By night only colours differ: of the rules, those about contrast are asked again. */
  private static final Map<ColorScheme, Map<String, Object>> RULES =
      Map.of(
          ColorScheme.LIGHT,
          Map.of("resultTypes", List.of("violations")),
          ColorScheme.DARK,
          Map.of("resultTypes", List.of("violations"), "runOnly", List.of("color-contrast")));

  private static final String FOUND =
      """
      async (rules) => (await axe.run(document, rules)).violations
        .map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(", "))\
      """;

  private static final String EXCESS =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private final String axe = axe();

  private static String axe() {
    try (InputStream in = Barriers.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) throw new IllegalStateException("axe-core is not on the class path");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("axe-core cannot be read", e);
    }
  }

  /** All that is wrong with the page that is open, each with where and how it was looked at. */
  @SuppressWarnings("unchecked") // the script answers with an array of strings
  List<String> of(Page page) {
    page.evaluate(axe);
    List<String> found = new ArrayList<>();
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String where = page.url() + " (" + width + ", " + scheme + "): ";
        ((List<String>) page.evaluate(FOUND, RULES.get(scheme)))
            .forEach(rule -> found.add(where + rule));
      }
      int excess = ((Number) page.evaluate(EXCESS)).intValue();
      if (excess > 0) found.add(page.url() + " (" + width + "): " + excess + " pixels too wide");
    }
    return found;
  }
}
