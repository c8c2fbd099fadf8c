package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  private static final String READ =
      """
      read:
        kind: feed
        feeds: ["${site}/feed"]
        about: "subsidie|regeling"
        exclude: ["/archief/"]
      """;
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Nieuws</title><link>${site}/</link><description>d</description>
      <item><title>Nieuwe subsidie open</title><link>${site}/nieuws/open?utm_source=rss</link>
        <guid>1</guid><pubDate>Mon, 04 Jan 2027 08:00:00 GMT</pubDate><description>&lt;p&gt;Kort.&lt;/p&gt;</description></item>
      <item><title>Feest in de hal</title><link>${site}/nieuws/feest</link><description>Taart</description></item>
      <item><title>Oude regeling</title><link>${site}/archief/oud</link><description>x</description></item>
      <item><title>Regeling elders</title><link>https://elsewhere.example/r</link><description>Een regeling.</description></item>
      </channel></rss>
      """;

  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();
  private final SourceDefinition definition = Radar.definition(site, READ);

  @AfterEach
  void close() {
    site.close();
  }

  private Harvest read(String type, String feed) {
    site.page("/feed", type, feed);
    site.page(
        "/nieuws/open",
        HtmlListReaderTest.detail(
            "Subsidie open", "<p>Aanvragen kan tot en met 1 maart 2027.</p>"));
    return radar.read(definition);
  }

  @Test
  void itemsOfTheSameSiteAreReadFromTheirPages() {
    Harvest harvest = read("application/rss+xml", RSS);

    assertThat(harvest.problems()).isEmpty();
    assertThat(Radar.keys(harvest)).containsExactly("/nieuws/open", "/r");
    Notice notice = Radar.only(harvest, "/nieuws/open");
    assertThat(notice.facts().timing().deadlines()).hasSize(1);
    assertThat(radar.unproved(notice, definition.read())).isEmpty();
    assertThat(harvest.newest())
        .hasValueSatisfying(at -> assertThat(at).isEqualTo("2027-01-04T08:00:00Z"));
  }

  @Test
  void anItemOfAnotherSiteIsNotFollowedAndClaimsNoFacts() {
    Notice notice = Radar.only(read("application/rss+xml", RSS), "/r");

    assertThat(site.asked()).doesNotContain("GET /r");
    assertThat(notice.facts()).isEqualTo(Facts.NOT_STATED);
    assertThat(notice.flags()).contains("feed_item");
  }

  @Test
  void whatIsAboutSomethingElseIsLeftOutWithTheReason() {
    Harvest harvest = read("application/rss+xml", RSS);

    assertThat(harvest.leftOut())
        .extracting(Harvest.LeftOut::row)
        .containsExactly("Feest in de hal", "Oude regeling");
  }

  @Test
  void anUnchangedFeedBringsNothingNew() {
    read("application/rss+xml", RSS);

    Harvest second = read("application/rss+xml", RSS);

    assertThat(second.notices()).isEmpty();
    assertThat(second.unmodified()).containsExactlyInAnyOrder("/nieuws/open", "/r");
  }

  @Test
  void atomIsReadToo() {
    Harvest harvest =
        read(
            "application/atom+xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:x</id><updated>2027-01-05T08:00:00Z</updated>
            <entry><title>Subsidie open</title><id>urn:1</id><link href="${site}/nieuws/open"/><updated>2027-01-05T08:00:00Z</updated><summary>s</summary></entry>
            </feed>
            """);

    assertThat(Radar.keys(harvest)).containsExactly("/nieuws/open");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          MALFORMED  | <!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>&x;</title></channel></rss>
          MALFORMED  | <!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>
          MALFORMED  | <rss version="2.0"><channel><title>afgebroken
          MALFORMED  | <notafeed/>
          MALFORMED  | niets
          EMPTY_LIST | <rss version="2.0"><channel><title>t</title><link>https://a.example/</link><description>d</description></channel></rss>
          """)
  void aHostileOrBrokenFeedIsRefusedWithAReason(Problem.Type expected, String feed) {
    Harvest harvest = read("application/rss+xml", feed);

    assertThat(harvest.notices()).isEmpty();
    assertThat(Radar.problems(harvest)).containsExactly(expected);
  }

  @Test
  void aFeedWithoutBottomIsRefused() {
    Harvest harvest = read("application/rss+xml", "<a>".repeat(20_000) + "</a>".repeat(20_000));

    assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.MALFORMED);
  }
}
