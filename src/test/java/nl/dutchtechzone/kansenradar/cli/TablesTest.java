package nl.dutchtechzone.kansenradar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.web.FacetWords;
import org.junit.jupiter.api.Test;

/** What the answers look like on a terminal. */
class TablesTest {
  @Test
  void nothingInAColumnIsCut() {
    String id = "een-heel-lang-id-van-een-bron-".repeat(3);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err)
        .table(20, List.of("bron", "naam"), List.of(List.of(id, "Loket"), List.of("a", "B")));
    assertThat(out.toString(StandardCharsets.UTF_8).lines().map(String::strip))
        .contains(id + "  Loket");
  }

  @Test
  void aLineOfValuesNamesThemAndSaysHowManyAreLeft() {
    List<Results.Count> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> "2027-" + (month < 10 ? "0" : "") + month)
            .map(month -> new Results.Count(month, month, 2))
            .toList();
    List<Results.Count> places = List.of(new Results.Count("GM0114", "Emmen", 3));
    assertThat(
            new FacetLines(new FacetWords(Language.NL, Map.of()), YearMonth.of(2027, 10))
                .of(
                    List.of(
                        new Results.Facet("region", places),
                        new Results.Facet("source", List.of()),
                        new Results.Facet("month", months))))
        .containsExactly(
            "Aanvragen vanuit: Emmen 3",
            "Sluit in: oktober 2027 2, november 2027 2, december 2027 2, september 2027 2,"
                + " augustus 2027 2, juli 2027 2, juni 2027 2, mei 2027 2, en nog 4");
  }
}
