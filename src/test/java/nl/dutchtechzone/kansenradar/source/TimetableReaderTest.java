package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mockwebserver3.MockResponse;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import okio.Buffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimetableReaderTest {
  private static final String LINKED =
      """
      read:
        kind: timetable
        pages: ["${site}/planning"]
        document: "planning.*[.](xlsx|pdf)$"
      """;
  private static final String PLAIN =
      """
      read: { kind: timetable, pages: ["${site}/planning"] }
      """;

  private static final List<String> HEADS =
      List.of(
          "Openstelling",
          "Specifieke doelstelling",
          "Gebied",
          "Doelgroep",
          "Budget",
          "Startdatum",
          "Einddatum");

  private final LoopbackSite site = new LoopbackSite();
  private final Radar radar = new Radar();

  @AfterEach
  void close() {
    site.close();
  }

  private static String table(List<String> heads, String rows) {
    return """
    <!DOCTYPE html><html lang="nl"><head><title>Planning</title></head><body><main>
    <h1>Planning van openstellingen</h1><p>Indicatief; wijzigingen voorbehouden.</p>
    <table><tr><th>%s</th></tr>%s</table></main></body></html>
    """
        .formatted(String.join("</th><th>", heads), rows);
  }

  private static final String ROWS =
      """
      <tr><td><a href="/warmte">Warmte uit water</a></td><td rowspan="2">2.1 Energie</td><td>Drenthe</td>
        <td>mkb en kennisinstellingen</td><td>€ 2.500.000</td><td>1 maart 2027</td><td>30 april 2027</td></tr>
      <tr><td>Slimme fabriek</td><td>Emmen</td><td>mkb</td><td>€ 4 miljoen</td><td>mei 2027</td><td></td></tr>
      <tr><td colspan="7">Wijzigingen voorbehouden</td></tr>
      """;

  private void linkTo(String file) {
    site.page(
        "/planning",
        HtmlListReaderTest.detail("Planning", "<p><a href='" + file + "'>Tijdschema</a></p>"));
  }

  private void serve(String target, String type, byte[] body) {
    site.answer(
        target,
        request ->
            new MockResponse.Builder()
                .setHeader("Content-Type", type)
                .body(new Buffer().write(body))
                .build());
  }

  private void isPlanned(Notice notice, SourceDefinition definition) {
    assertThat(Radar.value(notice.facts().timing().statusStated())).contains(Status.FORTHCOMING);
    assertThat(notice.facts().timing().opens())
        .hasValueSatisfying(
            opens -> {
              assertThat(opens.value().moment()).isEqualTo(Moment.on(LocalDate.of(2027, 3, 1)));
              assertThat(opens.value().tentative()).isTrue();
              assertThat(opens.confidence()).isEqualTo(Confidence.LOW);
            });
    assertThat(Radar.values(notice.facts().timing().deadlines(), d -> d.moment().date()))
        .containsExactly(Optional.of(LocalDate.of(2027, 4, 30)));
    assertThat(Radar.value(notice.facts().funding().budgetTotal()).map(Money::amount))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(new BigDecimal(2_500_000)));
    assertThat(notice.facts().eligibility().applicants())
        .extracting(Fact::value)
        .contains(ApplicantType.SME, ApplicantType.KNOWLEDGE_INSTITUTION);
    assertThat(radar.unproved(notice, definition.read())).isEmpty();
  }

  @Test
  void aTableInHtmlIsReadRowByRow() {
    SourceDefinition definition = Radar.definition(site, PLAIN);
    site.page("/planning", table(HEADS, ROWS));

    Harvest harvest = radar.read(definition);

    assertThat(harvest.problems()).isEmpty();
    assertThat(Radar.keys(harvest)).containsExactly("warmte uit water", "slimme fabriek");
    Notice notice = Radar.only(harvest, "warmte uit water");
    isPlanned(notice, definition);
    assertThat(notice.uri()).isEqualTo(site.uri("/warmte"));
    assertThat(notice.text()).contains("Specifieke doelstelling: 2.1 Energie");
    assertThat(Radar.only(harvest, "slimme fabriek").uri())
        .isEqualTo(site.uri("/planning#slimme-fabriek"));
    assertThat(harvest.leftOut())
        .extracting(Harvest.LeftOut::reason)
        .containsExactly("een rij zonder naam of zonder datums");
  }

  @Test
  void aPlannedCallIsForthcomingEvenWhenItsIndicativeDayHasCome() {
    site.page("/planning", table(HEADS, ROWS));

    Notice notice = Radar.only(radar.read(Radar.definition(site, PLAIN)), "warmte uit water");

    assertThat(StatusRule.status(notice.facts(), Instant.parse("2027-03-20T10:00:00Z")))
        .isEqualTo(Status.FORTHCOMING);
  }

  @Test
  void aSpreadsheetIsReadWithItsDaysAndTheUnitOfItsAmounts() throws IOException {
    SourceDefinition definition = Radar.definition(site, LINKED);
    linkTo("/files/planning-2027-01.xlsx");
    serve(
        "/files/planning-2027-01.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        spreadsheet());

    Harvest harvest = radar.read(definition);

    assertThat(harvest.problems()).isEmpty();
    assertThat(Radar.keys(harvest)).containsExactly("nl-27-01", "nl-27-02");
    Notice notice = Radar.only(harvest, "nl-27-01");
    isPlanned(notice, definition);
    assertThat(notice.title()).isEqualTo("Warmte uit water");
    assertThat(Radar.value(notice.facts().reference())).contains("NL-27-01");
  }

  private static byte[] spreadsheet() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("2027");
      sheet.value(0, 0, "Tijdschema 2027, indicatief");
      List<String> heads =
          List.of(
              "Nummer",
              "Titel oproep",
              "Doelgroep",
              "Bedrag (in miljoen euro)",
              "Datum opening",
              "Datum sluiting");
      for (int i = 0; i < heads.size(); i++) sheet.value(2, i, heads.get(i));
      row(sheet, 3, "NL-27-01", "Warmte uit water", LocalDate.of(2027, 3, 1));
      row(sheet, 4, "NL-27-02", "Slimme fabriek", LocalDate.of(2027, 6, 1));
    }
    return out.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String number, String title, LocalDate opens) {
    sheet.value(row, 0, number);
    sheet.value(row, 1, title);
    sheet.value(row, 2, "mkb, kennisinstellingen");
    sheet.value(row, 3, new BigDecimal("2.5"));
    sheet.value(row, 4, opens);
    sheet.style(row, 4).format("dd-mm-yyyy").set();
    sheet.value(row, 5, opens.plusDays(60));
    sheet.style(row, 5).format("dd-mm-yyyy").set();
  }

  @Test
  void aPdfIsReadByWhereItsWordsStand() throws IOException {
    SourceDefinition definition = Radar.definition(site, LINKED);
    linkTo("/planning.pdf");
    serve("/planning.pdf", "application/pdf", pdf());

    Harvest harvest = radar.read(definition);

    assertThat(harvest.problems()).isEmpty();
    assertThat(Radar.keys(harvest))
        .containsExactly("warmte uit water en bodem voor wijken", "slimme fabriek");
    isPlanned(Radar.only(harvest, "warmte uit water en bodem voor wijken"), definition);
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(842, 595));
      document.addPage(page);
      try (PDPageContentStream print = new PDPageContentStream(document, page)) {
        line(print, 540, "Tijdschema van openstellingen, indicatief");
        line(print, 500, "Openstelling", "Doelgroep", "Budget", "Startdatum", "Einddatum");
        line(
            print,
            475,
            "Warmte uit water",
            "mkb en kennis-",
            "€ 2.500.000",
            "1 maart 2027",
            "30 april 2027");
        line(print, 463, "en bodem voor", "instellingen", "", "", "");
        line(print, 451, "wijken", "", "", "", "");
        line(print, 430, "Slimme fabriek", "mkb", "€ 4.000.000", "1 juni 2027", "31 juli 2027");
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static void line(PDPageContentStream print, float y, String... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      print.beginText();
      print.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
      print.newLineAtOffset(40 + 140 * i, y);
      print.showText(cells[i]);
      print.endText();
    }
  }

  @Test
  void theSameTableAgainBringsNothingNewAndANewDayOneChange() {
    SourceDefinition definition = Radar.definition(site, PLAIN);
    site.page("/planning", table(HEADS, ROWS));
    radar.read(definition);

    Harvest same = radar.read(definition);
    site.page("/planning", table(HEADS, ROWS.replace("30 april", "14 mei")));
    Harvest moved = radar.read(definition);

    assertThat(same.notices()).isEmpty();
    assertThat(same.unmodified()).hasSize(2);
    assertThat(Radar.keys(moved)).containsExactly("warmte uit water");
    assertThat(moved.unmodified()).containsExactly("slimme fabriek");
  }

  @Test
  void aColumnThatIsGoneIsTold() {
    SourceDefinition definition = Radar.definition(site, PLAIN);
    site.page("/planning", table(HEADS, ROWS));
    radar.read(definition);
    site.page("/planning", table(HEADS, ROWS).replace("Einddatum", "Kolom 7"));

    Harvest harvest = radar.read(definition);

    assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.SELECTOR_GONE);
    assertThat(harvest.problems().getFirst().detail()).contains("CLOSES");
    assertThat(harvest.notices()).isEmpty();
  }

  @Test
  void aSpreadsheetThatUnpacksToTooMuchIsRefused() throws IOException {
    linkTo("/planning.xlsx");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 100; i++) zip.write(zeros);
      zip.closeEntry();
    }
    serve("/planning.xlsx", "application/octet-stream", packed.toByteArray());

    Harvest harvest = radar.read(Radar.definition(site, LINKED));

    assertThat(Radar.problems(harvest)).containsExactly(Problem.Type.SELECTOR_GONE);
  }

  @Test
  void aPageThatLinksToNoTimetableIsTold() {
    linkTo("/elders.html");

    assertThat(Radar.problems(radar.read(Radar.definition(site, LINKED))))
        .containsExactly(Problem.Type.EMPTY_LIST);
  }
}
