package nl.dutchtechzone.kansenradar.opportunity;

import java.net.URI;

/** A document that a page links to as part of the call; the title is the link's text. */
public record Attachment(URI uri, String title) {}
