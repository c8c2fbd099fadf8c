package nl.dutchtechzone.kansenradar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.extract.Document;
import nl.dutchtechzone.kansenradar.extract.Extraction;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is told of a page that was edited between two readings, or only looks so. */
class PageChangesTest extends H2Database {
  private static final Instant FIRST = Instant.parse("2027-02-01T06:00:00Z");
  private static final Instant SECOND = Instant.parse("2027-02-08T06:00:00Z");
  private static final Instant THIRD = Instant.parse("2027-02-15T06:00:00Z");
  private static final URI PAGE = URI.create("https://voorbeeld.test/waterstof");

  private static final Extractor EXTRACTOR =
      new Extractor(Configuration.load(new Home(Path.of("").toAbsolutePath())).labels());

  @ParameterizedTest(name = "{0} ({1}): {4}")
  @CsvFileSource(
      resources = "/change/cases.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      quoteCharacter = '\0',
      emptyValue = "")
  void anEditIsToldAsWhatItIsAndNoiseIsNot(
      String what, String page, String first, String second, String told) throws IOException {
    String original = resource(page + ".html");
    Notice before = read(edited(original, first), FIRST);
    Notice after = read(edited(original, second), SECOND);

    Samples.save(database(), Samples.scan(FIRST, before));
    List<Change> changes = Samples.save(database(), Samples.scan(SECOND, after)).changes();
    List<Change> again = Samples.save(database(), Samples.scan(THIRD, after)).changes();

    assertThat(changes.stream().map(PageChangesTest::line).collect(Collectors.joining(" + ")))
        .as(what)
        .isEqualTo(Optional.ofNullable(told).orElse(""));
    assertThat(again).as("the same page once more").isEmpty();
    for (Change change : changes) {
      assertThat(quote(before, change.field())).as("before: %s", change).isPresent();
      assertThat(quote(after, change.field())).as("after: %s", change).isPresent();
    }
  }

  private static String line(Change change) {
    return change.kind().code()
        + " "
        + change.field()
        + " "
        + change.before().orElse("-")
        + " => "
        + change.after().orElse("-");
  }

  /** The words of that version that prove the fact. */
  private static Optional<String> quote(Notice notice, String field) {
    Facts facts = notice.facts();
    Optional<? extends Fact<?>> fact =
        switch (field) {
          case "status" -> facts.timing().statusStated();
          case "opens" -> facts.timing().opens();
          case "deadlines" -> facts.timing().deadlines().stream().findFirst();
          case "budgetTotal" -> facts.funding().budgetTotal();
          case "budgetRemaining" -> facts.funding().budgetRemaining();
          case "grantMax" -> facts.funding().grantMax();
          case "rateMax" -> facts.funding().rateMax();
          case "applicants" -> facts.eligibility().applicants().stream().findFirst();
          default -> Optional.empty();
        };
    return fact.map(found -> found.evidence().quote()).filter(notice.text()::contains);
  }

  /** Edits: {@code words -> other words}, several parted by {@code ;;}. */
  private static String edited(String page, String edits) {
    String edited = page;
    if (edits == null || edits.isBlank()) return page;
    for (String edit : edits.split(";;")) {
      String[] parts = edit.split("->", 2);
      assertThat(edited).contains(parts[0].strip());
      edited = edited.replace(parts[0].strip(), parts[1].strip());
    }
    return edited;
  }

  private static Notice read(String html, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    Extraction read =
        EXTRACTOR.extract(
            new Document(PAGE, new Document.Content.Html(html), Optional.empty(), today));
    return new Notice(
        "snn",
        "/waterstof",
        PAGE,
        read.language(),
        read.kind(),
        read.title(),
        read.summary(),
        read.facts(),
        read.text(),
        read.flags(),
        List.of(new ArchivedPage(PAGE, Sha256.of(html))));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageChangesTest.class.getResourceAsStream("/change/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
