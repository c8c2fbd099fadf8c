package nl.dutchtechzone.kansenradar.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a YAML file straight onto a record. Strict: an unknown key is a problem, and each problem
 * names file, line and remedy. Keys are the components' names in kebab case.
 */
final class YamlFile {
  private static final String EMPTY = "het bestand is leeg";
  private static final String FILL = "vul de sleutels in";
  private static final String MEND = "kijk naar inspringen, dubbele punten en haakjes";

  private final List<ConfigProblem> problems;

  /** Problems are added to the list; the caller decides when to give up. */
  YamlFile(List<ConfigProblem> problems) {
    this.problems = problems;
  }

  /** Empty when the file cannot be used; the problems then say why. */
  <T> Optional<T> read(Path file, Class<T> type) {
    String yaml;
    try {
      yaml = Files.readString(file);
    } catch (NoSuchFileException e) {
      return refuse(
          file, 0, "het bestand ontbreekt", "zet het terug, of begin met het meegeleverde");
    } catch (IOException e) {
      return refuse(
          file,
          0,
          "het is niet te lezen: " + e.getMessage(),
          "maak er een leesbaar UTF-8-bestand van");
    }
    return bind(file, yaml, type);
  }

  /** The 1-based line of the {@code key} after {@code skipped} others; 0 when it cannot be told. */
  int line(Path file, String key, int skipped) {
    try {
      return YamlLines.ofKey(Files.readString(file), key).stream()
          .skip(skipped)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private <T> Optional<T> bind(Path file, String yaml, Class<T> type) {
    if (yaml.isBlank()) return refuse(file, 1, EMPTY, FILL);
    UnknownKeys unknown = new UnknownKeys();
    YAMLMapper mapper = mapper();
    mapper.addHandler(unknown);
    try {
      T value = mapper.readValue(yaml, type);
      if (value == null) return refuse(file, 0, EMPTY, FILL);
      problems.addAll(unknown.problems(file, yaml));
      return unknown.isEmpty() ? Optional.of(value) : Optional.empty();
    } catch (JsonMappingException e) {
      for (YamlFaults.Fault fault : faults(e, yaml, type, mapper, unknown)) {
        problems.add(problem(file, yaml, fault));
      }
      problems.addAll(unknown.problems(file, yaml));
      return Optional.empty();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return refuse(file, line, YamlWords.syntax(e), MEND);
    }
  }

  /** All of the text; the first alone when the form of what follows is wrong as well. */
  private static List<YamlFaults.Fault> faults(
      JsonMappingException first,
      String yaml,
      Class<?> type,
      YAMLMapper mapper,
      UnknownKeys unknown) {
    try {
      YamlFaults.Binding binding =
          tree -> {
            unknown.beginAgain();
            mapper.treeToValue(tree, type);
          };
      return new YamlFaults(mapper.readTree(yaml), binding).from(first);
    } catch (JsonProcessingException e) {
      return List.of(new YamlFaults.Fault(first, first.getPath()));
    }
  }

  private static ConfigProblem problem(Path file, String yaml, YamlFaults.Fault fault) {
    return new ConfigProblem(
        file,
        fault.line(yaml),
        YamlWords.message(fault.cause(), fault.path()),
        YamlWords.remedy(fault.cause()));
  }

  private <T> Optional<T> refuse(Path file, int line, String message, String remedy) {
    problems.add(new ConfigProblem(file, line, message, remedy));
    return Optional.empty();
  }

  static String write(Object value) {
    try {
      return mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not to be written as YAML: " + value, e);
    }
  }

  private static YAMLMapper mapper() {
    return YAMLMapper.builder(
            YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build())
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(new ParameterNamesModule())
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
