package nl.dutchtechzone.kansenradar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that nobody would write, but somebody might send. The stack is kept small on purpose. */
class HostilePageTest {
  /**
   * Some ten times what the slowest page takes on an idle machine: only endless work exceeds it.
   */
  private static final Duration BOUND = Duration.ofSeconds(150);

  private static final String DEADLINE = "Deadline aanvraag ";
  private static final String VALUES = "<dd>1 mei 2027".repeat(20_000);
  private static final String SENTENCES = "<p>Aanvragen t/m 1 mei.</p>".repeat(20_000);
  private static final String ROWS = "<tr><td>Ronde<td>1 mei 2027".repeat(20_000);

  static Stream<Arguments> pages() {
    return Stream.of(
        page("nested tables", "<table><tr><td>".repeat(1_000) + "€ 5 t/m 1 mei 2027"),
        page(
            "nested elements",
            "<div class=menu><span>".repeat(20_000) + "aanvragen t/m 1 mei 2027"),
        page("open lists of links", "<ul><li><a href=x>".repeat(5_000)),
        page("digits in a row", "<p>" + "7".repeat(100_000)),
        page("one endless sentence", "<p>Aanvragen kan tot " + "lorem ipsum ".repeat(400_000)),
        page("a date after another", "<p>" + "aanvragen t/m 1 mei 2027 en ".repeat(200_000)),
        page(
            "an amount after another",
            "<p>Maximale subsidie: € 5.000 per project.</p>".repeat(100_000)),
        page("brackets and quotes", "\"'(<![CDATA[ ${x} ".repeat(200_000)),
        page("white space", "<p>" + " \u00a0\t".repeat(1_000_000) + "x"),
        page(
            "broken structured data",
            "<script type='application/ld+json'>{\"a\":[[[[</script><p>x"),
        page(
            "control characters",
            "<p>\u0000\u0001\u202e\ufeff\ud800 t/m 31-02-2027 99:99 uur € ,,--"),
        page("a line without a space", "<p>" + "aanvragent/m1mei2027€5.000;".repeat(400_000)),
        page(
            "a mail address at the very end",
            "<p>Aanvragen kan tot 1 mei 2027.</p>".repeat(100_000) + "<p>a@b.example"),
        page("a label for ever", "<dl><dt>" + DEADLINE.repeat(50_000) + VALUES),
        page("a heading for ever", "<h2>" + DEADLINE.repeat(50_000) + "</h2>" + SENTENCES),
        page(
            "a column head for ever",
            "<table><tr><th>" + DEADLINE.repeat(50_000) + "<th>Bedrag</tr>" + ROWS),
        page("nothing but surrogates", "<p>" + "\ud83d t/m \udc00 1 mei ".repeat(50_000)),
        page(
            "every direction and width",
            "<p>\u202et/m 1\u200b mei\u200d 2027\u2066 € 5\u2009000\u202c \ud83d\ude00\u0000\u0007 "
                .repeat(50_000)),
        page("foreign digits", "<p>" + "tot ١ mei ٢٠٢٧ € ５.０００ ".repeat(50_000)),
        page("nothing", ""));
  }

  private static Arguments page(String name, String markup) {
    return Arguments.of(name, markup);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void isReadInBoundedTimeWithoutAnException(String name, String markup) {
    Document document =
        new Document(
            URI.create("https://site.example/" + name.replace(' ', '-')),
            new Content.Html(markup),
            Optional.of(Language.NL),
            LocalDate.of(2027, 1, 5));

    Extraction read =
        Assertions.assertTimeoutPreemptively(BOUND, () -> Readers.EXTRACTOR.extract(document));

    assertThat(read.text()).isEqualTo(ReadableText.of(document.content()));
  }
}
