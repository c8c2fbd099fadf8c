package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, with what, and what every answer carries. */
class GateTest {
  private static final String PASSWORD = "vier losse woorden samen";

  @TempDir Path folder;

  private final AtomicInteger changed = new AtomicInteger();

  @Test
  void aFormOfAnotherSiteChangesNothing() throws Exception {
    try (WebServer server = start(settings(Optional.empty(), Access.PUBLIC))) {
      Browser browser = new Browser(server.listensAt());

      assertThat(browser.post("/wijzig", Map.of()).statusCode()).isEqualTo(403);
      assertThat(browser.post("/wijzig", Map.of("formulier", "0".repeat(64))).statusCode())
          .isEqualTo(403);
      Browser other = new Browser(server.listensAt());
      String theirs = other.get("/").body().replaceAll("(?s).*value=\"([0-9a-f]{64})\".*", "$1");
      browser.get("/");
      assertThat(browser.post("/wijzig", Map.of("formulier", theirs)).statusCode()).isEqualTo(403);
      assertThat(changed).hasValue(0);

      assertThat(browser.submit("/", "/wijzig", Map.of()).statusCode()).isEqualTo(200);
      assertThat(changed).hasValue(1);
    }
  }

  @Test
  void aPageOfTheBureauAsksForALoginAndLeadsBack() throws Exception {
    try (WebServer server = start(settings(Optional.of(logins()), Access.PUBLIC))) {
      Browser browser = new Browser(server.listensAt());

      var refused = browser.get("/bureau?a=1");
      assertThat(refused.statusCode()).isEqualTo(302);
      String login = refused.headers().firstValue("Location").orElseThrow();
      assertThat(login).isEqualTo("/inloggen?terug=%2Fbureau%3Fa%3D1");
      assertThat(browser.submit(login, login, form("anna", "verkeerd")).statusCode())
          .isEqualTo(401);
      var admitted = browser.submit(login, login, form("anna", PASSWORD));
      assertThat(admitted.headers().firstValue("Location")).hasValue("/bureau?a=1");
      assertThat(browser.get("/bureau").body()).contains("anna");

      browser.submit("/", "/uitloggen", Map.of());
      assertThat(browser.get("/bureau").statusCode()).isEqualTo(302);
    }
  }

