package nl.dutchtechzone.kansenradar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final SearchWords WORDS = Configured.words();
  private static final Opportunity STATIONS =
      Calls.call(
              "Waterstoftankstations langs de A37",
              "Vervoerders bouwen samen tankstations. Het mkb kan tot 1 maart aanvragen.")
          .of(Programme.JTF)
          .inAreas("GM0114")
          .forApplicants(ApplicantType.SME)
          .grantMax(350_000)
          .closes("2027-03-01")
          .make();
  private static final Opportunity NETZ =
      Calls.call(
              "Wasserstoffnetz im Emsland", "Gefördert werden Leitungen und Speicher für Kommunen.")
          .in(Language.DE)
          .from("land")
          .closes("2026-12-15")
          .make();
  private static final Opportunity VALLEY =
      Calls.call("Hydrogen valleys", "Grants for small and medium-sized enterprises in Europe.")
          .in(Language.EN)
          .of(Programme.EU)
          .grantMax(5_000_000)
          .closes("2027-02-10")
          .make();
  private static final Opportunity TIMBER =
      Calls.call("Houtbouw in Drenthe", "Woningen van hout. Geen waterstof in dit stuk.")
          .of(Programme.EFRO_NOORD)
          .stated(Status.CLOSED)
          .closes("2026-01-31")
          .make();

  @TempDir Path folder;
  private SearchIndex index;

  @BeforeEach
  void fill() {
    index = SearchIndex.open(folder, WORDS);
    index.update(Calls.entry(STATIONS, hydrogen()));
    index.update(Calls.entry(NETZ, hydrogen()));
    index.update(Calls.entry(VALLEY, hydrogen()));
    index.update(Calls.entry(TIMBER));
    index.commit(7);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static ThemeMark hydrogen() {
    return new ThemeMark("hydrogen", List.of("Waterstof", "Wasserstoff", "Hydrogen"), 0.9);
  }

  private Results ask(String text) {
    return ask(text, SearchQuery.Order.RELEVANCE);
  }

  private Results ask(String text, SearchQuery.Order order) {
    return index.search(new SearchQuery(text, order, 0, 10, TODAY));
  }

  private List<String> titles(String text) {
    return titles(ask(text));
  }

  private static List<String> titles(Results results) {
    return results.hits().stream().map(hit -> hit.opportunity().title()).toList();
  }

  @ParameterizedTest
  @CsvSource({"waterstof", "Wasserstoff", "hydrogen", "WATERSTOF"})
  void oneWordInAnyLanguageFindsCallsInAllThree(String word) {
    assertThat(titles(word))
        .contains(STATIONS.title(), NETZ.title(), VALLEY.title())
        .hasSize(4); // the timber call names it too
  }

  @Test
  void aProgrammeIsFoundByItsNameInAnyLanguage() {
    for (String name : List.of("efro", "EFRE", "ERDF", "\"EFRO Noord\"")) {
      assertThat(titles(name)).containsExactly(TIMBER.title());
    }
  }

  @Test
  void aPartOfALongWordFindsIt() {
    assertThat(titles("tankstation")).containsExactly(STATIONS.title());
    assertThat(titles("Tankstelle")).containsExactly(STATIONS.title());
    assertThat(titles("speicher")).contains(NETZ.title());
  }

  @Test
  void anExclusionHoldsInTheTextAndInAllLanguages() {
    assertThat(titles("houtbouw -waterstof")).isEmpty();
    assertThat(titles("emsland NOT hydrogen")).isEmpty();
    assertThat(titles("-hydrogen")).isEmpty();
    assertThat(titles("status:open -emsland"))
        .containsExactlyInAnyOrder(STATIONS.title(), VALLEY.title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "programma:jtf|Waterstoftankstations langs de A37",
        "programme:\"EFRO Noord\"|Houtbouw in Drenthe",
        "programma:efre|Houtbouw in Drenthe",
        "status:gesloten|Houtbouw in Drenthe",
        "regio:\"plaats gm0114\"|Waterstoftankstations langs de A37",
        "aanvrager:mkb|Waterstoftankstations langs de A37",
        "bedrag:>1000000|Hydrogen valleys",
        "bedrag:350.000|Waterstoftankstations langs de A37",
        "bedrag:>=5mln|Hydrogen valleys",
        "deadline:<2026-12-31 status:open|Wasserstoffnetz im Emsland",
        "deadline:2027-02|Hydrogen valleys",
        "deadline:1-3-2027|Waterstoftankstations langs de A37",
        "deadline:2027-02-01..2027-02-20|Hydrogen valleys",
        "taal:duits|Wasserstoffnetz im Emsland",
        "bron:land|Wasserstoffnetz im Emsland",
        "maand:2027-03|Waterstoftankstations langs de A37",
        "thema:wasserstoff leitungen|Wasserstoffnetz im Emsland",
        "\"langs de A37\"|Waterstoftankstations langs de A37",
        "emsl*|Wasserstoffnetz im Emsland",
        "(emsland OR drenthe) status:open|Wasserstoffnetz im Emsland",
        "houtbouw AND drenthe|Houtbouw in Drenthe",
        "houtbauw|Houtbouw in Drenthe",
      })
  void aQueryFindsJustThis(String query, String title) {
    Results found = ask(query);
    assertThat(found.messages()).isEmpty();
    assertThat(titles(found)).containsExactly(title);
    assertThat(found.total()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"emsland|aanhalingsteken",
        "(emsland|haakje",
        "emsland)|haakje",
        "kleur:rood emsland|Filter 'kleur' bestaat niet",
        "emsland deadline:ooit|niet te lezen",
        "emsland bedrag:veel|niet te lezen",
        "*emsland|sterretje",
        "em* emsland|sterretje",
        "emsland AND|staat niets",
        "OR emsland|staat niets",
        "emsland programma:|geen waarde",
      })
  void aBrokenQueryIsToldAndAnsweredAsWellAsCanBe(String query, String message) {
    Results found = ask(query);
    assertThat(told(found)).anySatisfy(told -> assertThat(told).contains(message));
    assertThat(titles(found)).contains(NETZ.title());
  }

  private static List<String> told(Results found) {
    return found.messages().stream().map(remark -> remark.in(Language.NL)).toList();
  }

  @Test
  void whatIsTooLongIsCutAndTold() {
    Results found = ask("emsland " + "woord ".repeat(400));
    assertThat(told(found)).anySatisfy(told -> assertThat(told).contains("te lang"));
    assertThat(told(ask("(".repeat(50) + "emsland")))
        .anySatisfy(told -> assertThat(told).contains("te diep"));
  }

  @Test
  void withoutAllWordsTheAnswerSaysSo() {
    Results found = ask("emsland tulpenbollen");
    assertThat(titles(found)).containsExactly(NETZ.title());
    assertThat(told(found)).singleElement().asString().contains("een deel");
  }

  @Test
  void whatHasAllWordsComesBeforeWhatHasAPart() {
    Results found = ask("wasserstoff emsland");
    assertThat(titles(found)).startsWith(NETZ.title()).hasSize(4);
    assertThat(told(found)).singleElement().asString().contains("Met alle woorden: 1");
    assertThat(titles("wasserstoff AND emsland")).containsExactly(NETZ.title());
  }

  @Test
  void whatOffersNothingComesBehindTheCallsWithTheSameWords() {
    Opportunity award =
        Calls.call("Waterstof, waterstof en waterstof", "Geld voor waterstof is verdeeld.")
            .kind(Kind.AWARD)
            .make();
    index.update(Calls.entry(award));
    index.commit(8);
    assertThat(titles("waterstof")).hasSize(5).endsWith(award.title());
    assertThat(index.hits(new SearchQuery("waterstof", SearchQuery.Order.RELEVANCE, 4, 1, TODAY)))
        .singleElement()
        .satisfies(hit -> assertThat(hit.opportunity()).isEqualTo(award));
    assertThat(index.ids("waterstof", 10)).hasSize(5).endsWith(award.id());
    assertThat(titles("waterstof verdeeld")).as("alone has both").startsWith(award.title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"watrstof", "wassserstof", "hydrogn"})
  void aMisspeltWordIsMeantInAllLanguages(String word) {
    assertThat(titles(word)).contains(STATIONS.title(), NETZ.title(), VALLEY.title());
  }

  @Test
  void theNearestDeadlineComesFirstAndThePastLast() {
    assertThat(titles(ask("", SearchQuery.Order.DEADLINE)))
        .containsExactly(NETZ.title(), VALLEY.title(), STATIONS.title(), TIMBER.title());
  }

  @Test
  void facetsCountAllMatches() {
    Results found = index.search(new SearchQuery("", SearchQuery.Order.RELEVANCE, 0, 1, TODAY));
    assertThat(found.hits()).hasSize(1);
    assertThat(found.total()).isEqualTo(4);
    assertThat(counts(found, "status"))
        .containsExactly(
            new Results.Count("open", "open", 3), new Results.Count("closed", "closed", 1));
    assertThat(counts(found, "theme"))
        .containsExactly(new Results.Count("hydrogen", "Waterstof", 3));
    assertThat(counts(found, "month").getFirst().value()).isEqualTo("2026-01");
  }

  private static List<Results.Count> counts(Results found, String facet) {
    return found.facets().stream()
        .filter(f -> f.id().equals(facet))
        .findFirst()
        .map(Results.Facet::counts)
        .orElseThrow();
  }

  @Test
  void highlightsMarkTheWordsOfTheTextsOwnLanguage() {
    Results found = ask("hydrogen AND emsland");
    assertThat(titles(found)).containsExactly(NETZ.title());
    assertThat(found.hits().getFirst().highlights())
        .anySatisfy(
            highlight ->
                assertThat(highlight.marked("<b>", "</b>"))
                    .isEqualTo("<b>Wasserstoffnetz</b> im <b>Emsland</b>"));
  }

  @Test
  void changesAreSeenAtTheCommitAndTheCursorWithThem() {
    index.delete(VALLEY.id());
    assertThat(index.find(VALLEY.id())).isPresent();
    index.commit(8);
    assertThat(index.find(VALLEY.id())).isEmpty();
    assertThat(index.cursor()).isEqualTo(8);
    assertThat(index.size()).isEqualTo(3);
  }

  @Test
  void anotherProcessReadsWithoutALock() {
    index.update(Calls.entry(VALLEY));
    try (SearchIndex reader = SearchIndex.open(folder, WORDS)) {
      assertThat(reader.find(NETZ.id())).isEqualTo(Optional.of(NETZ));
      assertThat(reader.cursor()).isEqualTo(7);
    }
  }

  @Test
  void whileARebuildRunsTheOldContentAnswers() {
    List<Integer> seen = new ArrayList<>();
    try (SearchIndex elsewhere = SearchIndex.open(folder, WORDS)) {
      Stream<IndexEntry> fresh =
          IntStream.range(0, 50)
              .mapToObj(
                  i -> {
                    seen.add(ask("status:open").total());
                    seen.add(elsewhere.size() - 1);
                    return Calls.entry(Calls.call("Oproep " + i, "tekst").make());
                  });
      index.rebuild(fresh, 9);
      assertThat(seen).hasSize(100).containsOnly(3);
      assertThat(ask("status:open").total()).isEqualTo(50);
      assertThat(elsewhere.size()).isEqualTo(50);
    }
  }

  @Test
  void aFailedRebuildLeavesTheOldContent() {
    Stream<IndexEntry> broken =
        Stream.of(1, 2)
            .map(
                i -> {
                  if (i == 2) throw new IllegalStateException("store gone");
                  return Calls.entry(NETZ);
                });
    try {
      index.rebuild(broken, 99);
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("store gone");
    }
    assertThat(index.size()).isEqualTo(4);
    assertThat(index.cursor()).isEqualTo(7);
    index.rebuild(Stream.of(Calls.entry(NETZ)), 100);
    assertThat(index.size()).isEqualTo(1);
    assertThat(index.cursor()).isEqualTo(100);
  }

  @Test
  void anEmptyFolderAnswersNothing(@TempDir Path empty) {
    try (SearchIndex none = SearchIndex.open(empty, WORDS)) {
      assertThat(none.cursor()).isZero();
      assertThat(none.size()).isZero();
      assertThat(none.search(new SearchQuery("x", SearchQuery.Order.DEADLINE, 0, 5, TODAY)).hits())
          .isEmpty();
    }
  }

  @Test
  void aDamagedIndexIsMendedByARebuild() throws IOException {
    index.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.writeString(file, "no index");
      }
    }
    index = SearchIndex.open(folder, WORDS);
    assertThat(index.cursor()).isZero();
    index.rebuild(Stream.of(Calls.entry(NETZ)), 3);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void otherPartsOfWordsMakeTheIndexOutdated() {
    assertThat(index.isOutdated()).isFalse();
    try (SearchIndex other = SearchIndex.open(folder, new SearchWords(List.of(), List.of("net")))) {
      assertThat(other.isOutdated()).isTrue();
    }
  }

  @Test
  void suggestionsComeFromTitles() {
    assertThat(index.suggest("Wa", 5)).containsExactly("wasserstoffnetz", "waterstoftankstations");
    assertThat(index.suggest("", 5)).isEmpty();
  }

  @Test
  void alikeMeansTheSameThemeAndLeavesOutItself() {
    assertThat(titles(index.like(STATIONS.id(), 2)))
        .hasSize(2)
        .doesNotContain(STATIONS.title(), TIMBER.title());
    assertThat(index.like(new UUID(0, 0), 2).hits()).isEmpty();
  }

  @Test
  void theBeginningOfAnIdFindsIt() {
    String id = NETZ.id().toString();
    assertThat(index.startingWith(id.substring(0, 8).toUpperCase(Locale.ROOT), 2))
        .containsExactly(NETZ.id());
    assertThat(index.startingWith("", 9)).hasSize(4);
    assertThat(index.startingWith("zz", 2)).isEmpty();
  }

  @Test
  void aHighlightEndsAtTheLine() {
    Opportunity lines =
        Calls.call("Regels", "Locatie: Drenthe\nSteun voor vlasteelt\nStatus: open").make();
    index.update(Calls.entry(lines));
    index.commit(8);
    assertThat(ask("vlasteelt").hits().getFirst().highlights())
        .extracting(highlight -> highlight.marked("[", "]"))
        .containsExactly("Steun voor [vlasteelt]");
  }
}
