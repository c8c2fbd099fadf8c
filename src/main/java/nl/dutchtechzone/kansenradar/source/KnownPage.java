package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.Optional;

/**
 * What is remembered of a page from the last time it was read well.
 *
 * @param uri the address that was asked for
 * @param etag as the server sent it
 * @param lastModified as the server sent it
 * @param sha256 of the body: its key in the page archive
 * @param extractorVersion that read it; a newer extractor reads the archived body again
 */
public record KnownPage(
    URI uri,
    Optional<String> etag,
    Optional<String> lastModified,
    String sha256,
    int extractorVersion) {}
