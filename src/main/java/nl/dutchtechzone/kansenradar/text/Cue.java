package nl.dutchtechzone.kansenradar.text;

/** What a phrase before or between dates and amounts means. */
enum Cue {
  FROM,
  UNTIL,
  BEFORE,
  /** "tot": up to an instant, but before a day. */
  UP_TO,
  /** Between the two ends of a period or range; the end counts. */
  THROUGH,
  /** Between the two ends; the named end no longer counts ("tot"). */
  SHORT_OF,
  APPROXIMATELY,
  AT_LEAST,
  AT_MOST
}