  @Test
  void theSessionThatLogsInGetsAnotherName() throws Exception {
    try (WebServer server = start(settings(Optional.of(logins()), Access.PUBLIC))) {
      Browser browser = new Browser(server.listensAt());
      browser.get("/sessie");
      String before = session(browser);
      browser.submit("/inloggen", "/inloggen", form("anna", PASSWORD));
      assertThat(session(browser)).isNotEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "/%09/evil.example",
        "javascript:alert(1)"
      })
  void aLoginNeverLeadsElsewhere(String elsewhere) throws Exception {
    try (WebServer server = start(settings(Optional.of(logins()), Access.PUBLIC))) {
      Browser browser = new Browser(server.listensAt());
      String login = "/inloggen?terug=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
      var admitted = browser.submit(login, login, form("anna", PASSWORD));
      URI next =
          server.listensAt().resolve(admitted.headers().firstValue("Location").orElseThrow());
      assertThat(next.getHost()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void aClosedSiteShowsNothingButItsLogin() throws Exception {
    try (WebServer server = start(settings(Optional.of(logins()), Access.CLOSED))) {
      Browser browser = new Browser(server.listensAt());
      assertThat(browser.get("/").statusCode()).isEqualTo(302);
      assertThat(browser.get("/stijl.css").statusCode()).isEqualTo(200);
      assertThat(browser.get("/inloggen").statusCode()).isEqualTo(200);
      assertThat(browser.get("/", "Accept", "application/json").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void withoutLoginsOnlyWhoeverSitsAtTheMachineIsTheBureau() throws Exception {
    try (WebServer server = start(settings(Optional.empty(), Access.PUBLIC))) {
      Browser browser = new Browser(server.listensAt());
      assertThat(browser.get("/bureau").body()).contains("bureau");
      var forwarded = browser.get("/bureau", "X-Forwarded-For", "203.0.113.9");
      assertThat(forwarded.statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({"http://127.0.0.1:8080, 200", "https://radar.example.org, 403"})
  void anAddressElsewhereMeansThatOthersCome(URI address, int bureau) throws Exception {
    WebSettings elsewhere =
        new WebSettings(
            Optional.empty(),
            Optional.of(0),
            Optional.of(address),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    try (WebServer server = start(elsewhere)) {
      assertThat(new Browser(server.listensAt()).get("/bureau").statusCode()).isEqualTo(bureau);
    }
  }

  @Test
  void theProxyIsBelievedAndNobodyElse() throws Exception {
    WebSettings.Proxy trusted =
        new WebSettings.Proxy(List.of("127.0.0.1"), Optional.of("X-Forwarded-User"));
    WebSettings.Proxy other =
        new WebSettings.Proxy(List.of("203.0.113.1"), Optional.of("X-Forwarded-User"));
    try (WebServer server = start(with(trusted))) {
      var page = new Browser(server.listensAt()).get("/bureau", "X-Forwarded-User", "bram");
      assertThat(page.body()).contains("bram");
    }
    try (WebServer server = start(with(other))) {
      var page = new Browser(server.listensAt()).get("/bureau", "X-Forwarded-User", "bram");
      assertThat(page.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void whoAsksTooOftenWaits() throws Exception {
    WebSettings settings =
        new WebSettings(
            Optional.empty(),
            Optional.of(0),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(5));
    try (WebServer server = start(settings)) {
      Browser browser = new Browser(server.listensAt());
      for (int i = 0; i < 5; i++) assertThat(browser.get("/").statusCode()).isEqualTo(200);
      var refused = browser.get("/");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
    }
  }

  @Test
  void anOversizedBodyIsRefused() throws Exception {
    try (WebServer server = start(settings(Optional.empty(), Access.PUBLIC))) {
      Browser browser = new Browser(server.listensAt());
      var refused = browser.submit("/", "/wijzig", Map.of("tekst", "x".repeat(400_000)));
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(changed).hasValue(0);
    }
  }

  @Test
  void everyAnswerForbidsWhatThePageDoesNotNeed() throws Exception {
    try (WebServer server = start(settings(Optional.empty(), Access.PUBLIC))) {
      Browser browser = new Browser(server.listensAt());
      for (String page : List.of("/", "/bestaat-niet", "/stijl.css", "/fout")) {
        var headers = browser.get(page).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
            .as(page)
            .contains("default-src 'none'", "frame-ancestors 'none'")
            .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).as(page).hasValue("nosniff");
        assertThat(headers.firstValue("Server")).as(page).isEmpty();
      }
    }
  }

  @Test
  void aFaultOfOursIsToldWithoutItsCause() throws Exception {
    try (WebServer server = start(settings(Optional.empty(), Access.PUBLIC))) {
      Browser browser = new Browser(server.listensAt());
      var page = browser.get("/fout");
      assertThat(page.statusCode()).isEqualTo(500);
      assertThat(page.body()).doesNotContain("geheim").contains("Er ging iets mis");
      var problem = browser.get("/fout", "Accept", "application/json");
      assertThat(problem.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(problem.body()).doesNotContain("geheim").contains("\"status\":500");
    }
  }

  @Test
  void aPageThatDidNotChangeIsNotSentAgain() throws Exception {
    try (WebServer server = start(settings(Optional.empty(), Access.PUBLIC))) {
      Browser browser = new Browser(server.listensAt());
      browser.get("/");
      String tag = browser.get("/").headers().firstValue("ETag").orElseThrow();
      var again = browser.get("/", "If-None-Match", tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  private Path logins() throws IOException {
    Path file = folder.resolve("logins");
    Files.writeString(file, "# bureau\nanna:" + PasswordHash.of(PASSWORD.toCharArray()) + "\n");
    return file;
  }

  private static Map<String, String> form(String name, String password) {
    return Map.of("naam", name, "wachtwoord", password);
  }

  private static String session(Browser browser) {
    return browser.cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("kansenradar"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static WebSettings settings(Optional<Path> logins, Access access) {
    return new WebSettings(
        Optional.empty(),
        Optional.of(0),
        Optional.empty(),
        Optional.of(access),
        logins,
        Optional.empty(),
        Optional.empty());
  }

  private static WebSettings with(WebSettings.Proxy proxy) {
    return new WebSettings(
        Optional.empty(),
        Optional.of(0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(proxy),
        Optional.empty());
  }

  /** A page, one for the bureau, a change, a session and a fault. */
  private WebServer start(WebSettings settings) {
    return WebServer.start(
        settings,
        site ->
            List.of(
                routes -> {
                  routes.get(
                      "/",
                      c ->
                          site.show(c, "Begin", "web/inloggen.jte", new LogInPage("/", "", false)));
                  routes.get(
                      "/bureau",
                      c -> c.result(site.frame(c).officer().orElse("niemand")),
                      Door.BUREAU);
                  routes.get("/sessie", c -> c.sessionAttribute("iets", "van een ander"));
                  routes.post(
                      "/wijzig",
                      c -> {
                        c.formParam("tekst");
                        changed.incrementAndGet();
                      });
                  routes.get(
                      "/fout",
                      c -> {
                        throw new IllegalStateException("geheim");
                      });
                }));
  }
}
