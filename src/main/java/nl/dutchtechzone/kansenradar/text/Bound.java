package nl.dutchtechzone.kansenradar.text;

/** What the words just before a date make of it. */
public enum Bound {
  /** The day itself. */
  NONE,
  /** From the day on ("vanaf", "ab", "since"). */
  FROM,
  /** Up to and including the day or instant ("tot en met", "uiterlijk", "bis zum", "by"). */
  UNTIL,
  /** The named day or instant is already too late ("vóór 1 oktober", Dutch "tot 1 juli"). */
  BEFORE
}
