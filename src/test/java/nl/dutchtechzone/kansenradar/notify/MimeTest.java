package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeTest {
  private static final String TEXT =
      """
      .nl is ons domein
      ..
      From Emmen to Coevorden
      .%s einde
      ...%s
      """
          .formatted("een lange regel die niet in een keer past ".repeat(3), "x".repeat(200));

  private final OutgoingMail mail =
      new Mime(Samples.SENDER, Optional.empty())
          .write(
              "digest",
              "1",
              Samples.BUREAU,
              new Rendition("proef", "<p>" + TEXT, TEXT),
              Samples.NOW);

  @Test
  void noLineStartsAsServersOrMailboxesSpoilIt() {
    assertThat(mail.eml().lines())
        .noneMatch(line -> line.startsWith(".") || line.startsWith("From "))
        .anyMatch(line -> line.startsWith("=2E"))
        .anyMatch(line -> line.startsWith("=46rom Emmen"));
    assertThat(mail.eml().substring(mail.eml().indexOf("\r\n\r\n")).lines())
        .allMatch(line -> line.length() <= 76);
  }

  @Test
  void theTextIsReadAsItWasWritten() throws Exception {
    MimeMessage read =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.eml().getBytes(StandardCharsets.US_ASCII)));

    MimeMultipart parts = (MimeMultipart) read.getContent();
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo(TEXT.replace("\n", "\r\n"));
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo(("<p>" + TEXT).replace("\n", "\r\n"));
  }
}
