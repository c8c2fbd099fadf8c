package nl.dutchtechzone.kansenradar.match;

/** How wide an area a call is for, from narrow to wide. */
public enum Breadth {
  /** Provinces, municipalities, a border area: few others may apply. */
  REGIONAL,
  NATIONAL,
  EUROPEAN
}
