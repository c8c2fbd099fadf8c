package nl.dutchtechzone.kansenradar.opportunity;

/** How exactly the page states a moment. */
public enum Precision implements Coded {
  MINUTE,
  DAY,
  MONTH,
  QUARTER,
  SEASON;

  /** True for a month or more: no day of it is meant. */
  public boolean isCoarse() {
    return compareTo(MONTH) >= 0;
  }
}
