package nl.dutchtechzone.kansenradar.notify;

import nl.dutchtechzone.kansenradar.opportunity.Coded;

/** How often a partner wants mail when there is something to tell. */
public enum Cadence implements Coded {
  /** After each scan that found something. */
  AT_ONCE,
  /** Once a day at most, days being those of Amsterdam. */
  DAILY,
  /** Once a week at most, with the Monday's mailing. */
  WEEKLY
}
