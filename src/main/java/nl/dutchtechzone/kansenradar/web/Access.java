package nl.dutchtechzone.kansenradar.web;

/** Who may read the site; what only the bureau may do always needs a login. */
public enum Access {
  PUBLIC,
  /** Every page but the login itself. */
  CLOSED
}
