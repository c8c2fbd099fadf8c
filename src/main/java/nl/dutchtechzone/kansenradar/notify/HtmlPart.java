package nl.dutchtechzone.kansenradar.notify;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** Finds the part of a mail that is to be looked at. */
public final class HtmlPart {
  private HtmlPart() {}

  /**
   * The first HTML part, decoded, with the pictures beside it set into it so that it can be looked
   * at by itself; empty when there is none.
   *
   * @param message the whole MIME message
   * @throws IOException when it is no MIME message
   */
  public static Optional<String> of(byte[] message) throws IOException {
    try {
      Session session = Session.getInstance(new Properties());
      return find(new MimeMessage(session, new ByteArrayInputStream(message)));
    } catch (MessagingException e) {
      throw new IOException("no MIME message", e);
    }
  }

  private static Optional<String> find(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/html")) return Optional.of((String) part.getContent());
    if (!part.isMimeType("multipart/*")) return Optional.empty();
    MimeMultipart parts = (MimeMultipart) part.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart each = parts.getBodyPart(i);
      Optional<String> html = find(each);
      if (html.isPresent()) return Optional.of(illustrated(html.get(), parts));
    }
    return Optional.empty();
  }

  /** With {@code data:} in place of {@code cid:} (RFC 2392). */
  private static String illustrated(String html, MimeMultipart parts)
      throws MessagingException, IOException {
    String result = html;
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart each = parts.getBodyPart(i);
      String[] ids = each.getHeader("Content-ID");
      if (ids == null || !each.isMimeType("image/png")) continue;
      String name = ids[0].replaceAll("[<>\\s]", "");
      byte[] picture = each.getInputStream().readAllBytes();
      result =
          result.replace(
              "\"cid:" + name + '"',
              "\"data:image/png;base64," + Base64.getEncoder().encodeToString(picture) + '"');
    }
    return result;
  }
}
