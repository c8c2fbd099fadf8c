package nl.dutchtechzone.kansenradar.source;

import java.util.Arrays;
import java.util.Optional;

/**
 * JSON that stands as a text inside other JSON: knows where in the outer body each of its
 * characters came from.
 */
final class EscapedJson {
  private final LocatedJson root;
  private final int[] origin;

  private EscapedJson(LocatedJson root, int[] origin) {
    this.root = root;
    this.origin = origin;
  }

  /** Empty when the text is no JSON. */
  static Optional<EscapedJson> of(LocatedJson.Text text, String body) {
    return LocatedJson.parse(text.words()) instanceof LocatedJson.Parsed.Tree(LocatedJson root)
        ? Optional.of(new EscapedJson(root, origins(body, text)))
        : Optional.empty();
  }

  LocatedJson root() {
    return root;
  }

  /** Where a value of the inner JSON begins in the outer body. */
  int start(LocatedJson value) {
    return origin[value.start()];
  }

  /** Where it ends there. */
  int end(LocatedJson value) {
    return origin[value.end()];
  }

  /** For each character of the decoded text, and its end, the offset in the body. */
  static int[] origins(String body, LocatedJson.Text text) {
    int[] origin = new int[text.words().length() + 1];
    int at = text.start() + 1;
    int last = text.end() - 1;
    int count = 0;
    while (at < last && count < text.words().length()) {
      origin[count++] = at;
      if (body.charAt(at) != '\\') at++;
      else at += body.charAt(at + 1) == 'u' ? 6 : 2;
    }
    Arrays.fill(origin, count, origin.length, Math.min(at, last));
    return origin;
  }
}
