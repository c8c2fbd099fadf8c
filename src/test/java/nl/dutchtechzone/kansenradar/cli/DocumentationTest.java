package nl.dutchtechzone.kansenradar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the manuals tell people to type is understood, and no command goes unmentioned. */
class DocumentationTest {
  private static final Pattern COMMAND = Pattern.compile("\\./kansenradar ([^`\n&|#]+)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

  private static List<Path> manuals() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      List<Path> manuals =
          new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md")).toList());
      manuals.add(Path.of("README.md"));
      return manuals;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsUnderstood() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path manual : manuals()) {
      Matcher example = COMMAND.matcher(Files.readString(manual));
      while (example.find()) {
        String line = example.group(1).strip();
        tests.add(
            DynamicTest.dynamicTest(
                manual + ": " + line,
                () ->
                    assertThatCode(() -> Main.commandLine().parseArgs(words(line)))
                        .doesNotThrowAnyException()));
      }
    }
    assertThat(tests).hasSizeGreaterThan(15);
    return tests.stream();
  }

  @Test
  void everyCommandIsMentioned() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path manual : manuals()) all.append(Files.readString(manual));
    for (String command : Main.commandLine().getSubcommands().keySet()) {
      assertThat(all).as("a manual that mentions '%s'", command).contains("kansenradar " + command);
    }
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (Path manual : manuals()) {
      Matcher link = LINK.matcher(Files.readString(manual));
      while (link.find()) {
        Path target = manual.toAbsolutePath().getParent().resolve(link.group(1));
        assertThat(target).as("linked from %s", manual).exists();
      }
    }
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line.replaceAll("\\.$", ""));
    while (word.find()) words.add(word.group(1) == null ? word.group(2) : word.group(1));
    return words.toArray(String[]::new);
  }
}
