package nl.dutchtechzone.kansenradar.store;

import nl.dutchtechzone.kansenradar.opportunity.Coded;

/** How far the bureau is with a call. */
public enum WorkStage implements Coded {
  SHORTLISTED,
  GO,
  /** Looked at and left, with the reason in the note. */
  NO_GO,
  APPLIED,
  AWARDED,
  DECLINED
}
