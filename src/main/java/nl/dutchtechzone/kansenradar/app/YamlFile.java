package nl.dutchtechzone.kansenradar.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a YAML file straight onto a record. Strict: an unknown key is a problem, and each problem
 * names file, line and remedy. Keys are the components' names in kebab case.
 */
final class YamlFile {
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
      return refuse(file, 0, "the file is missing", "put it back, or start from the one supplied");
    } catch (IOException e) {
      return refuse(file, 0, "cannot be read: " + e.getMessage(), "make it a readable UTF-8 file");
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
    int before = problems.size();
    YAMLMapper mapper = mapper();
    mapper.addHandler(new UnknownKeys(file, yaml));
    if (yaml.isBlank()) return refuse(file, 1, "the file is empty", "fill in its keys");
    try {
      T value = mapper.readValue(yaml, type);
      if (value == null) return refuse(file, 0, "the file is empty", "fill in its keys");
      return problems.size() == before ? Optional.of(value) : Optional.empty();
    } catch (JsonMappingException e) {
      return refuse(file, line(e, yaml), message(e), remedy(e));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      return refuse(
          file, line, "no valid YAML: " + firstLine(e.getOriginalMessage()), "mend its form");
    }
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

  /** The line of the place that the exception's path leads to; its own location is less exact. */
  private static int line(JsonMappingException e, String yaml) {
    int line = YamlLines.of(yaml, e.getPath());
    if (line > 0) return line;
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  private static String message(JsonMappingException e) {
    String where = path(e.getPath());
    String what =
        switch (e) {
          case ValueInstantiationException wrong when wrong.getCause() != null ->
              firstLine(wrong.getCause().getMessage());
          case InvalidFormatException wrong ->
              "\"" + wrong.getValue() + "\" is no " + wrong.getTargetType().getSimpleName();
          default -> firstLine(e.getOriginalMessage());
        };
    return where.isEmpty() ? what : where + ": " + what;
  }

  private static String remedy(JsonMappingException e) {
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "take one of "
          + Arrays.stream(wrong.getTargetType().getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (e instanceof ValueInstantiationException) return "correct this value";
    if (e instanceof MismatchedInputException) return "give this key a value of the right form";
    return "correct this value";
  }

  private static String path(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + (step.getIndex() + 1) + "]"
                    : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String firstLine(@Nullable String text) {
    return text == null ? "not usable" : text.lines().findFirst().orElse("").strip();
  }

  /** Notes every unknown key and reads on, so that one run names them all. */
  private final class UnknownKeys extends DeserializationProblemHandler {
    private final Path file;
    private final String yaml;

    UnknownKeys(Path file, String yaml) {
      this.file = file;
      this.yaml = yaml;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        @Nullable JsonDeserializer<?> deserializer,
        Object bean,
        String key)
        throws IOException {
      Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
      List<String> names = new ArrayList<>();
      if (known != null) known.forEach(name -> names.add(name.toString()));
      String message = "unknown key \"" + key + "\"";
      String remedy = names.isEmpty() ? "remove it" : "take one of " + String.join(", ", names);
      problems.add(new ConfigProblem(file, line(key, message), message, remedy));
      parser.skipChildren();
      return true;
    }

    /** Records are built from buffered keys, so the parser's own position says little. */
    private int line(String key, String message) {
      return YamlLines.ofKey(yaml, key).stream()
          .filter(line -> problems.stream().noneMatch(p -> reported(p, line, message)))
          .findFirst()
          .orElse(0);
    }

    private boolean reported(ConfigProblem problem, int line, String message) {
      return problem.file().equals(file)
          && problem.line() == line
          && problem.message().equals(message);
    }
  }
}
