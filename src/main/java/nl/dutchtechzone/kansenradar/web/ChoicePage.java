package nl.dutchtechzone.kansenradar.web;

import java.util.List;

/**
 * The calls that an address may mean.
 *
 * @param asked the beginning of an id, as it was asked for
 */
public record ChoicePage(String asked, List<CallCard> calls) {
  public ChoicePage {
    calls = List.copyOf(calls);
  }
}
