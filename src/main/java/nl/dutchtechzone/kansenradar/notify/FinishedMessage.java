package nl.dutchtechzone.kansenradar.notify;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A message whose bytes are handed over as they are. Jakarta Mail would take it apart, and write
 * anew what it thinks it can write better: another Message-ID, another encoding, a broken
 * signature.
 */
final class FinishedMessage extends MimeMessage {
  private final byte[] bytes;

  /**
   * @param bytes the whole message in seven bits, with CRLF at the end of each line
   */
  FinishedMessage(Session session, byte[] bytes) {
    super(session);
    this.bytes = bytes;
    this.saved = true;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
    out.write(bytes);
  }
}
