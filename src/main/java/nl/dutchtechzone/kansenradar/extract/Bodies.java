package nl.dutchtechzone.kansenradar.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.fetch.Page;

/** From bytes to words. */
final class Bodies {
  private static final int PROLOGUE_BYTES = 2048;
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9_:.-]{2,40})");

  private Bodies() {}

  static Content content(Page page) {
    byte[] body = page.body().toArray();
    String type = page.mediaType();
    if (type.equals("application/pdf") || startsWith(body, "%PDF-")) {
      return new Content.Pdf(PdfText.of(body));
    }
    if (type.contains("wordprocessingml")) return new Content.Word(WordText.of(body));
    String text = decode(body, page.charset());
    return isHtml(type, text) ? new Content.Html(text) : new Content.Plain(text);
  }

  private static boolean isHtml(String type, String text) {
    if (type.equals("text/html") || type.equals("application/xhtml+xml")) return true;
    return type.isEmpty() && text.stripLeading().startsWith("<") && !text.contains("<?xml");
  }

  /** A byte order mark wins, then the header, then what the document says, then UTF-8. */
  static String decode(byte[] body, Optional<Charset> header) {
    if (body.length >= 3 && (body[0] & 0xff) == 0xef && (body[1] & 0xff) == 0xbb) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    if (body.length >= 2 && (body[0] & 0xff) == 0xff && (body[1] & 0xff) == 0xfe) {
      return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
    }
    Charset charset = header.or(() -> declared(body)).orElse(StandardCharsets.UTF_8);
    return new String(body, charset);
  }

  private static Optional<Charset> declared(byte[] body) {
    int length = Math.min(body.length, PROLOGUE_BYTES);
    Matcher named = DECLARED.matcher(new String(body, 0, length, StandardCharsets.ISO_8859_1));
    if (!named.find()) return Optional.empty();
    try {
      return Optional.of(Charset.forName(named.group(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a charset nobody knows says nothing
    }
  }

  private static boolean startsWith(byte[] body, String ascii) {
    if (body.length < ascii.length()) return false;
    return new String(body, 0, ascii.length(), StandardCharsets.ISO_8859_1).equals(ascii);
  }
}
