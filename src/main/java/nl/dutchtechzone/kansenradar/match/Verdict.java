package nl.dutchtechzone.kansenradar.match;

import nl.dutchtechzone.kansenradar.opportunity.Coded;

/** Whether a place can take part in a call. */
public enum Verdict implements Coded {
  INSIDE,
  /** With conditions, or for want of words that tell. */
  CONDITIONAL,
  OUTSIDE
}
