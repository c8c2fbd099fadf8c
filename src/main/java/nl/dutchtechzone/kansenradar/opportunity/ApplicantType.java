package nl.dutchtechzone.kansenradar.opportunity;

/** Who may apply. */
public enum ApplicantType implements Coded {
  SME,
  LARGE_ENTERPRISE,
  KNOWLEDGE_INSTITUTION,
  EDUCATION,
  PUBLIC_BODY,
  MUNICIPALITY,
  NONPROFIT,
  INDIVIDUAL,
  CONSORTIUM
}
