package nl.dutchtechzone.kansenradar.match.same;

/** What to do with two notices. */
public enum Verdict {
  /** They tell of one call: they may be put together without asking. */
  CERTAIN,
  /** They may: a person decides. */
  DOUBTFUL,
  /** They do not, or nothing says so. */
  DIFFERENT
}
