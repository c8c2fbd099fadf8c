package nl.dutchtechzone.kansenradar.opportunity;

/** How exactly the page states a moment. */
public enum Precision implements Coded {
  MINUTE,
  DAY,
  MONTH,
  QUARTER,
  SEASON
}
