package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.Optional;

/**
 * An address that may become a source, and what can be made of it.
 *
 * @param address as it was typed; empty at first
 * @param message what is wrong, or why there is no proposal
 * @param busy it is still being read
 * @param yaml the proposed file
 * @param titles of the list that it was recognised by
 * @param calls what the first few of its calls yield
 */
public record NewSourcePage(
    String address,
    Optional<String> message,
    boolean busy,
    Optional<String> yaml,
    List<String> titles,
    List<String> remarks,
    List<Call> calls) {
  public NewSourcePage {
    titles = List.copyOf(titles);
    remarks = List.copyOf(remarks);
    calls = List.copyOf(calls);
  }

  static NewSourcePage of(String address, Optional<String> message, boolean busy) {
    return new NewSourcePage(
        address, message, busy, Optional.empty(), List.of(), List.of(), List.of());
  }

  /**
   * A call as it would be read.
   *
   * @param language the code of its language
   */
  public record Call(String title, String language, List<FactLine> facts) {
    public Call {
      facts = List.copyOf(facts);
    }
  }

  /** A fact with the words that prove it. */
  public record FactLine(String label, String value, String quote) {}
}
