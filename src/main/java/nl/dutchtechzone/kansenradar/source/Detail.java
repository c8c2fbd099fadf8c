package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the pages behind a list.
 *
 * @param main CSS selector of the part that speaks of the call; the rest is not read
 * @param title CSS selector of the title; without it the page's own heading
 * @param sentinels CSS selectors that every such page has: when one is gone, the layout has changed
 */
public record Detail(Optional<String> main, Optional<String> title, List<String> sentinels) {
  public static final Detail UNKNOWN = new Detail(Optional.empty(), Optional.empty(), List.of());

  public Detail {
    sentinels = Given.list(sentinels);
  }
}
