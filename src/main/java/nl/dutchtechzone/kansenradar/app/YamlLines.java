package nl.dutchtechzone.kansenradar.app;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a YAML text something stands. */
final class YamlLines {
  private YamlLines() {}

  /** The 1-based line of the deepest place of the path that exists; 0 when there is none. */
  static int of(String yaml, List<JsonMappingException.Reference> path) {
    Optional<Node> root = compose(yaml);
    if (root.isEmpty() || path.isEmpty()) return 0;
    Node node = root.get();
    int line = 0;
    for (JsonMappingException.Reference step : path) {
      Step next = step(node, step);
      if (next.line() == 0) break;
      line = next.line();
      node = next.node();
    }
    return line;
  }

  private static Optional<Node> compose(String yaml) {
    try {
      return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
    } catch (YAMLException e) {
      return Optional.empty(); // a text of another form has no places to name
    }
  }

  /** The 1-based lines where a mapping has {@code key}, from top to bottom. */
  static List<Integer> ofKey(String yaml, String key) {
    List<Integer> lines = new ArrayList<>();
    Set<Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    compose(yaml).ifPresent(node -> collect(node, key, lines, visited));
    return lines;
  }

  /** Each node once: by its aliases a text can hold itself. */
  private static void collect(Node node, String key, List<Integer> lines, Set<Node> visited) {
    if (!visited.add(node)) return;
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> collect(item, key, lines, visited));
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
          lines.add(name.getStartMark().getLine() + 1);
        }
        collect(entry.getValueNode(), key, lines, visited);
      }
    }
  }

  private record Step(Node node, int line) {}

  private static Step step(Node node, JsonMappingException.Reference step) {
    if (node instanceof MappingNode mapping && step.getFieldName() != null) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals(step.getFieldName())) {
          return new Step(entry.getValueNode(), key.getStartMark().getLine() + 1);
        }
      }
    }
    if (node instanceof SequenceNode sequence
        && step.getIndex() >= 0
        && step.getIndex() < sequence.getValue().size()) {
      Node item = sequence.getValue().get(step.getIndex());
      return new Step(item, item.getStartMark().getLine() + 1);
    }
    return new Step(node, 0);
  }
}
