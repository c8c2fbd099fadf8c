package nl.dutchtechzone.kansenradar.opportunity;

/** How applications are taken in. */
public enum Intake implements Coded {
  /** A window with a beginning and an end. */
  CALL,
  /** Always open, assessed in fixed rounds, as Interreg Deutschland-Nederland does. */
  ROUNDS,
  CONTINUOUS,
  /** The same window every year. */
  RECURRING
}
