package nl.dutchtechzone.kansenradar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
  @TempDir Path folder;

  enum Fruit {
    APPLE,
    PEAR
  }

  record Basket(String name, List<Item> items, Optional<String> note) {
    Basket {
      if (name == null) throw new IllegalArgumentException("'name' ontbreekt");
      if (items == null) throw new IllegalArgumentException("'items' ontbreekt");
      items = List.copyOf(items);
    }
  }

  record Item(Fruit fruit, int count) {
    Item {
      if (count < 1) throw new IllegalArgumentException("count is " + count + ": neem 1 of meer");
    }
  }

  private final List<ConfigProblem> problems = new ArrayList<>();

  private Optional<Basket> read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("basket.yaml"), yaml);
    return new YamlFile(problems).read(file, Basket.class);
  }

  @Test
  void aGoodFileBecomesARecord() throws IOException {
    assertThat(read("name: mand\nitems:\n  - fruit: apple\n    count: 2\n"))
        .contains(new Basket("mand", List.of(new Item(Fruit.APPLE, 2)), Optional.empty()));
    assertThat(problems).isEmpty();
  }

  @Test
  void everyUnknownKeyIsNamedWithItsLineAndTheKeysThereAre() throws IOException {
    assertThat(
            read("name: mand\nitmes: []\nitems:\n  - fruit: pear\n    count: 1\n    colour: red\n"))
        .isEmpty();
    assertThat(problems).extracting(ConfigProblem::line).containsExactlyInAnyOrder(2, 6);
    assertThat(problems).extracting(ConfigProblem::remedy).anyMatch(r -> r.contains("items"));
  }

  @Test
  void aRefusalOfARecordPointsAtItsPlace() throws IOException {
    read("name: mand\nitems:\n  - fruit: pear\n    count: 1\n  - fruit: apple\n    count: 0\n");
    assertThat(problems).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(5));
    assertThat(problems.getFirst().message()).contains("items.[2]", "neem 1 of meer");
  }

  @Test
  void aWordThatIsNoneOfTheChoicesNamesTheChoices() throws IOException {
    read("name: mand\nitems:\n  - fruit: nut\n    count: 1\n");
    assertThat(problems).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(3));
    assertThat(problems.getFirst().remedy()).contains("apple", "pear");
  }

  @Test
  void allFaultsAreToldInOneReading() throws IOException {
    assertThat(
            read(
                """
                nmae: mand
                name: mand
                items:
                  - fruit: nut
                    count: 1
                  - fruit: pear
                    count: 0
                  - fruit: apple
                    count: 2
                    colour: red
                  - fruit: apple
                    count: veel
                note: [x]
                """))
        .isEmpty();
    assertThat(problems)
        .extracting(ConfigProblem::line, ConfigProblem::message)
        .containsExactlyInAnyOrder(
            tuple(1, "onbekende sleutel \"nmae\""),
            tuple(4, "items.[1].fruit: \"nut\" kan hier niet: hier hoort een van de keuzes"),
            tuple(6, "items.[2]: count is 0: neem 1 of meer"),
            tuple(12, "items.[4].count: \"veel\" kan hier niet: hier hoort een geheel getal"),
            tuple(10, "onbekende sleutel \"colour\""),
            tuple(13, "note: hier hoort tekst"));
  }

  @Test
  void whatIsOnlyWrongForWantOfAFaultyPartIsNotToldAndAnotherMissingKeyIs() throws IOException {
    read("items: 3\n");
    assertThat(problems)
        .extracting(ConfigProblem::message)
        .containsExactly(
            "items: hier hoort een lijst, met elke waarde achter een streepje of alle tussen [ en"
                + " ]",
            "'name' ontbreekt");
    problems.clear();
    read("name: [mand]\nitems: []\n");
    assertThat(problems)
        .extracting(ConfigProblem::message)
        .containsExactly("name: hier hoort tekst");
  }

  @Test
  void aKeyGivenTwiceIsAProblem() throws IOException {
    assertThat(read("name: mand\nname: korf\nitems: []\n")).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.line()).isEqualTo(2);
              assertThat(p.message()).isEqualTo("de sleutel 'name' staat er twee keer");
            });
  }

  @Test
  void aTextThatHoldsItselfIsRefusedToo() throws IOException {
    assertThat(read("name: mand\nitems: []\nextra: &e\n  - *e\n")).isEmpty();
    assertThat(problems).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(3));
  }

  @Test
  void brokenYamlAndAnEmptyFileAreProblemsToo() throws IOException {
    read("name: [mand\n");
    assertThat(problems).singleElement().satisfies(p -> assertThat(p.line()).isPositive());
    problems.clear();
    read("name: mand\nitems: {fruit: pear\n");
    assertThat(problems).singleElement().satisfies(p -> assertThat(p.line()).isPositive());
    problems.clear();
    read("");
    assertThat(problems).hasSize(1);
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("nowhere.yaml");
    assertThat(new YamlFile(problems).read(file, Basket.class)).isEmpty();
    assertThat(problems).singleElement().satisfies(p -> assertThat(p.file()).isEqualTo(file));
  }
}
