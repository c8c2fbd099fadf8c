package nl.dutchtechzone.kansenradar.opportunity;

/** What may close a call before its deadline. */
public enum EarlyClose implements Coded {
  /** The budget is used up. */
  BUDGET
}
