package nl.dutchtechzone.kansenradar.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong in a text of which the first fault is known: each faulty part is taken out, and
 * the rest is tried again. What is only wrong because a part is out is left unsaid. Used once.
 */
final class YamlFaults {
  private static final int MOST = 50;

  /** The key that the words of a refusal name. */
  private static final Pattern NAMED = Pattern.compile("'(?:[a-z0-9-]+\\.)*([a-z0-9-]+)'");

  /** Makes a value of the tree, or throws what keeps it from being made. */
  @FunctionalInterface
  interface Binding {
    void bind(JsonNode tree) throws JsonProcessingException;
  }

  /**
   * Something wrong.
   *
   * @param path where in the whole text
   */
  record Fault(JsonMappingException cause, List<Reference> path) {
    /** The 1-based line of the deepest part that is there; 0 for the whole text. */
    int line(String yaml) {
      Optional<String> key =
          cause instanceof InvalidTypeIdException ? Optional.of("kind") : namedKey(cause);
      if (key.isPresent()) {
        List<Reference> deeper = new ArrayList<>(path);
        deeper.add(new Reference(cause, key.get()));
        return YamlLines.of(yaml, deeper);
      }
      int line = YamlLines.of(yaml, path);
      // The exception's own location is less exact.
      boolean known = line > 0 || cause.getLocation() == null;
      return known ? line : Math.max(0, cause.getLocation().getLineNr());
    }
  }

  private final JsonNode tree;
  private final Binding binding;
  private final List<Fault> faults = new ArrayList<>();

  /** Where the items of a list that lost some once stood. */
  private final IdentityHashMap<ArrayNode, List<Integer>> places = new IdentityHashMap<>();

  /** The paths of what was taken out. */
  private final List<List<Reference>> out = new ArrayList<>();

  /**
   * @param tree of the whole text; is altered
   */
  YamlFaults(JsonNode tree, Binding binding) {
    this.tree = tree;
    this.binding = binding;
  }

  /** In the order in which they stand in the way; the first one included. */
  List<Fault> from(JsonMappingException first) {
    Optional<JsonMappingException> next = Optional.of(first);
    while (next.isPresent() && faults.size() < MOST) {
      JsonMappingException fault = next.get();
      List<Reference> path = inWhole(fault.getPath());
      if (!isOnlyForWhatIsOut(fault, path)) faults.add(new Fault(fault, path));
      next = takeOut(fault.getPath(), path) ? tried() : Optional.empty();
    }
    return List.copyOf(faults);
  }

  private Optional<JsonMappingException> tried() {
    try {
      binding.bind(tree);
      return Optional.empty();
    } catch (JsonMappingException e) {
      return Optional.of(e);
    } catch (JsonProcessingException e) {
      return Optional.empty(); // a tree has no form that could be wrong
    }
  }

  /**
   * The deepest part that the path leads to; false when that is the whole.
   *
   * @param whole the same path, see {@link #inWhole}
   */
  private boolean takeOut(List<Reference> path, List<Reference> whole) {
    JsonNode node = tree;
    int depth = 0;
    List<JsonNode> parents = new ArrayList<>();
    while (depth < path.size()) {
      JsonNode child = child(node, path.get(depth));
      if (child == null) break;
      parents.add(node);
      node = child;
      depth++;
    }
    if (depth == 0) return false;
    Reference last = path.get(depth - 1);
    switch (parents.getLast()) {
      case ArrayNode list -> {
        places(list).subList(last.getIndex(), last.getIndex() + 1).clear();
        list.remove(last.getIndex());
      }
      case ObjectNode mapping -> mapping.remove(last.getFieldName());
      default -> {
        return false;
      }
    }
    out.add(List.copyOf(whole.subList(0, depth)));
    return true;
  }

  private static @Nullable JsonNode child(JsonNode node, Reference step) {
    return step.getFieldName() == null ? node.get(step.getIndex()) : node.get(step.getFieldName());
  }

  private List<Integer> places(ArrayNode list) {
    return places.computeIfAbsent(
        list, all -> new ArrayList<>(IntStream.range(0, all.size()).boxed().toList()));
  }

  /** The same path with the places that items had before others were taken out. */
  private List<Reference> inWhole(List<Reference> path) {
    List<Reference> whole = new ArrayList<>();
    JsonNode node = tree;
    for (Reference step : path) {
      boolean item = node instanceof ArrayNode && step.getFieldName() == null;
      boolean known = item && step.getIndex() >= 0 && step.getIndex() < node.size();
      whole.add(
          known
              ? new Reference(step.getFrom(), places((ArrayNode) node).get(step.getIndex()))
              : step);
      JsonNode child = child(node, step);
      node = child == null ? MissingNode.getInstance() : child;
    }
    return whole;
  }

  /** A part that lacks what was taken out of it; but another key that is named is missed itself. */
  private boolean isOnlyForWhatIsOut(JsonMappingException fault, List<Reference> path) {
    List<List<Reference>> within = out.stream().filter(gone -> begins(path, gone)).toList();
    if (within.isEmpty()) return false;
    Optional<String> key = namedKey(fault);
    if (key.isEmpty()) return true;
    return within.stream()
        .anyMatch(
            gone ->
                gone.size() == path.size()
                    || gone.stream().anyMatch(step -> key.get().equals(step.getFieldName())));
  }

  /** The key that a record's refusal is about. */
  private static Optional<String> namedKey(JsonMappingException fault) {
    if (!(fault instanceof ValueInstantiationException) || fault.getCause() == null) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(String.valueOf(fault.getCause().getMessage()));
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  private static boolean begins(List<Reference> path, List<Reference> whole) {
    if (path.size() > whole.size()) return false;
    return IntStream.range(0, path.size())
        .allMatch(i -> name(path.get(i)).equals(name(whole.get(i))));
  }

  private static String name(Reference step) {
    return step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName();
  }
}
