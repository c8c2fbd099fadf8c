package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.Optional;

/**
 * The list of calls.
 *
 * @param words as they were typed
 * @param total how many calls there are in all that is asked for
 * @param heading that number in words
 * @param news the calls that came since the reader's last visit, to be shown alone
 * @param since of a list of those: from when on, in the form of the address; empty for all calls
 * @param messages what was not understood, and what was done instead
 * @param facets with which the list can be narrowed
 * @param chosen the filters that hold now, each with the address without it
 * @param orders what may come first
 * @param previous address of the page before this one
 * @param next address of the page after this one
 * @param feeds where a program reads the same list
 */
public record CallsPage(
    String words,
    int total,
    String heading,
    Optional<Choice> news,
    String since,
    List<String> messages,
    List<Facet> facets,
    List<Choice> chosen,
    List<Choice> orders,
    List<CallCard> cards,
    Optional<String> previous,
    Optional<String> next,
    String pages,
    List<Choice> feeds) {
  public CallsPage {
    messages = List.copyOf(messages);
    facets = List.copyOf(facets);
    chosen = List.copyOf(chosen);
    orders = List.copyOf(orders);
    cards = List.copyOf(cards);
    feeds = List.copyOf(feeds);
  }

  /**
   * A property to narrow by.
   *
   * @param name of its field in the form
   * @param open whether it is unfolded
   */
  public record Facet(String name, String label, List<Value> values, boolean open) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  /**
   * One value of a property.
   *
   * @param count how many of the calls shown have it; empty where that is not counted
   */
  public record Value(String value, String label, Optional<Integer> count, boolean chosen) {}

  /** Something to choose: what it is called, its value, and the address that chooses it. */
  public record Choice(String value, String label, String address, boolean chosen) {}
}
