package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindTest {
  static Stream<JsonNode> pages() {
    return StreamSupport.stream(Readers.cases("kinds.yaml").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aCallIsToldFromWhatIsNone(JsonNode page) {
    Document document =
        new Document(
            URI.create(
                "https://" + page.path("host").asText("site.example") + page.path("path").asText()),
            new Content.Html(page.path("html").asText()),
            Coded.parse(Language.class, page.path("lang").asText()),
            LocalDate.of(2027, 3, 5));

    Extraction read = Readers.EXTRACTOR.extract(document);

    assertThat(read.kind().code())
        .as(page + " " + read.flags())
        .isEqualTo(page.path("kind").asText());
  }
}
