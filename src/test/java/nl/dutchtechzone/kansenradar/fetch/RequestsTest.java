package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Failed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Fetched;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Gone;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.NotModified;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsTest {
  private final Site site = new Site();
  private final Guest guest = new Guest();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aPageComesWithAllThatIsNeededToProveItAndToAskAgain() {
    site.with(
        "/call",
        Site.page("waterstof")
            .setHeader("ETag", "\"v1\"")
            .setHeader("Last-Modified", "Mon, 23 Nov 2026 10:00:00 GMT"));

    FetchResult result = guest.get(site.uri("/call#top"));

    assertThat(result)
        .isEqualTo(
            new Fetched(
                new Page(
                    site.uri("/call#top"),
                    site.uri("/call"),
                    "text/html",
                    Optional.of(StandardCharsets.UTF_8),
                    Bytes.utf8("waterstof"),
                    Bytes.utf8("waterstof").sha256(),
                    Optional.of("\"v1\""),
                    Optional.of("Mon, 23 Nov 2026 10:00:00 GMT"),
                    guest.clock.instant())));
  }

  @Test
  void everyRequestSaysWhoAsksAndWhereToComplain() {
    site.with("/call", Site.page("x"));

    guest.get(site.uri("/call"));

    assertThat(site.requests)
        .hasSize(2)
        .allSatisfy(
            request ->
                assertThat(request.getHeaders().get("User-Agent"))
                    .isEqualTo("Kansenradar/1.0 (+radar@example.org)"));
  }

  @Test
  void anUnchangedPageIsAskedForByItsEtagOnly() {
    site.with("/call", Site.status(304));

    FetchResult result =
        guest.getAgain(
            site.uri("/call"), Optional.of("\"v1\""), Optional.of("Mon, 23 Nov 2026 10:00:00 GMT"));

    assertThat(result).isEqualTo(new NotModified(site.uri("/call")));
    assertThat(site.lastRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(site.lastRequest().getHeaders().get("If-Modified-Since")).isNull();
  }

  @Test
  void withoutAnEtagTheDateIsSent() {
    site.with("/call", Site.status(304));

    FetchResult result =
        guest.getAgain(
            site.uri("/call"), Optional.empty(), Optional.of("Mon, 23 Nov 2026 10:00:00 GMT"));

    assertThat(result).isInstanceOf(NotModified.class);
    assertThat(site.lastRequest().getHeaders().get("If-Modified-Since"))
        .isEqualTo("Mon, 23 Nov 2026 10:00:00 GMT");
  }

  @Test
  void robotsTxtIsNeverAskedForConditionally() {
    site.with("/call", Site.status(304));

    guest.getAgain(site.uri("/call"), Optional.of("\"v1\""), Optional.empty());

    assertThat(site.requests.getFirst().getTarget()).isEqualTo("/robots.txt");
    assertThat(site.requests.getFirst().getHeaders().get("If-None-Match")).isNull();
  }

  @Test
  void anEtagThatCannotBeSentBackIsNotKept() {
    site.with("/call", Site.page("x").addHeaderLenient("ETag", "\"caf\u00e9\""));

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Fetched.class, fetched -> assertThat(fetched.page().etag()).isEmpty());
  }

  @Test
  void unmodifiedWithoutAQuestionIsNoAnswer() {
    site.with("/call", Site.status(304));

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.MALFORMED));
  }

  @Test
  void aFormIsSentAsTheEuPortalWantsIt() {
    site.with(
        "/search?apiKey=SEDIA", Site.page("{}").setHeader("Content-Type", "application/json"));
    FetchRequest.Part query =
        new FetchRequest.Part("query", "blob", "application/json", "{\"bool\":{\"é\":1}}");
    FetchRequest.Part languages =
        new FetchRequest.Part("languages", "blob", "application/json", "[\"en\"]");

    FetchResult result =
        guest.fetcher.fetch(
            new FetchRequest(
                site.uri("/search?apiKey=SEDIA"),
                List.of(query, languages),
                Optional.of("\"not for forms\""),
                Optional.empty(),
                Guest.AT_HOME));

    assertThat(result).isInstanceOf(Fetched.class);
    RecordedRequest request = site.lastRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getHeaders().get("If-None-Match")).isNull();
    assertThat(request.getHeaders().get("Content-Type"))
        .startsWith("multipart/form-data; boundary=");
    assertThat(request.getBody().utf8())
        .contains(
            "Content-Disposition: form-data; name=\"query\"; filename=\"blob\"\r\n"
                + "Content-Type: application/json\r\n")
        .contains("\r\n\r\n{\"bool\":{\"é\":1}}\r\n")
        .contains("name=\"languages\"; filename=\"blob\"")
        .contains("\r\n\r\n[\"en\"]\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html,text/html,",
    "TEXT/HTML; Charset=\"ISO-8859-1\",text/html,ISO-8859-1",
    "text/html; charset=windows-1252,text/html,windows-1252",
    "text/html; charset=no-such-charset,text/html,",
    "'text/html; charset=utf-8; ;=',text/html,",
    "application/pdf,application/pdf,",
    "rubbish,application/octet-stream,",
  })
  void theContentTypeIsReadForWhatItIsWorth(String header, String mediaType, String charset) {
    site.with("/call", Site.page("x").setHeader("Content-Type", header));

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Fetched.class,
            fetched -> {
              assertThat(fetched.page().mediaType()).isEqualTo(mediaType);
              assertThat(fetched.page().charset().map(Object::toString))
                  .isEqualTo(Optional.ofNullable(charset));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "401,REFUSED",
    "403,REFUSED",
    "407,MALFORMED",
    "418,REFUSED",
    "451,REFUSED",
    "204,MALFORMED",
    "206,MALFORMED",
    "300,MALFORMED"
  })
  void anyOtherStatusFailsAndIsNotRepeated(int status, Cause cause) {
    site.with("/call", Site.status(status));

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.cause()).isEqualTo(cause);
              assertThat(failed.detail()).contains(Integer.toString(status));
            });
    assertThat(site.asked()).containsExactly("GET /robots.txt", "GET /call");
  }

  @ParameterizedTest
  @CsvSource({"404", "410"})
  void aPageThatIsGoneIsGone(int status) {
    site.with("/call", Site.status(status));

    assertThat(guest.get(site.uri("/call"))).isEqualTo(new Gone(site.uri("/call"), status));
  }
}
