package nl.dutchtechzone.kansenradar.campaign;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A mail as the server got it.
 *
 * @param to the address it went to
 * @param text its plain part
 */
record ReceivedMail(String id, String to, String subject, String text) {
  private static final Pattern INDENTED = Pattern.compile("\n {2}");

  static ReceivedMail of(byte[] eml) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
      MimeMultipart parts = (MimeMultipart) message.getContent();
      String text = (String) parts.getBodyPart(0).getContent();
      return new ReceivedMail(
          message.getMessageID(),
          message.getAllRecipients()[0].toString().replaceAll(".*<|>.*", ""),
          message.getSubject(),
          text.replace("\r\n", "\n"));
    } catch (MessagingException e) {
      throw new IllegalArgumentException("no mail of ours", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of one call each: cards and lines, each unfolded to one line. */
  List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    for (String block : INDENTED.matcher(text).replaceAll(" ").split("\n")) {
      if (block.startsWith("* ") || block.startsWith("- ")) {
        blocks.add(block.replaceAll(" +", " "));
      }
    }
    return blocks;
  }

  /** True when the block of a call says that the call is new. */
  static boolean isNew(String block) {
    return block.contains("[nieuw]") || block.contains(" nieuw · ");
  }
}
