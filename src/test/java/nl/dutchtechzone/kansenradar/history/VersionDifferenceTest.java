package nl.dutchtechzone.kansenradar.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.dutchtechzone.kansenradar.history.VersionDifference.Fate;
import nl.dutchtechzone.kansenradar.history.VersionDifference.Piece;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Difference;
import nl.dutchtechzone.kansenradar.opportunity.FactsFixture;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import org.junit.jupiter.api.Test;

class VersionDifferenceTest {
  @Test
  void aMovedDeadlineIsToldAsFactAndInItsWords() {
    VersionDifference found =
        VersionDifference.between(
            notice("Voor wie\nAanvragen kan tot en met 30 juni 2027.\nMeer", "2027-06-30"),
            notice("Voor wie\nAanvragen kan tot en met 15 juli 2027.\nMeer", "2027-07-15"));

    assertThat(found.facts())
        .extracting(Difference::field, d -> d.before().orElse(""), d -> d.after().orElse(""))
        .containsExactly(tuple("deadlines", "2027-06-30", "2027-07-15"));
    assertThat(found.text()).hasSize(1);
    assertThat(found.text().getFirst().pieces())
        .containsExactly(
            new Piece(Fate.SAME, "Aanvragen kan tot en met"),
            new Piece(Fate.REMOVED, "30 juni"),
            new Piece(Fate.ADDED, "15 juli"),
            new Piece(Fate.SAME, "2027."));
  }

  @Test
  void linesThatCameAndWentStandByThemselves() {
    VersionDifference found =
        VersionDifference.between(notice("een\ntwee\ndrie", ""), notice("een\ndrie\nvier", ""));

    assertThat(found.text())
        .flatExtracting(VersionDifference.Passage::pieces)
        .containsExactly(new Piece(Fate.REMOVED, "twee"), new Piece(Fate.ADDED, "vier"));
  }

  @Test
  void whiteSpaceAloneIsNoDifference() {
    assertThat(
            VersionDifference.between(
                    notice("een  twee\n\ndrie", ""), notice("een twee\ndrie ", ""))
                .isEmpty())
        .isTrue();
  }

  @Test
  void aBookThatIsRewrittenIsComparedInReasonableTime() {
    String before = book("oud");
    String after = book("nieuw");

    assertThatCode(
            () ->
                assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () ->
                        assertThat(
                                VersionDifference.between(notice(before, ""), notice(after, ""))
                                    .text())
                            .isNotEmpty()))
        .doesNotThrowAnyException();
  }

  private static String book(String word) {
    return IntStream.range(0, 3_000)
        .mapToObj(i -> word + i + " en nog wat woorden van regel " + word)
        .collect(Collectors.joining("\n"));
  }

  private static Notice notice(String text, String deadline) {
    URI page = URI.create("https://snn.example/keten");
    return new Notice(
        "snn",
        "keten",
        page,
        Language.NL,
        Kind.CALL,
        "Keten",
        "",
        FactsFixture.of("", "", "", deadline, ""),
        text,
        List.of(),
        List.of(new ArchivedPage(page, "0".repeat(64))));
  }
}
