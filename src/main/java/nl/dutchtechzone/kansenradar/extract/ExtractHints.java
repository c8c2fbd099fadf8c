package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a source knows of its own pages.
 *
 * @param main the element that holds the content; found by itself when absent or when nothing on
 *     the page matches
 * @param labels more words that introduce a field, by the field's code in {@code labels.yaml}
 *     ("deadline": ["Sluit op"])
 */
public record ExtractHints(Optional<Selector> main, Map<String, List<String>> labels) {
  public static final ExtractHints NONE = new ExtractHints(Optional.empty(), Map.of());

  public ExtractHints {
    labels = Map.copyOf(labels);
    for (String field : labels.keySet()) Cue.named(field);
  }
}
