package nl.dutchtechzone.kansenradar.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.dutchtechzone.kansenradar.fetch.Bytes;

/** Answers with an entity tag, and without a body to whoever has it already (RFC 9110, 13.1.2). */
final class Tagged {
  private static final int TAG_LENGTH = 20;

  private Tagged() {}

  static void answer(Context context, String type, String body) {
    answer(context, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The tag is of the body alone; one answer of 200 or 404 has one. */
  static void answer(Context context, String type, byte[] body) {
    context.contentType(type);
    // Weak: the same page may travel compressed or not.
    String tag = "W/\"" + Bytes.of(body).sha256().substring(0, TAG_LENGTH) + "\"";
    context.header("ETag", tag);
    if (context.status() == HttpStatus.OK && isKnown(context, tag)) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.result(body);
    }
  }

  private static boolean isKnown(Context context, String tag) {
    String known = context.header("If-None-Match");
    return known != null
        && Arrays.stream(known.split(",")).map(String::strip).anyMatch(one -> isSame(one, tag));
  }

  private static boolean isSame(String one, String tag) {
    String strong = tag.substring(2);
    return one.equals("*") || one.equals(tag) || one.equals(strong);
  }
}
