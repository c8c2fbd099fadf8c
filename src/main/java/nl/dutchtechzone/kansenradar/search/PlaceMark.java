package nl.dutchtechzone.kansenradar.search;

/** A place whose applicants can take part, as search shows and filters it. */
public record PlaceMark(String code, String name) {}
