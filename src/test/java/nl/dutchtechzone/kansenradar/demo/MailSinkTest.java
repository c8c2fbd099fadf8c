package nl.dutchtechzone.kansenradar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {
  private static final String MAIL =
      """
      Subject: proef
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=UTF-8

      tekst
      --b
      Content-Type: text/html; charset=UTF-8
      Content-Transfer-Encoding: quoted-printable

      <p>caf=C3=A9</p>
      --b--
      """
          .replace("\n", "\r\n");

  @TempDir Path folder;

  /** Speaks SMTP by hand, so that the server is held to the protocol and not to our sender. */
  private static void deliver(MailSink sink, int times) throws IOException {
    try (Socket socket = new Socket(sink.host(), sink.port())) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      OutputStream out = socket.getOutputStream();
      expect(in, "220");
      say(out, in, "HELO localhost", "250");
      for (int i = 0; i < times; i++) {
        say(out, in, "MAIL FROM:<a@example.org>", "250");
        say(out, in, "RCPT TO:<b@example.org>", "250");
        say(out, in, "DATA", "354");
        say(out, in, MAIL + ".", "250");
      }
      say(out, in, "QUIT", "221");
    }
  }

  private static void say(OutputStream out, BufferedReader in, String words, String answer)
      throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    expect(in, answer);
  }

  private static void expect(BufferedReader in, String answer) throws IOException {
    assertThat(in.readLine()).startsWith(answer);
  }

  @Test
  void aMessageIsKeptAsItCameWithItsHtmlBesideIt() throws IOException {
    try (MailSink sink = new MailSink(folder)) {
      deliver(sink, 1);

      assertThat(sink.received()).containsExactly(folder.resolve("001.eml"));
    }
    assertThat(folder.resolve("001.eml")).content(StandardCharsets.US_ASCII).isEqualTo(MAIL);
    assertThat(folder.resolve("001.html")).content().contains("<p>café</p>");
  }

  @Test
  void messagesAreNumberedInOrder() throws IOException {
    try (MailSink sink = new MailSink(folder)) {
      deliver(sink, 2);
      deliver(sink, 1);

      assertThat(sink.received())
          .extracting(path -> path.getFileName().toString())
          .isEqualTo(List.of("001.eml", "002.eml", "003.eml"));
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(6);
    }
  }
}
