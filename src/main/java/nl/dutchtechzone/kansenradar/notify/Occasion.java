package nl.dutchtechzone.kansenradar.notify;

import nl.dutchtechzone.kansenradar.opportunity.Coded;

/** Why a mail about some calls is written. */
public enum Occasion implements Coded {
  /** They are new or changed, and fit. */
  ALERT,
  /** A deadline comes near, or the reader asked to be reminded. */
  REMINDER,
  /** The bureau thinks of the reader. */
  SHARE
}
