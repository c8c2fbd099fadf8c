package nl.dutchtechzone.kansenradar.notify;

/** A letter in its two forms, which say the same. */
public record Rendition(String subject, String html, String text) {}
