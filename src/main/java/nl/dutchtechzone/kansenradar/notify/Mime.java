package nl.dutchtechzone.kansenradar.notify;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.UUID;

/**
 * Makes the message that goes over the wire (RFC 5322, 2046). The same input gives the same bytes,
 * so that a repeat is recognised as one.
 */
final class Mime {
  private static final String CHARSET = "UTF-8";

  /** RFC 2045, 6.7. */
  private static final int LONGEST_LINE = 76;

  private final Sender sender;
  private final Optional<Links> links;

  /**
   * @param links empty where no site can be reached from outside
   */
  Mime(Sender sender, Optional<Links> links) {
    this.sender = sender;
    this.links = links;
  }

  /**
   * @param list names the kind of mail, for Message-ID and List-Id: "digest", "alert"
   * @param issue the same on every try, never used again for this recipient
   */
  OutgoingMail write(
      String list, String issue, Recipient recipient, Rendition letter, Instant date) {
    Addresses.refuseControls("subject", letter.subject());
    String id = "<" + list + "." + issue + "." + recipient.id() + "@" + sender.domain() + ">";
    try {
      MimeMessage message = new FixedId(id);
      address(message, recipient);
      message.setSubject(letter.subject(), CHARSET);
      message.setHeader("Date", date(date));
      message.setHeader("List-Id", "<" + list + "." + sender.domain() + ">");
      // RFC 3834, 5: answering machines stay silent.
      message.setHeader("Auto-Submitted", "auto-generated");
      unsubscribe(message, recipient, date);
      message.setContent(alternatives(id, letter));
      message.saveChanges();
      return new OutgoingMail(
          id, recipient.address(), letter.subject(), bytes(message), letter.standalone());
    } catch (MessagingException e) {
      throw new IllegalArgumentException("no mail can be made of " + id, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void address(MimeMessage message, Recipient recipient)
      throws MessagingException, IOException {
    message.setFrom(new InternetAddress(sender.address(), sender.name(), CHARSET));
    message.setReplyTo(new InternetAddress[] {new InternetAddress(sender.replyTo(), true)});
    message.setRecipient(
        Message.RecipientType.TO,
        new InternetAddress(recipient.address(), recipient.name(), CHARSET));
  }

  /**
   * RFC 2369, 3.2 and RFC 8058, 3.1: a partner can end the mailing from the mail program, by one
   * click where the site speaks HTTPS, and always by mail. The bureau is asked for by its
   * configuration, so there is a person to write to, and no button.
   */
  private void unsubscribe(MimeMessage message, Recipient recipient, Instant date)
      throws MessagingException {
    String who = links.map(site -> site.permitToLeave(recipient.id(), date)).orElse(recipient.id());
    String byMail = "<mailto:" + sender.replyTo() + "?subject=unsubscribe%20" + who + ">";
    if (links.isEmpty() || recipient.kind() == Recipient.Kind.BUREAU) {
      message.setHeader("List-Unsubscribe", byMail);
      return;
    }
    String page = "<" + links.get().unsubscribe(recipient.id(), date) + ">";
    // The header folds between the two, so that neither address is broken.
    message.setHeader("List-Unsubscribe", page + ",\r\n " + byMail);
    if (links.get().isSecure()) {
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static String date(Instant date) {
    MailDateFormat format = new MailDateFormat();
    format.setTimeZone(TimeZone.getTimeZone(Week.ZONE));
    return format.format(Date.from(date));
  }

  /** RFC 2046, 5.1.4: the plainest first, the best last. */
  private static MimeMultipart alternatives(String id, Rendition letter) throws MessagingException {
    MimeMultipart alternatives = new FixedBoundary("alternative", id);
    alternatives.addBodyPart(part(letter.text(), "plain"));
    MimeBodyPart html = part(letter.html(), "html");
    alternatives.addBodyPart(
        letter.picture().isPresent() ? related(id, html, letter.picture().get()) : html);
    return alternatives;
  }

  /** RFC 2387: the HTML first, then the picture that it refers to (RFC 2392). */
  private static MimeBodyPart related(String id, MimeBodyPart html, Letter.Picture picture)
      throws MessagingException {
    MimeBodyPart image = new MimeBodyPart();
    image.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.png(), "image/png")));
    image.setContentID("<" + picture.name() + ">");
    image.setDisposition(Part.INLINE);
    image.setFileName(picture.name() + ".png");
    MimeMultipart related = new FixedBoundary("related", id);
    related.addBodyPart(html);
    related.addBodyPart(image);
    MimeBodyPart whole = new MimeBodyPart();
    whole.setContent(related);
    return whole;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text.replace("\n", "\r\n"), CHARSET, subtype);
    // Seven bits and short lines pass every server, whatever the page's words were.
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static String bytes(MimeMessage message) throws MessagingException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    StringBuilder sturdy = new StringBuilder(out.size() + 1_024);
    out.toString(StandardCharsets.US_ASCII)
        .lines()
        .forEach(line -> appendSturdy(sturdy, line).append("\r\n"));
    return sturdy.toString();
  }

  /**
   * RFC 2049, 3: a dot or "From " at the start of a line is spoilt by some on the way, and then the
   * signature does not hold any more. Only quoted-printable text has such lines.
   */
  private static StringBuilder appendSturdy(StringBuilder out, String line) {
    if (!line.startsWith(".") && !line.startsWith("From ")) return out.append(line);
    out.append('=').append(HexFormat.of().withUpperCase().toHexDigits((byte) line.charAt(0)));
    String rest = line.substring(1);
    if (rest.length() <= LONGEST_LINE - 3) return out.append(rest);
    return appendSturdy(out.append("=\r\n"), rest);
  }

  /** Jakarta Mail would invent an id of its own on saving. */
  private static final class FixedId extends MimeMessage {
    private final String id;

    FixedId(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** A boundary that follows from the message's id. */
  private static final class FixedBoundary extends MimeMultipart {
    FixedBoundary(String subtype, String id) {
      byte[] seed = (subtype + id).getBytes(StandardCharsets.UTF_8);
      String boundary = UUID.nameUUIDFromBytes(seed).toString();
      contentType = "multipart/" + subtype + "; boundary=\"=_" + boundary + "\"";
    }
  }
}
