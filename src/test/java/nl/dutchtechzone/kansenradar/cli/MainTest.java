package nl.dutchtechzone.kansenradar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.app.ConfigException;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.RecipientFile;
import nl.dutchtechzone.kansenradar.match.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
  @TempDir Path empty;

  @Test
  void aGoodCommandEndsWithZero() {
    assertThat(Main.run("source", "list", "--home", ".", "--json")).isZero();
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertThat(Main.run("fly")).isEqualTo(2);
    assertThat(Main.run("search", "--limit", "many", "--home", empty.toString())).isEqualTo(2);
  }

  @Test
  void aHomeWithoutConfigurationEndsWithTwo() {
    assertThat(Main.run("source", "list", "--home", empty.toString())).isEqualTo(2);
    assertThat(Main.run("demo", "--home", empty.toString())).isEqualTo(2);
  }

  @Test
  void aDayThatIsNoneIsRefusedInPlainWords() {
    StringWriter told = new StringWriter();
    int exit =
        Main.commandLine()
            .setErr(new PrintWriter(told))
            .execute("search", "--before", "2027-13-01", "--home", empty.toString());
    assertThat(exit).isEqualTo(2);
    assertThat(told.toString()).contains("JJJJ-MM-DD").doesNotContain("java.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fly                       | Niet begrepen: fly.
          show                      | Er ontbreekt: ID.
          match --statsu            | Onbekende optie: --statsu.
          match --limit veel        | --limit kan niet 'veel' zijn.
          search --sort mooi        | --sort kan niet 'mooi' zijn; kies uit relevance, deadline.
          search --before ooit      | --before: 'ooit' is geen dag; schrijf JJJJ-MM-DD, zoals 2027-03-15.
          theme                     | Er ontbreekt een opdracht of een waarde.
          """)
  void wrongUsageIsToldInDutch(String line, String told) {
    StringWriter err = new StringWriter();
    int exit = Main.commandLine().setErr(new PrintWriter(err)).execute(line.split(" ", -1));
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).startsWith(told).contains("--help");
  }

  @Test
  void theExplanationOfEachCommandIsDutchAndEachOptionHasOne() {
    commands(Main.commandLine())
        .forEach(
            command -> {
              assertThat(command.getUsageMessage())
                  .startsWith("Gebruik: ")
                  .contains("Toon deze uitleg.")
                  .doesNotContain("Commands:");
              assertThat(command.getCommandSpec().options())
                  .as(command.getCommandSpec().qualifiedName())
                  .allSatisfy(
                      option ->
                          assertThat(option.description()).as(option.longestName()).isNotEmpty());
            });
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(MainTest::commands));
  }

  @Test
  void aWordToLeaveOutIsNoOption() {
    CommandLine.ParseResult parsed =
        Main.commandLine().parseArgs("search", "waterstof", "-emmen", "--limit", "3");
    assertThat(parsed.subcommand().matchedPositionals())
        .flatExtracting(CommandLine.Model.ArgSpec::originalStringValues)
        .containsExactly("waterstof", "-emmen");
  }

  @Test
  void aSlipInAnOptionIsNoWord() {
    assertThat(Main.run("search", "waterstof", "--like", "3f2a91c4", "--home", ".")).isEqualTo(2);
    assertThat(Main.run("search", "waterstof", "--offset", "-1", "--home", ".")).isEqualTo(2);
    assertThat(Main.run("search", "waterstof", "--statsu", "open", "--home", ".")).isEqualTo(2);
  }

  @Test
  void anImportedPartnerWithAThemeThatThereIsNotIsNamedWithItsLine() throws IOException {
    Path file =
        Files.writeString(
            empty.resolve("partners.yaml"),
            """
            # Who is told.
            - id: smederij
              kind: partner
              name: Smederij
              address: info@smederij.example
              language: nl
              profile: { themes: [blacksmithing], words: [], programmes: [], minimum-score: 0 }
            """);
    Themes themes = Configuration.load(new Home(Path.of("."))).themes();
    assertThatThrownBy(() -> RecipientFile.read(file, themes))
        .isInstanceOfSatisfying(
            ConfigException.class,
            e -> {
              assertThat(e.problems()).singleElement().extracting("line").isEqualTo(2);
              assertThat(e).hasMessageContaining("blacksmithing");
            });
  }

  @Test
  void searchingBeforeAnythingWasReadEndsWithTwo() {
    assertThat(Main.run("search", "waterstof", "--home", empty.toString())).isEqualTo(2);
  }
}
