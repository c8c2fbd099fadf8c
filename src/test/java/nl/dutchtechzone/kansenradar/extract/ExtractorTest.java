package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private static final URI PAGE = URI.create("https://site.example/regeling");

  private static Extraction read(Content content, ExtractHints hints) {
    Document document =
        new Document(PAGE, content, Optional.of(Language.NL), LocalDate.of(2027, 1, 5));
    return Readers.EXTRACTOR.extract(document, hints);
  }

  private static List<String> deadlines(Extraction read) {
    return read.facts().timing().deadlines().stream().map(d -> d.value().moment().iso()).toList();
  }

  @Test
  void aSourceMayAddLabelsOfItsOwn() {
    Content page = new Content.Plain("Dichtdatum: 1 mei 2027");
    ExtractHints hints =
        new ExtractHints(Optional.empty(), Map.of("deadline", List.of("dichtdatum")));

    assertThat(deadlines(read(page, ExtractHints.NONE))).isEmpty();
    assertThat(deadlines(read(page, hints))).containsExactly("2027-05-01");
  }

  @Test
  void anUnknownFieldForALabelIsRefused() {
    assertThatThrownBy(() -> new ExtractHints(Optional.empty(), Map.of("deadlin", List.of("x"))))
        .hasMessageContaining("deadlin");
  }

  @Test
  void aLabelBeatsProseAndBothQuotesAreKept() {
    Extraction read =
        read(
            new Content.Plain("Deadline: 1 mei 2027\nAanvragen kan tot en met 8 mei 2027."),
            ExtractHints.NONE);

    assertThat(deadlines(read)).containsExactly("2027-05-01");
    assertThat(read.facts().timing().deadlines().getFirst().flags()).contains("conflict");
    assertThat(read.flags()).anyMatch(f -> f.contains("1 mei 2027") && f.contains("8 mei 2027"));
  }

  @Test
  void attachmentsAreTheDocumentsThatThePageLinksTo() {
    Extraction read =
        read(
            new Content.Html(
                "<main><h1>T</h1><p><a href='/f/regeling.pdf'>De regeling</a> <a"
                    + " href='/x'>x</a></p></main>"),
            ExtractHints.NONE);

    assertThat(read.facts().attachments())
        .extracting(Fact::value)
        .extracting(a -> a.uri() + " " + a.title())
        .containsExactly("https://site.example/f/regeling.pdf De regeling");
  }

  @Test
  void aPdfIsReadLikeAPage() throws IOException {
    Page page = page("application/pdf", pdf("Aanvragen kan tot en met 1 mei 2027."));

    assertThat(deadlines(read(Content.of(page), ExtractHints.NONE))).containsExactly("2027-05-01");
  }

  @Test
  void aWordFileIsReadLikeAPage() throws IOException {
    String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Page page = page(type, docx("Indienen t/m ", "2 juni 2027"));

    assertThat(deadlines(read(Content.of(page), ExtractHints.NONE))).containsExactly("2027-06-02");
  }

  @Test
  void theTitleOfCopiedTextStandsBelowTheHeadOfItsSite() {
    String text = "EN\nSkip to main content\nVillage money\nApply by 3 March 2027.";
    Document copied =
        new Document(
            URI.create("https://programme.example/money"),
            new Content.Plain(text),
            Optional.of(Language.EN),
            LocalDate.of(2027, 1, 5));
    assertThat(Readers.EXTRACTOR.extract(copied).title()).isEqualTo("Village money");
  }

  @Test
  void aDamagedDocumentHasNoWords() {
    Page page = page("application/pdf", "%PDF-1.7 nonsense".getBytes(StandardCharsets.UTF_8));

    assertThat(ReadableText.of(page)).isEmpty();
  }

  @Test
  void theCharsetThatAPageNamesIsUsed() {
    Charset latin = StandardCharsets.ISO_8859_1;
    byte[] body = "<meta charset=iso-8859-1><p>Förderung</p>".getBytes(latin);

    assertThat(ReadableText.of(page("text/html", body))).isEqualTo("Förderung\n");
  }

  private static Page page(String type, byte[] bytes) {
    Bytes body = Bytes.of(bytes);
    Optional<String> none = Optional.empty();
    return new Page(
        PAGE, PAGE, type, Optional.empty(), body, body.sha256(), none, none, Instant.EPOCH);
  }

  private static byte[] pdf(String line) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
        ink.beginText();
        ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        ink.newLineAtOffset(72, 700);
        ink.showText(line);
        ink.endText();
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] docx(String... runs) throws IOException {
    StringBuilder xml = new StringBuilder("<w:document><w:body><w:p>");
    for (String run : runs)
      xml.append("<w:r><w:t xml:space='preserve'>").append(run).append("</w:t></w:r>");
    xml.append("</w:p></w:body></w:document>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
