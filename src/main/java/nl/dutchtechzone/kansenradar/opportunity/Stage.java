package nl.dutchtechzone.kansenradar.opportunity;

/** Which step of an application a deadline closes. */
public enum Stage implements Coded {
  /** Pre-registration, project idea, expression of interest. */
  PRE,
  FULL,
  /** One of several assessment dates of a call that stays open. */
  CUT_OFF
}
