package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.ExtractHints;
import nl.dutchtechzone.kansenradar.extract.Selector;

/**
 * What is known of the pages behind a list.
 *
 * @param main the part that speaks of the call; the rest is not read
 * @param title the title of the call; the page's own heading without it
 * @param labels more words that introduce a field, by the field's code
 * @param sentinels parts that every such page has: when one is gone, the layout has changed
 */
public record Detail(
    Optional<Selector> main,
    Optional<Selector> title,
    Map<String, List<String>> labels,
    List<Selector> sentinels) {
  public static final Detail UNKNOWN =
      new Detail(Optional.empty(), Optional.empty(), Map.of(), List.of());

  public Detail {
    labels = Given.map(labels);
    sentinels = Given.list(sentinels);
    hints(main, labels); // refuses a field that does not exist
  }

  ExtractHints hints() {
    return hints(main, labels);
  }

  private static ExtractHints hints(Optional<Selector> main, Map<String, List<String>> labels) {
    return new ExtractHints(main, labels);
  }
}
