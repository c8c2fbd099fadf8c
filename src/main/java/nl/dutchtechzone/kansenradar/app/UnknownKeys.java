package nl.dutchtechzone.kansenradar.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notes every unknown key of a text and reads on, so that one run names them all. A text that is
 * tried more than once tells of each of them in one of its readings at least. Used for one text.
 */
final class UnknownKeys extends DeserializationProblemHandler {
  /** What to do about each occurrence of a key. */
  private final Map<String, List<String>> remedies = new LinkedHashMap<>();

  /** How often each was met in this reading. */
  private final Map<String, Integer> met = new HashMap<>();

  /** The text is read from its beginning. */
  void beginAgain() {
    met.clear();
  }

  boolean isEmpty() {
    return remedies.isEmpty();
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
    List<String> told = remedies.computeIfAbsent(key, first -> new ArrayList<>());
    if (met.merge(key, 1, Integer::sum) > told.size()) {
      told.add(names.isEmpty() ? "haal hem weg" : "neem een van: " + String.join(", ", names));
    }
    parser.skipChildren();
    return true;
  }

  /** Records are built from buffered keys, so the parser's own position says little. */
  List<ConfigProblem> problems(Path file, String yaml) {
    List<ConfigProblem> problems = new ArrayList<>();
    remedies.forEach(
        (key, told) -> {
          List<Integer> lines = YamlLines.ofKey(yaml, key);
          for (int i = 0; i < told.size(); i++) {
            int line = i < lines.size() ? lines.get(i) : 0;
            String message = "onbekende sleutel \"" + key + '"';
            problems.add(new ConfigProblem(file, line, message, told.get(i)));
          }
        });
    return problems;
  }
}
