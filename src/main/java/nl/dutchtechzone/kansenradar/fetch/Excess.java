package nl.dutchtechzone.kansenradar.fetch;

/** What becomes of a body above its limit. */
enum Excess {
  /** A page is whole or it is none. */
  REFUSE,
  /** robots.txt counts up to the limit (RFC 9309, 2.5). */
  CUT
}
