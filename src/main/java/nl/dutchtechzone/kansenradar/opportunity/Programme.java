package nl.dutchtechzone.kansenradar.opportunity;

/** The fund or executor a call belongs to. */
public enum Programme implements Coded {
  EFRO_NOORD,
  EFRO_OOST,
  JTF,
  INTERREG_DE_NL,
  INTERREG_NORTH_SEA,
  INTERREG_NWE,
  INTERREG_EUROPE,
  REGIO_DEAL,
  RVO,
  PROVINCE,
  MUNICIPALITY,
  EU,
  OTHER
}
