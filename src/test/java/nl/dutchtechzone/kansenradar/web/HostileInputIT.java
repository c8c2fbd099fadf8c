package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.dutchtechzone.kansenradar.demo.ServedDemo;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** What somebody with ill will sends to the site, over HTTP and without a browser's manners. */
class HostileInputIT {
  private static final Instant BEFORE = Instant.parse("2026-11-20T08:00:00Z");
  private static final int FAULT = 500;
  private static final List<String> READABLE =
      List.of(
          "/", "/kalender", "/kansenkaart", "/bronnen", "/aanmelden", "/open-data", "/inloggen");
  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "thema",
          "status",
          "regio",
          "aanvrager",
          "programma",
          "bron",
          "sinds",
          "pagina",
          "volgorde",
          "taal",
          "gedaan",
          "voor",
          "na",
          "terug",
          "jaar");
  private static final List<String> FEEDS =
      List.of("/feed.json", "/feed.xml", "/kansen.csv", "/kansen.ics", "/suggesties");

  @TempDir static Path folder;
  private static ServedDemo demo;

  /** Logged in once: a login is tried ten times in ten minutes at most. */
  private static Browser officer;

  @BeforeAll
  static void serve() throws Exception {
    demo = ServedDemo.start(folder, home -> HostileTexts.storeIn(home, BEFORE));
    officer = new Browser(demo.site());
    assertThat(logIn(officer, "/").statusCode()).isEqualTo(303);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void noQueryBreaksAPage() throws Exception {
    Browser browser = new Browser(demo.site());
    for (String text : HostileTexts.ALL) {
      for (String page : READABLE) {
        for (String parameter : PARAMETERS) {
          HttpResponse<String> answer = browser.get(page + "?" + parameter + "=" + encode(text));
          assertThat(answer.statusCode()).as("%s %s %s", page, parameter, text).isLessThan(FAULT);
          assertIsOurs(answer);
        }
      }
    }
  }

  @Test
  void noQueryAndNoTextBreaksAFeed() throws Exception {
    Browser browser = new Browser(demo.site());
    ObjectMapper json = new ObjectMapper();
    for (String text : HostileTexts.ALL) {
      for (String feed : FEEDS) {
        HttpResponse<String> answer = browser.get(feed + "?status=alle&q=" + encode(text));
        assertThat(answer.statusCode()).as("%s %s", feed, text).isLessThan(FAULT);
      }
    }
    json.readTree(browser.get("/feed.json?status=alle").body());
    json.readTree(browser.get("/common-grants/opportunities?pageSize=100").body());
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(browser.get("/feed.xml?status=alle").body())));
    assertThat(browser.get("/kansen.ics?status=alle").body().lines())
        .noneMatch(line -> line.startsWith("Set-Cookie"));
    assertThat(browser.get("/kansen.csv?status=alle").body())
        .doesNotContain("\n=HYPERLINK", ",=HYPERLINK", ";=HYPERLINK", "\"=HYPERLINK");
  }

  /** Every form of every page, with the text in each of its fields. */
  @Test
  void noFieldOfAFormBreaksAPage() throws Exception {
    for (String text : HostileTexts.ALL) {
      for (String page : formPages()) {
        Document shown = parse(officer.get(page));
        for (Element form : shown.select("form[method=post]")) {
          if (form.attr("action").matches(".*(uitloggen|inloggen|/lees)$")) continue;
          String address = form.hasAttr("action") ? form.attr("action") : page;
          HttpResponse<String> answer = officer.post(address, filled(form, text));
          assertThat(answer.statusCode()).as("%s %s", address, text).isLessThan(FAULT);
          if (answer.statusCode() < 300) assertIsOurs(answer);
        }
      }
    }
    for (String page : formPages()) assertIsOurs(officer.get(page));
    assertIsOurs(officer.get("/digests"));
  }

  @Test
  void noPathLeadsOutOfTheSite() throws Exception {
    for (String path :
        List.of(
            "/../../../../etc/passwd",
            "/..%2f..%2f..%2fetc%2fpasswd",
            "/%2e%2e/%2e%2e/config/kansenradar.yaml",
            "/archief/..%2f..%2flink.key",
            "/archief/%00",
            "/stijl.css/../../link.key",
            "/..;/..;/index-data/link.key",
            "/..%5c..%5cconfig%5ckansenradar.yaml",
            "/kans/..%2f..%2fbronnen/bewijs/x",
            "//etc/passwd",
            "/digests/..%2f..%2flink.key",
            "/common-grants/opportunities/..%2f..%2f..%2fetc%2fpasswd")) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).matches("(?s)HTTP/1.1 (3|4)\\d\\d .*");
      assertThat(answer).as(path).doesNotContain("root:", "bureau:");
    }
  }

  @Test
  void noFormOfAnotherSiteIsTaken() throws Exception {
    Browser other = new Browser(demo.site());
    String foreign = parse(other.get("/aanmelden")).select("input[name=formulier]").attr("value");
    String call = "/kans/" + someCall();
    for (String address :
        List.of(
            call + "/besluit",
            call + "/deel",
            call + "/terug",
            call + "/werk",
            "/bronnen/snn/lees",
            "/partners/nieuw",
            "/aanmelden",
            "/inloggen",
            "/uitloggen")) {
      assertThat(officer.post(address, Map.of("keuze", "follow")).statusCode())
          .as("%s without a token", address)
          .isEqualTo(403);
      assertThat(officer.post(address, Map.of("formulier", foreign)).statusCode())
          .as("%s with another's token", address)
          .isEqualTo(403);
      assertThat(officer.get(address).statusCode()).as("%s by GET", address).isNotEqualTo(303);
    }
  }

  @Test
  void aSessionThatWasPlantedIsNotTheOneThatLogsIn() throws Exception {
    Browser victim = new Browser(demo.site());
    HttpCookie planted = new HttpCookie("kansenradar", "node0planted.node0");
    planted.setPath("/");
    planted.setVersion(0);
    victim.cookies.getCookieStore().add(demo.site(), planted);
    logIn(victim, "/");
    assertThat(victim.get("/werkvoorraad").statusCode()).isEqualTo(200);
    Browser thief = new Browser(demo.site());
    thief.cookies.getCookieStore().add(demo.site(), planted);
    assertThat(thief.get("/werkvoorraad").statusCode()).isEqualTo(302);
  }

  @Test
  void theLoginLeadsToNoOtherSite() throws Exception {
    for (String target :
        List.of(
            "//evil.example",
            "https://evil.example/",
            "/\\evil.example",
            "/\t/evil.example",
            "javascript:gekaapt(1)",
            "/%0d%0aLocation:%20https://evil.example")) {
      Browser browser = new Browser(demo.site());
      HttpResponse<String> answer = logIn(browser, target);
      String location = answer.headers().firstValue("Location").orElseThrow();
      URI led = demo.site().resolve(location);
      assertThat(led.getAuthority()).as(target).isEqualTo(demo.site().getAuthority());
    }
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    String long8k = "x".repeat(20_000);
    assertThat(raw("GET /?q=" + long8k + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 4(14|31) .*");
    assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-A: " + long8k + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 431 ");
    assertThat(
            raw(
                "POST /aanmelden HTTP/1.1\r\n"
                    + "Host: x\r\n"
                    + "Content-Length: 99999999\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
    assertThat(
            new Browser(demo.site())
                .post("/aanmelden", Map.of("naam", "x".repeat(400_000)))
                .statusCode())
        .isEqualTo(413);
  }

  private static void assertIsOurs(HttpResponse<String> answer) {
    if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) return;
    Document page = parse(answer);
    assertThat(page.select("script:not([src^=/script.js]):not([type=application/ld+json])"))
        .isEmpty();
    assertThat(page.select("iframe, object, embed, base, math, meta[http-equiv], body img"))
        .isEmpty();
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(
              attribute -> {
                assertThat(attribute.getKey()).as("%s", element).doesNotStartWith("on");
                if (List.of("href", "src", "action").contains(attribute.getKey())) {
                  assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
                      .doesNotStartWith("javascript:")
                      .doesNotStartWith("data:");
                }
              });
    }
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("gekaapt"));
  }

  private static Map<String, String> filled(Element form, String text) {
    Map<String, String> fields = new HashMap<>();
    for (Element field : form.select("input, textarea, select")) {
      boolean fixed = List.of("hidden", "checkbox", "radio").contains(field.attr("type"));
      if (field.is("select")) {
        fields.put(field.attr("name"), field.select("option").last().attr("value"));
      } else {
        fields.put(field.attr("name"), fixed ? field.attr("value") : text);
      }
    }
    return fields;
  }

  private static List<String> formPages() {
    String partner =
        demo.radar().recipients.all().stream()
            .map(recipient -> recipient.id())
            .filter(id -> !id.equals("bureau"))
            .findFirst()
            .orElseThrow();
    return List.of(
        "/kans/" + someCall(), "/werkvoorraad", "/partners", "/partners/" + partner, "/aanmelden");
  }

  private static String someCall() {
    return demo.radar().opportunities.all().getFirst().opportunity().id().toString();
  }

  private static HttpResponse<String> logIn(Browser browser, String target) throws Exception {
    String page = "/inloggen?terug=" + encode(target);
    return browser.submit(
        page, page, Map.of("naam", ServedDemo.OFFICER, "wachtwoord", ServedDemo.PASSWORD));
  }

  private static Document parse(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }

  private static String encode(String text) {
    return URLEncoder.encode(
        text.length() > 1_500 ? text.substring(0, 1_500) : text, StandardCharsets.UTF_8);
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(demo.site().getHost(), demo.site().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
