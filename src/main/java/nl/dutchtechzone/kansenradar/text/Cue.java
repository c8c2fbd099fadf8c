package nl.dutchtechzone.kansenradar.text;

/** What a phrase before or between dates and amounts means. */
enum Cue {
  FROM,
  UNTIL,
  BEFORE,
  /** Dutch "voor", which is "for" as often: before a day only. */
  BEFORE_DAY,
  /** "na", "after": from the day on, but from the end of a month on. */
  AFTER,
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
