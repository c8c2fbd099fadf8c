package nl.dutchtechzone.kansenradar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supplied configuration, and what happens to who breaks it. */
class ConfigurationTest {
  @TempDir Path root;
  private Home home = new Home(Path.of("."));

  @BeforeEach
  void copyTheSuppliedConfiguration() throws IOException {
    home = new Home(root);
    Path supplied = Path.of("config");
    try (Stream<Path> files = Files.walk(supplied)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = home.config().resolve(supplied.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private List<ConfigProblem> problems() {
    return catchThrowableOfType(ConfigException.class, () -> Configuration.load(home)).problems();
  }

  private Path edit(String file, String from, String to) throws IOException {
    Path path = home.config().resolve(file);
    String yaml = Files.readString(path);
    assertThat(yaml).as("%s holds what the test changes", file).contains(from);
    return Files.writeString(path, yaml.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  private static int lineOf(Path file, String text) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(text)) return i + 1;
    throw new AssertionError(text + " is not in " + file);
  }

  @Test
  void aRegisterThatIsOffIsKnownWithItsFile() throws IOException {
    Path portal =
        edit("sources/eu-portal.yaml", "id: eu-portal\n", "id: eu-portal\nenabled: false\n");
    Path moved = home.config().resolve("sources/portaal.yaml");
    Files.move(portal, moved);

    Configuration configuration = Configuration.load(home);

    assertThat(configuration.registers()).isEmpty();
    assertThat(configuration.registersOff())
        .extracting(SourceDefinition::id)
        .contains("eu-portal", "interreg-register-zoekdienst");
    assertThat(Configuration.sourceFile(home, "eu-portal")).contains(moved);
    assertThat(Configuration.sourceFile(home, "no-such-source")).isEmpty();
  }

  @Test
  void whatIsSuppliedIsRight() {
    Configuration configuration = Configuration.load(home);
    assertThat(configuration.sources()).hasSizeGreaterThan(6);
    assertThat(configuration.enabledSources())
        .extracting(SourceDefinition::id)
        .contains("snn", "rvo");
    assertThat(configuration.themes().themes())
        .extracting("id")
        .contains(
            "hydrogen",
            "green_chemistry",
            "htsm",
            "logistics",
            "sustainable_energy",
            "circular_building",
            "digitalisation",
            "skills");
  }

  @Test
  void anUnknownKeyIsNamedWithFileLineAndRemedy() throws IOException {
    Path file = edit("kansenradar.yaml", "bureau:", "burau: {}\nbureau:");
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.line()).isEqualTo(lineOf(file, "burau"));
              assertThat(problem.remedy()).contains("bureau");
            });
  }

  @Test
  void aSelectorThatIsNoneIsNamedWithItsLine() throws IOException {
    Path file =
        Files.writeString(
            home.config().resolve("sources").resolve("extra.yaml"),
            """
            id: extra
            names: { nl: Extra }
            programme: other
            read:
              kind: html-list
              pages: ["https://example.org/list"]
              item: "div[["
              link: a
            """);
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.line()).isEqualTo(7);
              assertThat(problem.message()).contains("div[[");
            });
  }

  @Test
  void anIdThatIsTakenNamesBothFiles() throws IOException {
    Path first = home.config().resolve("sources").resolve("snn.yaml");
    Path second = first.resolveSibling("zz-copy.yaml");
    Files.copy(first, second);
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo(second);
              assertThat(problem.line()).isEqualTo(lineOf(second, "id:"));
              assertThat(problem.message()).contains(first.toString());
            });
  }

  @Test
  void aThemesFileWithoutThemesOrWithoutAFileIsRefused() throws IOException {
    Path themes = home.config().resolve("themes.yaml");
    Files.writeString(themes, "themes: []\n");
    assertThat(problems()).singleElement().satisfies(p -> assertThat(p.file()).isEqualTo(themes));
    Files.delete(themes);
    assertThat(problems()).singleElement().satisfies(p -> assertThat(p.file()).isEqualTo(themes));
  }

  @Test
  void allProblemsOfAllFilesAreToldAtOnce() throws IOException {
    edit("kansenradar.yaml", "bureau:", "burau: {}\nbureau:");
    Files.writeString(home.config().resolve("sources").resolve("broken.yaml"), "id: [");
    Files.writeString(
        home.config().resolve("sources").resolve("more.yaml"),
        """
        id: Meer
        names: { de: Mehr }
        programme: jtv
        read:
          kind: html-lst
        """);
    assertThat(problems())
        .extracting(problem -> problem.file().getFileName().toString(), ConfigProblem::line)
        .containsExactlyInAnyOrder(
            tuple("kansenradar.yaml", lineOf(home.config().resolve("kansenradar.yaml"), "burau")),
            tuple("broken.yaml", 1),
            tuple("more.yaml", 1),
            tuple("more.yaml", 2),
            tuple("more.yaml", 3),
            tuple("more.yaml", 5));
    assertThatThrownBy(() -> Configuration.load(home)).hasMessageContaining("broken.yaml");
    assertThatThrownBy(() -> Configuration.settings(home)).hasMessageContaining("more.yaml:5");
  }
}
