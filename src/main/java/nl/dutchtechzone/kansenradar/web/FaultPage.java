package nl.dutchtechzone.kansenradar.web;

/** A fault as people read it. */
public record FaultPage(int status, String title, String advice) {}
