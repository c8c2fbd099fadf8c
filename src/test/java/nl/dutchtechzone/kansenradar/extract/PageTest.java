package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages, laid out as their sites do: everything they say at once, and nothing else. */
class PageTest {
  static Stream<JsonNode> pages() {
    return StreamSupport.stream(Readers.cases("pages.yaml").spliterator(), false);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageIsRead(JsonNode page) {
    Extraction read = PhrasingTest.read(page);

    if (page.has("kind")) {
      assertThat(read.kind().code())
          .as(page.path("name").asText() + " " + read.flags())
          .isEqualTo(page.path("kind").asText());
    }
    PhrasingTest.assertRead(page, read);
  }
}
