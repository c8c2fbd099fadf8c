package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.search.Calls;
import nl.dutchtechzone.kansenradar.search.Configured;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SearchQuery;
import nl.dutchtechzone.kansenradar.source.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read as the name of a value, they may write as the value of a filter. */
class FacetWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 8);
  private static final Map<String, Names> SOURCES =
      Map.of("loket", new Names("Het loket", Optional.of("Der Schalter"), Optional.empty()));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachNameIsUnderstoodByTheFilter(Language language) {
    FacetWords words = new FacetWords(language, SOURCES);
    try (SearchIndex index = SearchIndex.open(folder, Configured.words())) {
      for (Programme programme : Programme.values()) {
        index.update(Calls.entry(Calls.call("p " + programme.code(), "").of(programme).make()));
      }
      for (Status status : Status.values()) {
        index.update(Calls.entry(Calls.call("s " + status.code(), "").stated(status).make()));
      }
      for (ApplicantType who : ApplicantType.values()) {
        index.update(Calls.entry(Calls.call("a " + who.code(), "").forApplicants(who).make()));
      }
      index.commit(1);
      finds(index, words, "programme", Programme.values());
      finds(index, words, "status", Status.values());
      finds(index, words, "applicant", ApplicantType.values());
    }
  }

  private static void finds(SearchIndex index, FacetWords words, String facet, Coded[] values) {
    for (Coded value : values) {
      String name = words.label(facet, value.code());
      assertThat(index.ids(facet + ":\"" + name + "\"", 100))
          .as("%s is called %s", value, name)
          .isNotEmpty()
          .isEqualTo(index.ids(facet + ":" + value.code(), 100));
    }
  }

  @Test
  void aValueThatIsNotThereIsAnsweredWithTheNamesOfThoseThatAre() {
    try (SearchIndex index = SearchIndex.open(folder, Configured.words())) {
      index.update(Calls.entry(Calls.call("Een", "").stated(Status.FORTHCOMING).make()));
      index.update(Calls.entry(Calls.call("Twee", "").stated(Status.CLOSED).make()));
      index.commit(1);
      Results none =
          index.search(new SearchQuery("status:opn", SearchQuery.Order.RELEVANCE, 0, 10, TODAY));
      assertThat(none.messages().getFirst().in(Language.NL, dutch()::label))
          .endsWith("Wat er is: gesloten, verwacht.");
      assertThat(none.messages().getFirst().in(Language.DE, german()::label))
          .contains("geschlossen, angekündigt");
    }
  }

  private static FacetWords dutch() {
    return new FacetWords(Language.NL, SOURCES);
  }

  private static FacetWords german() {
    return new FacetWords(Language.DE, SOURCES);
  }

  @Test
  void propertiesAndTheirValuesAreNamed() {
    assertThat(dutch().heading("applicant")).isEqualTo("Voor wie");
    assertThat(dutch().label("month", "2027-04")).isEqualTo("april 2027");
    assertThat(dutch().label("language", "de")).isEqualTo("Duits");
    assertThat(german().label("source", "loket")).isEqualTo("Der Schalter");
    assertThat(dutch().label("source", "weg")).isEqualTo("weg");
    assertThat(dutch().label("month", "ooit")).isEqualTo("ooit");
  }

  @Test
  void monthsBeginAtThisOneAndThePastComesLast() {
    List<Results.Count> months =
        Stream.of("2026-11", "2027-01", "2027-03", "2027-06")
            .map(month -> new Results.Count(month, month, 1))
            .toList();
    assertThat(
            FacetWords.inOrder(new Results.Facet("month", months), YearMonth.of(2027, 3)).stream()
                .map(Results.Count::value))
        .containsExactly("2027-03", "2027-06", "2027-01", "2026-11");
  }
}
