package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What other programs read, by the fields that their standards require. */
class FeedsIT {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir static Path folder;
  private static ServedDemo demo = null;

  @BeforeAll
  static void serve() throws Exception {
    demo = ServedDemo.start(folder);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  private static String read(String path, String type) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(demo.site().resolve(path)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(type);
      return answer.body();
    }
  }

  /** JSON Feed 1.1: version, title and items; each item an id and content. */
  @Test
  void theJsonFeedHasWhatItsVersionRequires() throws Exception {
    JsonNode feed = new ObjectMapper().readTree(read("/feed.json", "application/feed+json"));

    assertThat(feed.path("version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").textValue()).isNotBlank();
    assertThat(URI.create(feed.path("home_page_url").textValue()).isAbsolute()).isTrue();
    assertThat(URI.create(feed.path("feed_url").textValue()).isAbsolute()).isTrue();
    Set<String> ids = new HashSet<>();
    for (JsonNode item : feed.path("items")) {
      assertThat(ids.add(item.path("id").textValue())).as("%s", item).isTrue();
      assertThat(item.path("content_text").textValue()).isNotBlank();
      assertThat(URI.create(item.path("url").textValue()).isAbsolute()).isTrue();
      assertThat(OffsetDateTime.parse(item.path("date_published").textValue()))
          .isBeforeOrEqualTo(OffsetDateTime.parse(item.path("date_modified").textValue()));
      item.path("tags").forEach(tag -> assertThat(tag.isTextual()).isTrue());
    }
    assertThat(ids).hasSizeGreaterThan(30);
  }

  /** RFC 4287, 4.1: what a feed and its entries must have, once. */
  @Test
  void theAtomFeedHasWhatItsStandardRequires() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(read("/feed.xml", "application/atom+xml"))));
    Element feed = document.getDocumentElement();

    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(children(feed, "author")).hasSize(1);
    assertIdentified(feed);
    Set<String> ids = new HashSet<>();
    for (Element entry : children(feed, "entry")) {
      assertIdentified(entry);
      assertThat(ids.add(children(entry, "id").getFirst().getTextContent())).isTrue();
      assertThat(children(entry, "summary").size() + children(entry, "content").size())
          .isPositive();
      assertThat(children(entry, "link"))
          .anyMatch(link -> link.getAttribute("rel").equals("alternate"));
    }
    assertThat(ids).hasSizeGreaterThan(30);
  }

  private static void assertIdentified(Element element) {
    for (String name : List.of("id", "title", "updated")) {
      assertThat(children(element, name)).as(name).hasSize(1);
      assertThat(children(element, name).getFirst().getTextContent()).isNotBlank();
    }
    assertThat(URI.create(children(element, "id").getFirst().getTextContent()).isAbsolute())
        .isTrue();
    OffsetDateTime.parse(children(element, "updated").getFirst().getTextContent());
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element e && name.equals(e.getLocalName())) found.add(e);
    }
    return found;
  }

  /** Two libraries that know nothing of each other read the same ends of the same events. */
  @Test
  void theCalendarIsReadAlikeByTwoLibraries() throws Exception {
    String text = read("/kansen.ics", "text/calendar");
    Calendar strict = new CalendarBuilder().build(new StringReader(text));
    assertThat(strict.validate().getEntries())
        .noneMatch(entry -> entry.getSeverity() == ValidationEntry.Severity.ERROR);
    ICalendar other = Biweekly.parse(text).first();
    assertThat(other.validate(ICalVersion.V2_0).getWarnings()).isEmpty();

    Map<String, Instant> ends = new TreeMap<>();
    for (VEvent event : strict.<VEvent>getComponents("VEVENT")) {
      Temporal end = event.getDateTimeEnd().getDate();
      if (end instanceof ZonedDateTime zoned) {
        ends.put(event.getUid().orElseThrow().getValue(), zoned.toInstant());
      }
    }
    Map<String, Instant> others = new TreeMap<>();
    for (var event : other.getEvents()) {
      if (event.getDateEnd().getValue().hasTime()) {
        others.put(event.getUid().getValue(), event.getDateEnd().getValue().toInstant());
      }
    }
    assertThat(ends).hasSizeGreaterThan(5).isEqualTo(others);
    assertThat(text).doesNotContain("nog ");
  }
}
