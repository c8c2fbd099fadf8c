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
 * @param changed when it last changed, as the list that names it stated at that reading; empty when
 *     the list says nothing of it
 * @param extractorVersion that read it; a newer extractor reads the archived body again
 */
public record KnownPage(
    URI uri,
    Optional<String> etag,
    Optional<String> lastModified,
    String sha256,
    Optional<String> changed,
    int extractorVersion) {}
