package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ExpectedTest {
  @Test
  void thereAreAtLeastFortyNoticesOverAllThemesEachOnce() throws IOException {
    List<Expected> all = Expected.all();
    Set<String> themes = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Expected one : all) {
      themes.addAll(one.themes());
      assertThat(seen.add(one.source() + one.page())).as(one.page()).isTrue();
    }
    assertThat(all).hasSizeGreaterThanOrEqualTo(40);
    assertThat(themes)
        .containsExactly(
            "circular_building",
            "digitalisation",
            "green_chemistry",
            "htsm",
            "hydrogen",
            "logistics",
            "skills",
            "sustainable_energy");
  }

  @Test
  void everyPageIsThereFromItsDayOnAndHasItsTitle() throws Exception {
    try (DemoSites sites = DemoSites.start();
        HttpClient client = HttpClient.newHttpClient()) {
      for (int day : List.of(1, 2)) {
        sites.day(day);
        for (Expected one : Expected.all()) {
          if (one.source().equals("eu") || one.source().endsWith("-planning")) continue;
          if (day == 2 && one.source().equals("overijssel")) continue;
          if (day == 2 && one.page().contains("mit-haalbaarheid")) continue;
          URI page = URI.create(sites.baseUri(one.site()) + one.page());
          HttpResponse<String> answer =
              client.send(
                  HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
          assertThat(answer.statusCode())
              .as(page.getPath())
              .isEqualTo(day < one.since() ? 404 : 200);
          if (day >= one.since()) {
            assertThat(answer.body()).contains(one.title().replace("&", "&amp;"));
          }
        }
      }
    }
  }
}
