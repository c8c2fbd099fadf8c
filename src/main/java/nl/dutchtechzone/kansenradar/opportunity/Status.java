package nl.dutchtechzone.kansenradar.opportunity;

/** Where a call stands at one instant; computed by {@link StatusRule}, never typed in. */
public enum Status implements Coded {
  FORTHCOMING,
  OPEN,
  CLOSED,
  WITHDRAWN,
  UNKNOWN
}
