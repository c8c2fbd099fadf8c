package nl.dutchtechzone.kansenradar.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.demo.ServedDemo;

/** A visitor with cookies, who follows no redirect by itself. */
final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"formulier\" value=\"([0-9a-f]+)\"");

  private final URI site;
  final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(URI site) {
    this.site = site;
  }

  /** One that has logged in to the demonstration. */
  static Browser officer(ServedDemo demo) throws IOException, InterruptedException {
    Browser officer = new Browser(demo.site());
    officer.submit(
        "/inloggen",
        "/inloggen",
        Map.of("naam", ServedDemo.OFFICER, "wachtwoord", ServedDemo.PASSWORD));
    return officer;
  }

  HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(address));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends a form as a page of the site would: with the token that the page holds. */
  HttpResponse<String> submit(String page, String address, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(page).body());
    if (!token.find()) throw new IllegalStateException("no form on " + page);
    Map<String, String> all = new HashMap<>(fields);
    all.put("formulier", token.group(1));
    return post(address, all);
  }

  HttpResponse<String> post(String address, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
