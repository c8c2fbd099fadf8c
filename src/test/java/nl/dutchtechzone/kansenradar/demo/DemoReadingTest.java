package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.dutchtechzone.kansenradar.demo.SampleScan.Scanned;
import nl.dutchtechzone.kansenradar.match.ThemeMatcher;
import nl.dutchtechzone.kansenradar.match.ThemeScore;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.source.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both days of the sample sites, read as a scan reads them, against expected.yaml. */
class DemoReadingTest {
  /** Floors: raise them when the reading improves, never lower them. */
  private static final double RECALL = 0.99;

  private static final double PRECISION = 0.99;
  private static final int SURPLUS_THEMES = 4;

  @TempDir static Path folder;

  /** What each source brought on either day. */
  private static Map<String, Scanned> first = Map.of();

  private static Map<String, Scanned> second = Map.of();

  @BeforeAll
  static void readBothDays() throws IOException {
    try (DemoSites sites = DemoSites.start()) {
      SampleScan scan = new SampleScan(sites, folder);
      first = scan.read(1);
      second = scan.read(2);
    }
  }

  @Test
  void bothDaysAreReadAsExpected() throws Exception {
    Comparison comparison = new Comparison();
    Map<String, Notice> standing = new TreeMap<>();
    put(first, standing);
    compare(standing, first, 1, comparison);
    put(second, standing);
    compare(standing, second, 2, comparison);
    assertThat(comparison.recall()).as(comparison.toString()).isGreaterThanOrEqualTo(RECALL);
    assertThat(comparison.precision()).as(comparison.toString()).isGreaterThanOrEqualTo(PRECISION);
  }

  @Test
  void everyCallIsAboutTheThemesThatItsReaderWouldName() throws Exception {
    ThemeMatcher matcher =
        new ThemeMatcher(
            SampleYaml.mapper().readValue(Path.of("config", "themes.yaml").toFile(), Themes.class));
    Map<String, Notice> notices = new TreeMap<>();
    put(first, notices);
    put(second, notices);
    List<String> missed = new ArrayList<>();
    List<String> surplus = new ArrayList<>();
    for (Expected expected : Expected.all()) {
      if (!expected.isOffer() || !expected.isSure("themes")) continue;
      Set<String> named = themes(matcher, notices.get(expected.source() + expected.page()));
      for (String theme : expected.themes()) {
        if (!named.remove(theme)) missed.add(expected.page() + " " + theme);
      }
      named.forEach(theme -> surplus.add(expected.page() + " " + theme));
    }
    assertThat(missed).isEmpty();
    assertThat(surplus).as("a ceiling that only sinks").hasSizeLessThanOrEqualTo(SURPLUS_THEMES);
  }

  private static Set<String> themes(ThemeMatcher matcher, Notice notice) {
    Set<String> named = new TreeSet<>();
    for (ThemeScore theme : matcher.match(notice)) {
      if (theme.score() >= ThemeMatcher.ABOUT) named.add(theme.theme());
    }
    return named;
  }

  @Test
  void theSecondDayAsksForEverythingAndReadsOnlyWhatChanged() {
    assertThat(keys(second.get("snn")))
        .containsExactlyInAnyOrder(
            "/ondernemers/logistiek-slim-en-schoon",
            "/zakelijke-subsidies/groene-waterstof-emmen-2027",
            "/zakelijke-subsidies/waterstof-in-de-keten-2027");
    assertThat(second.get("snn").harvest().unmodified()).hasSize(10);
    assertThat(keys(second.get("rvo")))
        .containsExactly("/subsidies-financiering/demonstratie-energie-industrie");
    assertThat(second.get("rvo").harvest().unmodified()).hasSize(7);
    assertThat(second.get("efro-oost").harvest().unmodified()).hasSize(3);
  }

  @Test
  void theFirstDayHasNoProblemsAndTheSecondExactlyTwo() {
    assertThat(problems(first)).isEmpty();
    assertThat(problems(second))
        .containsExactlyInAnyOrder("overijssel bot_wall", "snn server_error");
  }

  private static void put(Map<String, Scanned> scanned, Map<String, Notice> notices) {
    for (Scanned one : scanned.values()) {
      for (Notice notice : one.harvest().notices()) notices.put(place(notice), notice);
    }
  }

  private static void compare(
      Map<String, Notice> standing, Map<String, Scanned> scanned, int day, Comparison comparison)
      throws Exception {
    Map<String, Notice> left = new HashMap<>(standing);
    for (Expected expected : Expected.all()) {
      if (expected.since() > day) continue;
      Notice notice = left.remove(expected.source() + expected.page());
      if (notice == null) comparison.missing(expected, day);
      else {
        comparison.compare(expected, scanned.get(expected.source()).source(), notice, day);
      }
    }
    left.values().forEach(notice -> comparison.surplus(notice, day));
  }

  private static List<String> keys(Scanned scanned) {
    return scanned.harvest().notices().stream().map(Notice::key).toList();
  }

  private static List<String> problems(Map<String, Scanned> scanned) {
    List<String> problems = new ArrayList<>();
    scanned.forEach(
        (id, one) -> {
          for (Problem problem : one.harvest().problems()) {
            problems.add(id + " " + problem.type().code());
          }
        });
    return problems;
  }

  private static String place(Notice notice) {
    return notice.sourceId() + notice.uri().getPath();
  }
}
