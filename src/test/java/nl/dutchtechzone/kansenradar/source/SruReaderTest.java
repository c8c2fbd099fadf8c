package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SruReaderTest {
  private static final String READ =
      """
      read:
        kind: sru
        endpoint: "${site}/sru"
        query: >-
          c.product-area==officielepublicaties
          and dt.modified>="{since}"
        window: P30D
        about: subsidie
        page-size: 2
      """;

  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();

  @AfterEach
  void close() {
    site.close();
  }

  private Harvest read(String more) {
    return radar.read(Radar.definition(site, READ + more));
  }

  private void answer(String prefix, String... records) {
    site.answer("/sru", request -> xml(response(prefix, records.length, List.of(records))));
  }

  private static MockResponse xml(String body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/xml")
        .body(body)
        .build();
  }

  /** An answer with the given prefix for the response's own elements; "" for none. */
  private static String response(String prefix, int total, List<String> records) {
    String p = prefix.isEmpty() ? "" : prefix + ":";
    String ns = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    return "<?xml version='1.0' encoding='UTF-8'?>\n<"
        + p
        + "searchRetrieveResponse "
        + ns
        + "='http://docs.oasis-open.org/ns/search-ws/sruResponse'><"
        + p
        + "numberOfRecords>"
        + total
        + "</"
        + p
        + "numberOfRecords><"
        + p
        + "records>"
        + records.stream()
            .map(
                r ->
                    "<"
                        + p
                        + "record><"
                        + p
                        + "recordData>"
                        + r
                        + "</"
                        + p
                        + "recordData></"
                        + p
                        + "record>")
            .collect(Collectors.joining())
        + "</"
        + p
        + "records></"
        + p
        + "searchRetrieveResponse>";
  }

  private String record(String identifier, String title) {
    return site.fill(
        """
        <gzd:gzd xmlns:gzd="http://standaarden.overheid.nl/sru"><gzd:originalData>
        <ow:meta xmlns:ow="http://standaarden.overheid.nl/wetgeving/"><ow:owmskern
         xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:identifier>%1$s</dcterms:identifier>
        <dcterms:title>%2$s</dcterms:title><dcterms:creator>Emmen</dcterms:creator>
        <dcterms:modified>2027-01-08</dcterms:modified></ow:owmskern></ow:meta></gzd:originalData>
        <gzd:enrichedData><gzd:preferredUrl>${site}/%1$s.html</gzd:preferredUrl>
        <gzd:itemUrl manifestation="html">${site}/%1$s.html</gzd:itemUrl>
        <gzd:itemUrl manifestation="xml">${site}/xml/%1$s.xml</gzd:itemUrl></gzd:enrichedData></gzd:gzd>
        """
            .formatted(identifier, title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sru", "zs", ""})
  void recordsAreKnownByNamespaceWhateverTheirPrefix(String prefix) {
    answer(prefix, record("gmb-2027-1", "Subsidieplafond sport &amp; spel 2027"));

    Harvest harvest = read("");

    assertThat(harvest.problems()).isEmpty();
    Notice notice = Radar.only(harvest, "gmb-2027-1");
    assertThat(notice.title()).isEqualTo("Subsidieplafond sport & spel 2027");
    assertThat(Radar.value(notice.facts().reference())).contains("gmb-2027-1");
    assertThat(radar.unproved(notice, Radar.definition(site, READ).read())).isEmpty();
  }

  @Test
  void theWindowLiesBackFromToday() {
    answer("sru");
    read("expect: { may-be-empty: true }\n");

    assertThat(query(site)).contains("dt.modified>=\"2026-12-12\"").doesNotContain("sortKeys");
  }

  @Test
  void theWindowReachesToTheLastGoodReading() {
    answer("sru");
    radar.lastGood("2026-11-01T06:00:00Z");
    read("expect: { may-be-empty: true }\n");

    assertThat(query(site)).contains("dt.modified>=\"2026-10-30\"");
  }

  private static String query(LoopbackSite site) {
    return URLDecoder.decode(site.requests().getFirst().getTarget(), StandardCharsets.UTF_8);
  }

  @Test
  void allPartsAreRead() {
    List<String> all =
        List.of(
            record("gmb-2027-1", "Subsidie een"),
            record("gmb-2027-2", "Subsidie twee"),
            record("gmb-2027-3", "Verkeersbesluit"));
    site.answer(
        "/sru",
        request ->
            xml(
                response(
                    "sru",
                    3,
                    request.getTarget().contains("startRecord=1&")
                        ? all.subList(0, 2)
                        : all.subList(2, 3))));

    Harvest harvest = read("");

    assertThat(Radar.keys(harvest)).containsExactly("gmb-2027-1", "gmb-2027-2");
    assertThat(harvest.leftOut())
        .extracting(Harvest.LeftOut::reason)
        .containsExactly("gaat over iets anders");
    assertThat(harvest.statedTotal()).contains(3);
  }

  @Test
  void aDiagnosticWithAGoodStatusIsAFailure() {
    site.answer(
        "/sru",
        request ->
            xml(
                "<s:searchRetrieveResponse"
                    + " xmlns:s='http://docs.oasis-open.org/ns/search-ws/sruResponse'>"
                    + "<s:numberOfRecords>0</s:numberOfRecords><s:diagnostics><d:diagnostic"
                    + " xmlns:d='http://docs.oasis-open.org/ns/search-ws/diagnostic'><d:message>Unsupported"
                    + " index</d:message></d:diagnostic></s:diagnostics>"
                    + "</s:searchRetrieveResponse>"));

    Harvest harvest = read("expect: { may-be-empty: true }\n");

    assertThat(harvest.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.type()).isEqualTo(Problem.Type.DIAGNOSTIC);
              assertThat(problem.detail()).contains("Unsupported index");
            });
  }

  @Test
  void fewerRecordsThanTheTotalIsAShortfall() {
    site.answer(
        "/sru",
        request ->
            xml(
                response(
                    "sru",
                    5,
                    request.getTarget().contains("startRecord=1&")
                        ? List.of(record("gmb-2027-1", "Subsidie een"))
                        : List.of())));

    assertThat(Radar.problems(read(""))).containsExactly(Problem.Type.SHORTFALL);
  }

  @Test
  void factsOfADocumentInXmlAreQuotedFromItsBody() {
    answer("sru", record("prb-2027-9", "Openstellingsbesluit subsidie circulaire bouw"));
    site.page(
        "/xml/prb-2027-9.xml",
        "application/xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <officiele-publicatie><metadata><meta name="x">Niet lezen 1 mei 2029</meta></metadata><regeling>
        <kop><titel>Openstellingsbesluit</titel></kop>
        <artikel><kop><label>Artikel</label> <nr>1</nr> <titel>Aanvraagperiode</titel></kop>
        <al>Een aanvraag wordt ingediend van 1 maart 2027, 09.00 uur, tot en met 30 april 2027, 17.00 uur.</al></artikel>
        <artikel><kop><label>Artikel</label> <nr>2</nr> <titel>Subsidieplafond</titel></kop>
        <al>Het subsidieplafond bedraagt &#8364; 750.000.</al></artikel></regeling></officiele-publicatie>
        """);

    Harvest harvest = read("  follow: xml\n");

    assertThat(harvest.problems()).isEmpty();
    Notice notice = Radar.only(harvest, "prb-2027-9");
    assertThat(notice.title()).isEqualTo("Openstellingsbesluit subsidie circulaire bouw");
    assertThat(Radar.values(notice.facts().timing().deadlines(), (Deadline d) -> d.moment().iso()))
        .containsExactly("2027-04-30T17:00");
    assertThat(notice.text()).contains("Artikel 1 Aanvraagperiode").doesNotContain("Niet lezen");
    assertThat(radar.unproved(notice, Radar.definition(site, READ).read())).isEmpty();
  }

  @Test
  void aRecordWithoutADocumentTellsItsKindByItsTitle() {
    answer("sru", record("a", "Wijziging subsidieregeling"), record("b", "Openstelling subsidie"));

    Harvest harvest = read("");

    assertThat(harvest.notices())
        .extracting(Notice::kind)
        .containsExactly(Kind.AMENDMENT, Kind.CALL);
  }

  @Test
  void anEntityBombIsRefused() {
    site.answer(
        "/sru",
        request ->
            xml(
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b"
                    + " '&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>"));

    assertThat(Radar.problems(read(""))).containsExactly(Problem.Type.MALFORMED);
  }

  @Test
  void aRecordWithUnreadableWordsIsNotTakenOver() {
    answer(
        "sru",
        record("a", "Openstelling subsidie MinisteriÃ«le regeling"),
        record("b", "Openstelling subsidie"));

    Harvest harvest = read("");

    assertThat(Radar.keys(harvest)).containsExactly("b");
    assertThat(harvest.listed()).contains("a");
    assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.GARBLED);
  }
}
