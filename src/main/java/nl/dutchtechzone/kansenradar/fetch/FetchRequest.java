package nl.dutchtechzone.kansenradar.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One request.
 *
 * @param parts of a multipart/form-data POST; none makes it a GET
 * @param etag of the copy we hold; when present, {@code lastModified} is not sent (RFC 9110,
 *     13.1.3)
 * @param lastModified of the copy we hold, as the server sent it
 * @param manners how this source wants its host treated
 */
public record FetchRequest(
    URI uri,
    List<Part> parts,
    Optional<String> etag,
    Optional<String> lastModified,
    Manners manners) {
  public FetchRequest {
    parts = List.copyOf(parts);
  }

  public static FetchRequest get(URI uri, Manners manners) {
    return new FetchRequest(uri, List.of(), Optional.empty(), Optional.empty(), manners);
  }

  /** A part of a form, sent with a file name and exactly this media type. */
  public record Part(String name, String fileName, String mediaType, String content) {}
}
