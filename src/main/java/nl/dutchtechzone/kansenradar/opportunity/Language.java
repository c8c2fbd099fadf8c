package nl.dutchtechzone.kansenradar.opportunity;

/** The languages that are read and written. */
public enum Language implements Coded {
  NL,
  DE,
  EN
}
