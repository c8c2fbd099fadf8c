package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoSitesTest {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
  private static final String CHANGED = "/zakelijke-subsidies/waterstof-in-de-keten-2027";

  private final HttpClient client = HttpClient.newHttpClient();
  private DemoSites sites;

  @BeforeEach
  void start() throws IOException {
    sites = DemoSites.start();
  }

  @AfterEach
  void stop() {
    sites.close();
    client.close();
  }

  @Test
  void everySiteHasAnAddressOfItsOwnAndRules() throws Exception {
    Set<URI> seen = new HashSet<>();
    for (String name : DemoSites.names()) {
      assertThat(seen.add(sites.baseUri(name))).as(name).isTrue();
      assertThat(get(name, "/robots.txt").statusCode()).as(name).isIn(200, 404);
    }
  }

  @Test
  void theListOfTheSecondDayBringsANewCall() throws Exception {
    assertThat(get("snn", "/zakelijke-subsidies").body()).doesNotContain("groene-waterstof-emmen");
    assertThat(get("snn", "/zakelijke-subsidies/groene-waterstof-emmen-2027").statusCode())
        .isEqualTo(404);
    sites.day(2);
    assertThat(get("snn", "/zakelijke-subsidies").body()).contains("groene-waterstof-emmen");
    assertThat(get("snn", "/zakelijke-subsidies/groene-waterstof-emmen-2027").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPageThatStayedAsItWasAnswers304AndAChangedOneDoesNot() throws Exception {
    String unchanged = "/zakelijke-subsidies/valorisatie-2026";
    String tag = get("snn", unchanged).headers().firstValue("ETag").orElseThrow();
    String changing = get("snn", CHANGED).headers().firstValue("ETag").orElseThrow();
    sites.day(2);
    assertThat(get("snn", unchanged, "If-None-Match", tag).statusCode()).isEqualTo(304);
    HttpResponse<String> changed = get("snn", CHANGED, "If-None-Match", changing);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("25 juni 2027").doesNotContain("28 mei 2027");
  }

  @Test
  void aSiteThatKnowsOnlyDatesAnswersByDate() throws Exception {
    String page = "/subsidies-financiering/chips-fotonica-pilotlijnen";
    HttpResponse<String> first = get("rvo", page);
    assertThat(first.headers().firstValue("ETag")).isEmpty();
    String date = first.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(date).isEqualTo("Mon, 01 Mar 2027 06:00:00 GMT");
    assertThat(get("rvo", page, "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(get("rvo", page, "If-Modified-Since", "gisteren").statusCode()).isEqualTo(200);
  }

  @Test
  void theSecondDayBreaksOnePageAndHidesOneSiteBehindAWall() throws Exception {
    sites.day(2);
    assertThat(get("snn", "/zakelijke-subsidies/mit-haalbaarheid-noord-2027").statusCode())
        .isEqualTo(500);
    HttpResponse<String> wall = get("overijssel", "/subsidies");
    assertThat(wall.statusCode()).isEqualTo(200);
    assertThat(wall.body()).contains("robot").doesNotContain("subsidies/");
  }

  @Test
  void pagesComeInTheCharsetThatTheirHeaderNames() throws Exception {
    HttpResponse<byte[]> page =
        client.send(
            request("efro-oost", "/innovatieprojecten-mkb-voorjaar").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(page.headers().firstValue("Content-Type"))
        .hasValue("text/html; charset=windows-1252");
    assertThat(new String(page.body(), "windows-1252")).contains("€ 4.000.000");
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).doesNotContain("€");
  }

  @Test
  void everyLinkToACallLeadsToAPage() throws Exception {
    for (int day : List.of(1, 2)) {
      sites.day(day);
      assertThat(walk("snn", "/zakelijke-subsidies", "/(zakelijke-subsidies|ondernemers).*"))
          .hasSizeGreaterThan(15);
      assertThat(walk("rvo", "/subsidies-financiering", "/subsidies-financiering.*")).hasSize(9);
    }
  }

  @Test
  void nothingOutsideTheSitesIsServed() throws Exception {
    for (String path : List.of("/chrome.html", "/../chrome", "/pages/index", "/%2e%2e/chrome")) {
      assertThat(get("snn", path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void thePortalRefusesWhatItsModelRefuses() throws Exception {
    String path = PortalSearch.PATH + "?apiKey=SEDIA&text=***&pageSize=4&pageNumber=1";
    assertThat(get("eu", path).statusCode()).isEqualTo(405);
    assertThat(post(path, "text/plain").statusCode()).isEqualTo(500);
    HttpResponse<String> found = post(path, "application/json");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("\"pageSize\":4");
  }

  @Test
  void thePublicationsAnswerErrorsAsDiagnosticsWithStatus200() throws Exception {
    HttpResponse<String> refused =
        get("bekendmakingen", "/sru?operation=searchRetrieve&query=x&sortKeys=date");
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("diag:diagnostic");
  }

  @Test
  void thePublicationsAreReadPageByPage() throws Exception {
    String query =
        "/sru?operation=searchRetrieve&version=2.0&query=c.product-area&maximumRecords=3";
    HttpResponse<String> first = get("bekendmakingen", query + "&startRecord=1");
    assertThat(first.body()).contains("<sru:nextRecordPosition>4</sru:nextRecordPosition>");
    HttpResponse<String> last = get("bekendmakingen", query + "&startRecord=4");
    assertThat(last.body()).doesNotContain("nextRecordPosition").contains("<sru:record>");
  }

  private Set<String> walk(String site, String start, String wanted) throws Exception {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String path = open.remove();
      if (!seen.add(path)) continue;
      HttpResponse<String> page = get(site, path);
      assertThat(page.statusCode()).as(path).isIn(200, 500);
      LINK.matcher(page.body())
          .results()
          .map(link -> link.group(1))
          .filter(link -> link.matches(wanted))
          .forEach(open::add);
    }
    return seen;
  }

  private HttpResponse<String> post(String path, String partType) throws Exception {
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"query\"; filename=\"blob\"\r\n"
            + "Content-Type: "
            + partType
            + "\r\n\r\n{\"bool\":{\"must\":[]}}\r\n--x--\r\n";
    return client.send(
        request("eu", path)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String site, String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(site, path);
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String site, String path) {
    return HttpRequest.newBuilder(URI.create(sites.baseUri(site) + path));
  }
}
