package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPressReaderTest {
  private static final String READ =
      """
      read:
        kind: wordpress
        endpoints: ["${site}/wp-json/wp/v2/posts?categories=7"]
        pages: { link-pattern: "/aufruf-" }
      """;
  private static final String POST =
      "{\"link\":\"${site}/aufruf-%d/\",\"title\":{\"rendered\":\"Aufruf &#8211; %d\"},"
          + "\"modified_gmt\":\"2026-11-02T10:00:00\"}";

  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();
  private final SourceDefinition definition = Radar.definition(site, READ);

  @AfterEach
  void close() {
    site.close();
  }

  /** As the interface does: by offset, and beyond the last post an empty list. */
  private void serve(int posts) {
    site.answer(
        "/wp-json/wp/v2/posts",
        request -> {
          int offset = Integer.parseInt(request.getUrl().queryParameter("offset"));
          String body =
              IntStream.range(offset, Math.min(posts, offset + 100))
                  .mapToObj(i -> POST.formatted(i, i))
                  .collect(Collectors.joining(",", "[", "]"));
          return new MockResponse.Builder()
              .setHeader("Content-Type", "application/json; charset=UTF-8")
              .body(site.fill(body))
              .build();
        });
    for (int i = 0; i < posts; i++) {
      site.page(
          "/aufruf-" + i + "/",
          HtmlListReaderTest.detail(
              "Aufruf " + i, "<p>Die Förderung kann bis zum 1. März 2027 beantragt werden.</p>"));
    }
  }

  @Test
  void everyPartIsReadAndTheFactsComeFromThePages() {
    serve(200);

    Harvest harvest = radar.read(definition);

    assertThat(harvest.problems()).isEmpty();
    assertThat(harvest.notices()).hasSize(200);
    assertThat(Radar.only(harvest, "/aufruf-3").facts().timing().deadlines()).hasSize(1);
    assertThat(radar.unproved(Radar.only(harvest, "/aufruf-3"), definition.read())).isEmpty();
    assertThat(harvest.newest()).hasToString("Optional[2026-11-02T10:00:00Z]");
  }

  @Test
  void anUnchangedSiteCostsOneRequestAPartAndAFewPagesInTheirWeeklyTurn() {
    serve(70);
    radar.at("2027-01-11T06:00:00Z").read(definition);
    site.requests().clear();

    Harvest again = radar.at("2027-01-12T06:00:00Z").read(definition);

    assertThat(again.unmodified()).hasSize(70);
    assertThat(site.requests()).hasSizeLessThan(25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DIAGNOSTIC | {"code":"rest_no_route","message":"No route was found"}
          MALFORMED  | [{"link":
          MALFORMED  | nichts
          EMPTY_LIST | []
          """)
  void anAnswerThatIsNoListOfPostsIsRefusedWithAReason(Problem.Type expected, String answer) {
    site.page("/wp-json/wp/v2/posts", "application/json", answer);

    Harvest harvest = radar.read(definition);

    assertThat(Radar.problems(harvest)).containsExactly(expected);
  }

  @Test
  void jsonThatIsNestedTooDeeplyIsRefused() {
    site.page("/wp-json/wp/v2/posts", "application/json", "[".repeat(100_000));

    assertThat(Radar.problems(radar.read(definition))).containsExactly(Problem.Type.MALFORMED);
  }
}
