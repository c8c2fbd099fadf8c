package nl.dutchtechzone.kansenradar.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.fetch.Page;

/** Reads sitemaps and the pages that they name. */
final class SitemapReader {
  /** Of one site; the protocol allows 50,000 in an index, which is more than a guest reads. */
  private static final int MOST_SITEMAPS = 50;

  /** The protocol's own limit for a sitemap once it is unpacked. */
  private static final int MOST_BYTES = 50 * 1024 * 1024;

  private final SourceKind.Sitemap sitemap;
  private final Visit visit;
  private final DatedPages pages;
  private final Optional<Pattern> wanted;
  private final Deque<URI> toRead = new ArrayDeque<>();
  private final Set<URI> seen = new HashSet<>();

  SitemapReader(Extractor extractor, SourceKind.Sitemap sitemap, Visit visit) {
    this.sitemap = sitemap;
    this.visit = visit;
    this.pages = new DatedPages(extractor, sitemap.pages(), visit);
    this.wanted = sitemap.sitemapPattern().map(regex -> Given.pattern(regex, "sitemap-pattern"));
  }

  void read() {
    sitemap.sitemaps().forEach(this::queue);
    URI first = sitemap.sitemaps().getFirst();
    int read = 0;
    while (!toRead.isEmpty()) {
      if (read++ == MOST_SITEMAPS) {
        visit.problem(
            Problem.Type.LIMIT, Problem.Extent.SOURCE, first, "> " + MOST_SITEMAPS + " sitemaps");
        break;
      }
      readOne(toRead.remove());
    }
    boolean well = seen.stream().anyMatch(visit::remembers);
    if (well && pages.found() == 0 && !visit.definition().expect().emptyIsNormal()) {
      visit.problem(
          Problem.Type.EMPTY_LIST, Problem.Extent.SOURCE, first, "geen adres van een regeling");
    }
    pages.read(first);
  }

  private void queue(URI address) {
    if (seen.add(address)) toRead.add(address);
  }

  private void readOne(URI address) {
    switch (visit.askBody(address)) {
      case Visit.Answer.Nothing nothing ->
          visit.problem(nothing.type(), Problem.Extent.SOURCE, address, nothing.detail());
      case Visit.Answer.Same same ->
          visit.problem(
              Problem.Type.UNREADABLE,
              Problem.Extent.SOURCE,
              address,
              "onveranderd, maar niet bewaard");
      case Visit.Answer.Body body -> readBody(address, body.page());
    }
  }

  private void readBody(URI address, Page page) {
    try {
      AbstractSiteMap parsed = parse(address, page);
      visit.remember(page);
      switch (parsed) {
        case SiteMapIndex index -> index.getSitemaps().forEach(child -> queueChild(address, child));
        case SiteMap map ->
            map.getSiteMapUrls()
                .forEach(
                    url ->
                        pages.take(
                            address,
                            url.getUrl().toString(),
                            "",
                            Optional.ofNullable(url.getLastModified()).map(Date::toInstant)));
        default -> throw new UnknownFormatException(parsed.getClass().getName());
      }
    } catch (UnknownFormatException | IOException e) {
      visit.problem(
          insteadOfSitemap(page),
          Problem.Extent.SOURCE,
          address,
          "geen sitemap: " + e.getMessage());
    }
  }

  /** Good XML of another kind is an answer, though not to what was asked. */
  private static Problem.Type insteadOfSitemap(Page page) {
    Content content = Content.of(page);
    if (content instanceof Content.Html) return OddPage.insteadOfAnswer(content);
    return Xml.parse(SourceText.of(page)) instanceof Xml.Parsed.Tree
        ? Problem.Type.DIAGNOSTIC
        : Problem.Type.MALFORMED;
  }

  private void queueChild(URI index, AbstractSiteMap child) {
    URI address = URI.create(child.getUrl().toString());
    boolean asked = wanted.isEmpty() || wanted.orElseThrow().matcher(address.toString()).find();
    if (asked && OddPage.sameSite(index, address)) queue(address);
  }

  /** A document type is refused, hence entities; so is a body that ends before its end. */
  private static AbstractSiteMap parse(URI address, Page page)
      throws UnknownFormatException, IOException {
    SiteMapParser parser = new SiteMapParser(false, false);
    return parser.parseSiteMap("text/xml", unpacked(page), address.toURL());
  }

  private static byte[] unpacked(Page page) throws IOException {
    byte[] body = page.body().toArray();
    if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) return body;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] xml = in.readNBytes(MOST_BYTES + 1);
      if (xml.length > MOST_BYTES) throw new IOException("more than " + MOST_BYTES + " bytes");
      return xml;
    }
  }
}
