package nl.dutchtechzone.kansenradar.source;

/** Whether a new reading of a known notice is believed. */
public sealed interface Belief {
  record Believed() implements Belief {}

  /**
   * What was known stays.
   *
   * @param reason a Dutch sentence that names the notice
   */
  record HeldBack(String reason) implements Belief {}
}
