package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;

class CallFeedTest {
  private static final Masthead HEAD =
      new Masthead(
          "Kansenradar",
          Language.NL,
          URI.create("https://radar.example.org/"),
          URI.create("https://radar.example.org/feed/all.xml"),
          id -> URI.create("https://radar.example.org/kans/" + id));

  private final CallFeed feed = new CallFeed(Samples.NAMES);
  private final Offer first = Samples.open("Eerste & <b>beste</b>", 0.9, LocalDate.of(2027, 6, 30));
  private final Offer second = Samples.open("Tweede", 0.4, LocalDate.of(2027, 9, 1));

  private List<Tracked> calls() {
    return List.of(
        new Tracked(second, List.of()),
        new Tracked(
            first,
            List.of(
                Samples.fresh(1, first),
                Samples.change(
                    2,
                    first,
                    ChangeKind.DEADLINE_MOVED,
                    "deadlines",
                    "2027-05-01",
                    "2027-06-30T17:00"))));
  }

  @Test
  void atomReadsBackWithTheLatestFirst() throws Exception {
    String text = feed.atom(HEAD, calls());

    SyndFeed read = new SyndFeedInput().build(new StringReader(text));

    assertThat(read.getFeedType()).isEqualTo("atom_1.0");
    assertThat(read.getEntries())
        .extracting("title")
        .containsExactly("Eerste & <b>beste</b>", "Tweede");
    assertThat(read.getEntries().getFirst().getUri())
        .isEqualTo("urn:uuid:" + first.opportunity().id());
    assertThat(read.getEntries().getFirst().getUpdatedDate().toInstant()).isEqualTo(Samples.NOW);
    assertThat(read.getEntries().getFirst().getDescription().getValue())
        .contains("za 1 mei 2027 → wo 30 juni 2027, 17.00 uur");
    assertThat(text).contains("rel=\"self\"", "rel=\"via\"", "<updated>");
    assertThat(feed.atom(HEAD, calls())).isEqualTo(text);
  }

  @Test
  void jsonFeedHasWhatVersion11AsksFor() throws Exception {
    JsonNode read = new ObjectMapper().readTree(feed.json(HEAD, calls()));

    assertThat(read.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(read.get("title").asText()).isEqualTo("Kansenradar");
    JsonNode item = read.get("items").get(0);
    assertThat(item.get("id").asText()).isEqualTo("urn:uuid:" + first.opportunity().id());
    assertThat(item.get("url").asText()).startsWith("https://radar.example.org/kans/");
    assertThat(item.get("content_text").asText()).isNotBlank();
    assertThat(Instant.parse(item.get("date_modified").asText())).isEqualTo(Samples.NOW);
    assertThat(item.get("tags").get(0).asText()).isEqualTo("Waterstof");
    assertThat(item.get("_techzone").get("closeDate").asText()).isEqualTo("2027-06-30T17:00");
  }

  @Test
  void nothingAtAllIsAFeedToo() throws Exception {
    assertThat(new SyndFeedInput().build(new StringReader(feed.atom(HEAD, List.of()))).getEntries())
        .isEmpty();
    assertThat(new ObjectMapper().readTree(feed.json(HEAD, List.of())).get("items")).isEmpty();
  }
}
