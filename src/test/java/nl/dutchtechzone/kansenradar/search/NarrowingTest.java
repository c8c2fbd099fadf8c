package nl.dutchtechzone.kansenradar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader sees of the ways to narrow a list. */
class NarrowingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;
  private SearchIndex index;

  @BeforeEach
  void fill() {
    index = SearchIndex.open(folder, Configured.words());
    index.update(entry("Tankstation", "GM0114", Status.OPEN, hydrogen()));
    index.update(entry("Elektrolyse", "GM0109", Status.OPEN, hydrogen()));
    index.update(entry("Zonnepark", "GM0114", Status.OPEN, energy()));
    index.update(entry("Windpark", "GM0114", Status.CLOSED, energy()));
    index.commit(1);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static IndexEntry entry(String title, String area, Status status, ThemeMark theme) {
    return Calls.entry(Calls.call(title, "tekst").inAreas(area).stated(status).make(), theme);
  }

  private static ThemeMark hydrogen() {
    return new ThemeMark("hydrogen", List.of("Waterstof", "Wasserstoff", "Hydrogen"), 0.9);
  }

  private static ThemeMark energy() {
    return new ThemeMark("energy", List.of("Energie", "Energie", "Energy"), 0.9);
  }

  private Results ask(String text) {
    return index.search(new SearchQuery(text, SearchQuery.Order.RELEVANCE, 0, 10, TODAY));
  }

  private Map<String, Integer> counts(String text, String facet) {
    return ask(text).facets().stream()
        .filter(one -> one.id().equals(facet))
        .flatMap(one -> one.counts().stream())
        .collect(Collectors.toMap(Results.Count::value, Results.Count::count));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          bron:snn,                           2
          bron:snn-nieuws,                    1
          bron:"SNN: EFRO Noord",             1
          quelle:"snn: efre nord",            1
          bron:"Loket van het noorden",       1
          bron:loket,                         1
          bron:"SNN:",                        1
          park OF bron:"SNN: EFRO Noord",     1
          -bron:"SNN: EFRO Noord",            1
          """)
  void aSourceIsAskedForByItsIdOrByWhatItIsCalled(String asked, int found) {
    SourceNames names =
        SourceNames.of(
            Map.of(
                "snn", List.of("SNN: EFRO Noord", "SNN: EFRE Nord"),
                "snn-nieuws", List.of("Loket van het noorden")));
    try (SearchIndex named = SearchIndex.open(folder.resolve("named"), Configured.words(), names)) {
      named.update(Calls.entry(Calls.call("Warmte", "tekst").from("snn").make(), hydrogen()));
      named.update(Calls.entry(Calls.call("Water", "tekst").from("snn-nieuws").make(), energy()));
      named.commit(1);

      assertThat(
              named
                  .search(new SearchQuery(asked, SearchQuery.Order.RELEVANCE, 0, 10, TODAY))
                  .total())
          .isEqualTo(found);
    }
  }

  @Test
  void aChosenValueLeavesTheOthersOfItsPropertyToChoose() {
    String asked = "(status:\"open\") (thema:\"hydrogen\")";
    assertThat(ask(asked).total()).isEqualTo(2);
    assertThat(counts(asked, "theme")).isEqualTo(Map.of("hydrogen", 2, "energy", 1));
    assertThat(counts(asked, "status")).isEqualTo(Map.of("open", 2));
    assertThat(counts(asked, "region")).isEqualTo(Map.of("GM0114", 1, "GM0109", 1));
  }

  @Test
  void moreThanOneValueOfAPropertyCountsLikewise() {
    String asked = "(thema:hydrogen OR thema:energy) status:closed";
    assertThat(counts(asked, "theme")).isEqualTo(Map.of("energy", 1));
    assertThat(counts(asked, "status")).isEqualTo(Map.of("open", 3, "closed", 1));
  }

  @Test
  void whatNarrowsByTwoPropertiesAtOnceIsCountedAsItStands() {
    assertThat(counts("(thema:hydrogen OR status:closed)", "theme"))
        .isEqualTo(Map.of("hydrogen", 2, "energy", 1));
  }

  @Test
  void aValueThatIsNotThereIsToldWithThoseThatAre() {
    assertThat(ask("thema:watrstof").messages())
        .containsExactly(new Remark("value", List.of("thema", "watrstof", "Energie, Waterstof")));
    assertThat(ask("thema:waterstof status:forthcoming").messages()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachLanguageSaysItInItsOwnWords(Language language) {
    String told = ask("thema:watrstof").messages().getFirst().in(language);
    assertThat(told).contains("thema:watrstof", "Energie, Waterstof");
    assertThat(told)
        .startsWith(
            switch (language) {
              case NL -> "Geen kans";
              case DE -> "Kein Aufruf";
              case EN -> "No call";
            });
  }

  @Test
  void whatWasSeenFromAMomentOnIsFoundAndCounted() {
    assertThat(index.count("gezien:\">=1970-01-01T01:00\"")).isEqualTo(4);
    assertThat(index.count("gezien:\">=1970-01-01T01:01\"")).isZero();
    assertThat(index.count("gezien:1970-01-01")).isEqualTo(4);
    assertThat(ask("gezien:gisteren").messages()).extracting(Remark::key).containsExactly("day");
  }

  @Test
  void theWholeIsDividedOverTwoPropertiesAtOnce() {
    assertThat(index.divide("status:open", "region", "theme"))
        .isEqualTo(
            Map.of(
                "GM0114", new Results.Row(2, Map.of("hydrogen", 1, "energy", 1)),
                "GM0109", new Results.Row(1, Map.of("hydrogen", 1))));
  }
}
