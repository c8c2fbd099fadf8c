package nl.dutchtechzone.kansenradar.opportunity;

/** How sure the reader is of a fact, from the kind of place it stood in. */
public enum Confidence implements Coded {
  /** A labelled value, a structured field or a legal article. */
  HIGH,
  /** A sentence whose words say what the value means. */
  MEDIUM,
  /** A weak sign, such as a path or a derived value. */
  LOW
}
