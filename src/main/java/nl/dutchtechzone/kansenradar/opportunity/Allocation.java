package nl.dutchtechzone.kansenradar.opportunity;

/** How the money is divided among applicants. */
public enum Allocation implements Coded {
  FIRST_COME,
  TENDER,
  LOTTERY
}
