package nl.dutchtechzone.kansenradar.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

/** How a request looks on the wire. Pure functions. */
final class Requests {
  private Requests() {}

  static Request of(FetchRequest request, HttpUrl url, String userAgent) {
    Request.Builder wire =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            .header("Accept", "*/*")
            .header("Accept-Encoding", BodyReader.ACCEPT_ENCODING);
    if (!request.parts().isEmpty()) return wire.post(form(request)).build();
    // RFC 9110, 13.1.3: If-Modified-Since is ignored when If-None-Match is sent: send only one.
    Optional<String> etag = request.etag().filter(Requests::isSendable);
    if (etag.isPresent()) return wire.header("If-None-Match", etag.get()).build();
    request
        .lastModified()
        .filter(Requests::isSendable)
        .ifPresent(date -> wire.header("If-Modified-Since", date));
    return wire.build();
  }

  /** Whether "not modified" is a possible answer. */
  static boolean isConditional(FetchRequest request) {
    return request.parts().isEmpty()
        && (request.etag().filter(Requests::isSendable).isPresent()
            || request.lastModified().filter(Requests::isSendable).isPresent());
  }

  /** Whether a value once received can be sent back (RFC 9110, 5.5): printable ASCII. */
  static boolean isSendable(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x20 || c >= 0x7f) return false;
    }
    return !value.isEmpty();
  }

  private static RequestBody form(FetchRequest request) {
    MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    for (FetchRequest.Part part : request.parts()) {
      // From bytes, not from text: OkHttp would add a charset to the part's media type.
      byte[] content = part.content().getBytes(StandardCharsets.UTF_8);
      RequestBody body = RequestBody.create(content, MediaType.get(part.mediaType()));
      form.addFormDataPart(part.name(), part.fileName(), body);
    }
    return form.build();
  }
}
