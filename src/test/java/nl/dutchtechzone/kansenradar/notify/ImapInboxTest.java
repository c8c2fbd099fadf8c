package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.dutchtechzone.kansenradar.notify.Incoming.Leaving;
import nl.dutchtechzone.kansenradar.notify.Incoming.Other;
import nl.dutchtechzone.kansenradar.notify.Incoming.Returned;
import nl.dutchtechzone.kansenradar.notify.MailSettings.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mail servers and mail programs send back, by way of a mailbox. */
class ImapInboxTest {
  private static final String REPORT =
      """
      From: MAILER-DAEMON@mail.example
      To: radar@example.org
      Subject: Undelivered Mail Returned to Sender
      Content-Type: multipart/report; report-type=delivery-status; boundary="grens"
      MIME-Version: 1.0

      --grens
      Content-Type: text/plain

      The mail could not be delivered to one or more recipients.
      --grens
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mail.example
      Arrival-Date: Mon, 15 Mar 2027 07:31:02 +0100

      Final-Recipient: rfc822; anna@partner.example
      Action: ACTION
      Status: STATUS
      Diagnostic-Code: smtp; 550 STATUS <anna@partner.example>: no such mailbox
          here

      --grens
      Content-Type: TYPE

      From: radar@example.org
      Message-ID: <alert.2027-03-15-1.anna@radar.example.org>
      Subject: 3 kansen

      --grens--
      """;

  private GreenMail server;
  private GreenMailUser mailbox;

  @BeforeEach
  void start() {
    server = new GreenMail(ServerSetup.IMAP.dynamicPort().setVerbose(false));
    server.start();
    mailbox = server.setUser("radar@example.org", "radar", "geheim");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aReportOfFailureNamesOurMailAndTheReasonWithoutTheAddress() throws Exception {
    arrives(report("failed", "5.1.1", "text/rfc822-headers"));
    arrives(report("failed", "4.4.7", "message/rfc822"));
    arrives(report("failed", "5.7.1", "message/rfc822"));

    List<Incoming> read = read(true);

    assertThat(read)
        .extracting(mail -> ((Returned) mail).messageId())
        .containsOnly("<alert.2027-03-15-1.anna@radar.example.org>")
        .hasSize(3);
    assertThat(read)
        .extracting(mail -> ((Returned) mail).permanent())
        .as("policy is about the sender, and a time that ran out may pass")
        .containsExactly(true, false, false);
    assertThat(((Returned) read.getFirst()).detail())
        .startsWith("5.1.1 smtp; 550 5.1.1 (address)")
        .doesNotContain("anna@");
  }

  @Test
  void aDelayIsNoFailure() throws Exception {
    arrives(report("delayed", "4.4.1", "message/rfc822"));

    assertThat(read(true)).containsExactly(new Other());
  }

  @Test
  void theSubjectThatOurMailsGiveCarriesThePermit() throws Exception {
    String permit = "dQHzKIhib3V3LWNvZXZvcmRlbs5qZFFezqFv7K0OiVMqFu0";
    arrives("Subject: unsubscribe " + permit + "\n\n");
    arrives("Subject: Stop de berichten van de Kansenradar (" + permit + ")\n\nbedankt\n");
    arrives("Subject: Vraag over de subsidie\n\nunsubscribe\n");
    arrives("From: wie@example.org\n\nzonder onderwerp\n");

    assertThat(read(true))
        .containsExactly(new Leaving(permit), new Leaving(permit), new Other(), new Other());
  }

  @Test
  void whatWasDealtWithIsNotShownAgainAndTheRestStaysUnread() throws Exception {
    arrives(report("failed", "5.1.1", "message/rfc822"));

    assertThat(read(false)).hasSize(1);
    assertThat(read(true)).as("still unread").hasSize(1);
    assertThat(read(true)).isEmpty();
  }

  @Test
  void brokenReportsAreLeftToAPersonAndDoNotHideTheOthers() throws Exception {
    arrives("Content-Type: multipart/report; boundary=\"grens\"\n\n--grens\nonly half");
    arrives("Content-Type: multipart/report\n\nno parts\n");
    arrives("Content-Type: multipart/report; boundary=\"\"\n\n\n");
    arrives(report("failed", "5.1.1", "message/rfc822").replace("Message-ID", "X-Id"));
    arrives(report("failed", "5.1.1", "message/rfc822"));

    List<Incoming> read = read(true);

    assertThat(read.subList(0, 4)).containsOnly(new Other());
    assertThat(read.getLast()).isInstanceOf(Returned.class);
  }

  @Test
  void aMailboxThatCannotBeReadIsSaidWithItsHost() {
    int port = server.getImap().getPort();
    server.stop();

    assertThatThrownBy(() -> inbox(port).read(mail -> true))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("127.0.0.1");
  }

  private static String report(String action, String status, String type) {
    return REPORT.replace("ACTION", action).replace("STATUS", status).replace("TYPE", type);
  }

  private void arrives(String mail) throws Exception {
    mailbox.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
  }

  private List<Incoming> read(boolean dealtWith) {
    List<Incoming> read = new ArrayList<>();
    inbox(server.getImap().getPort())
        .read(
            mail -> {
              read.add(mail);
              return dealtWith;
            });
    return read;
  }

  private static Inbox inbox(int port) {
    return new ImapInbox(
        new InboxSettings(
            "127.0.0.1",
            Optional.of(port),
            Optional.of(Security.NONE),
            "radar",
            Optional.of("INBOX_PASSWORD"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Map.of("INBOX_PASSWORD", "geheim"));
  }
}
