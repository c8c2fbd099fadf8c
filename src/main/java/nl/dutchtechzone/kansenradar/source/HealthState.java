package nl.dutchtechzone.kansenradar.source;

import nl.dutchtechzone.kansenradar.opportunity.Coded;

/** How a source fared at its last reading. */
public enum HealthState implements Coded {
  /** Read well, nothing new. */
  QUIET,
  /** Read well, something new or changed. */
  CHANGED,
  /** Read, but it looks odd: what it seems to say is not all believed. */
  SUSPECT,
  /** Not read. */
  BROKEN
}
