package nl.dutchtechzone.kansenradar.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.fetch.Bytes;

/**
 * The pages of a site. A fragment {@code pages/PATH.html} (its first line is the title) is set into
 * the site's {@code chrome.html}; {@code .xml} and {@code .txt} files are sent as they are. What
 * lies in {@code day2/} replaces its namesake, or is new, from the second day on. A query belongs
 * to the file name ({@code list.page=1.html}); one that no file knows is ignored.
 */
final class Pages {
  private static final Pattern SAFE = Pattern.compile("(/[a-z0-9][a-z0-9._-]*)+|/");
  private static final Pattern SAFE_QUERY = Pattern.compile("[a-z]+=[a-z0-9-]+");
  private static final Instant FIRST = Instant.parse("2027-03-01T06:00:00Z");
  private static final Instant SECOND = Instant.parse("2027-03-12T15:30:00Z");

  private final Site site;
  private final UnaryOperator<String> fill;

  /**
   * @param fill puts the addresses of the sites in the place of their names
   */
  Pages(Site site, UnaryOperator<String> fill) {
    this.site = site;
    this.fill = fill;
  }

  /** The answer to a GET: 404 when the site has no such page on that day. */
  Answer get(URI request, int day) {
    String path = request.getPath();
    Optional<Site.Fault> fault = site.faults().stream().filter(f -> f.hits(day, path)).findFirst();
    if (fault.isPresent()) return disturbed(fault.get());
    if (!SAFE.matcher(path).matches()) return notFound();
    String name = path.equals("/") ? "/index" : path.replaceFirst("/$", "");
    return withQuery(request, name, day).or(() -> named(name, day)).orElseGet(Pages::notFound);
  }

  private Optional<Answer> withQuery(URI request, String name, int day) {
    return Optional.ofNullable(request.getQuery())
        .filter(query -> SAFE_QUERY.matcher(query).matches())
        .flatMap(query -> named(name + "." + query, day));
  }

  private Optional<Answer> named(String name, int day) {
    Optional<Answer> renewed = day < 2 ? Optional.empty() : in("day2", name, SECOND);
    return renewed.or(() -> in("pages", name, FIRST));
  }

  private Optional<Answer> in(String folder, String name, Instant changedAt) {
    String file = "sites/" + site.name() + "/" + folder + name;
    if (name.endsWith(".xml")) {
      String mediaType = name.endsWith("/feed.xml") ? "application/rss+xml" : "application/xml";
      return Resources.find(file).map(text -> send(mediaType, text, changedAt));
    }
    if (name.endsWith(".txt")) {
      return Resources.find(file).map(text -> send("text/plain", text, changedAt));
    }
    return Resources.find(file.replaceFirst("\\.html$", "") + ".html")
        .map(part -> send("text/html", framed(part), changedAt));
  }

  private String framed(String fragment) {
    int endOfTitle = fragment.indexOf('\n');
    return Resources.read("sites/" + site.name() + "/chrome.html")
        .replace("${title}", fragment.substring(0, endOfTitle).strip())
        .replace("${content}", fragment.substring(endOfTitle + 1).strip());
  }

  private Answer send(String mediaType, String text, Instant changedAt) {
    return Answer.ok(
        mediaType + "; charset=" + site.charset().name(),
        Bytes.of(fill.apply(text).getBytes(site.charset())),
        changedAt);
  }

  private Answer disturbed(Site.Fault fault) {
    String file = "sites/" + site.name() + "/fault-" + fault.status() + ".html";
    return Answer.fresh(fault.status(), "text/html; charset=UTF-8", Resources.read(file));
  }

  private static Answer notFound() {
    return Answer.error(404, "Pagina niet gevonden");
  }
}
