package nl.dutchtechzone.kansenradar.search;

import java.util.List;

/**
 * A theme that an opportunity is about, as search shows and filters it.
 *
 * @param names what a person may call it, in any language; the first is shown
 * @param score from 0 to 1
 */
public record ThemeMark(String id, List<String> names, double score) {
  public ThemeMark {
    names = List.copyOf(names);
  }
}
