package nl.dutchtechzone.kansenradar.web;

import io.javalin.security.RouteRole;

/** Who may use an address; one without a door of its own is for readers. */
enum Door implements RouteRole {
  /** Anybody, also where reading needs a login: the login itself, links from mails. */
  ANYBODY,
  /** Members of the bureau. */
  BUREAU,
  /**
   * A post by a program, which has no form of ours: only for what changes nothing, or is signed.
   */
  PROGRAM
}
