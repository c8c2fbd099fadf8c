package nl.dutchtechzone.kansenradar.fetch;

/** Who can answer at an address. */
enum Reach {
  /** Anybody's host on the internet. */
  PUBLIC,
  /** This machine or the network it stands in: only for sources that say so. */
  PRIVATE,
  /**
   * Never a site: link-local (where clouds answer with their secrets), multicast, reserved, made
   * up.
   */
  NEVER
}
