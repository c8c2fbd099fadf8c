package nl.dutchtechzone.kansenradar.opportunity;

/**
 * What a notice is. Only calls, programmes with continuous intake and their amendments reach
 * people.
 */
public enum Kind implements Coded {
  CALL,
  /** A programme or scheme without a call of its own. */
  PROGRAMME,
  /** A change to a published call or scheme. */
  AMENDMENT,
  NEWS,
  /** Money already given. */
  AWARD,
  EVENT,
  OTHER
}
