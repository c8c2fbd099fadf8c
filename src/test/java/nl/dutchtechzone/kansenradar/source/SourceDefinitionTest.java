package nl.dutchtechzone.kansenradar.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDefinitionTest {
  private static final Path SUPPLIED = Path.of("config/sources");
  private static final String GOOD =
      """
      id: sample
      names: { nl: Voorbeeld }
      programme: jtf
      read: { kind: page-watch, pages: ["https://sample.example/"] }
      """;

  private static List<Path> supplied() throws IOException {
    try (Stream<Path> files = Files.list(SUPPLIED)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everySuppliedSourceIsValidAndHonest() throws IOException {
    return supplied().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> isValidAndHonest(file)));
  }

  private static void isValidAndHonest(Path file) {
    SourceDefinition source = Radar.bind(Radar.read(file), SourceDefinition.class);

    assertThat(file.getFileName()).hasToString(source.id() + ".yaml");
    assertThat(source.unverified()).as("what was never seen of the real page").isNotEmpty();
    assertThat(source.manners().forFetching().privateAddresses()).isFalse();
    assertThat(source.manners().forFetching().pause()).isPositive();
  }

  @Test
  void theRegisterOfSourcesIsLargeEnoughToReplaceCheckingByHand() throws IOException {
    assertThat(supplied()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void sourcesWithDoubtfulTermsAreOff() {
    for (String id : List.of("foerderdatenbank", "euro-access")) {
      String yaml = Radar.read(SUPPLIED.resolve(id + ".yaml"));
      assertThat(Radar.bind(yaml, SourceDefinition.class).isEnabled()).as(id).isFalse();
    }
  }

  @Test
  void whatIsLeftOutGetsTheUsualValues() {
    SourceDefinition source = Radar.bind(GOOD, SourceDefinition.class);

    assertThat(source.isEnabled()).isTrue();
    assertThat(source.schedule()).isEqualTo(Schedule.DAILY);
    assertThat(source.manners().forFetching().pause()).hasSeconds(2);
    assertThat(source.terms().checked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: sample                  | id: Sample Nr 1                          | kleine letters
          names: { nl: Voorbeeld }    | names: { de: Beispiel }                  | 'names.nl' ontbreekt
          programme: jtf              | programme: jtv                           | Programme
          https://sample.example/     | sample.example                           | schrijf het voluit
          programme: jtf              | + extra: 1                               | extra
          programme: jtf              | + area: [Drenthe]                        | geen code van een gemeente
          kind: page-watch            | kind: page-wach                          | page-wach
          pages: ["https://sample.example/"] | pages: []                         | minstens één adres
          page-watch, pages           | html-list, pages                         | 'read.item' en 'read.link-pattern' ontbreken
          page-watch, pages           | html-list, item: 'div..x', pages         | geen CSS-selector
          page-watch, pages           | html-list, link-pattern: '(', pages      | geen reguliere expressie
          page-watch, pages           | html-list, item: a, page-limit: 0, pages | neem 1 tot en met 500
          """)
  void whatIsWrongIsRefusedWithTheRemedy(String good, String bad, String says) {
    String changed = bad.startsWith("+ ") ? bad.substring(2) + "\n" + good : bad;
    String yaml = GOOD.replace(good, changed);

    assertThatThrownBy(() -> Radar.bind(yaml, SourceDefinition.class)).hasMessageContaining(says);
  }
}
