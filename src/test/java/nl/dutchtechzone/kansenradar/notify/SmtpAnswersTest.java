package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a message when the server answers badly, or not at all. */
class SmtpAnswersTest {
  /** A server that gives one answer of its own at one point of the talk; "drop" hangs up. */
  private static final class Rude implements AutoCloseable {
    private final ServerSocket socket;
    private final String point;
    private final String answer;
    private final AtomicInteger connections = new AtomicInteger();

    Rude(String point, String answer) throws IOException {
      this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      this.point = point;
      this.answer = answer;
      Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
      while (!socket.isClosed()) {
        try (Socket client = socket.accept()) {
          connections.incrementAndGet();
          talk(client);
        } catch (IOException e) {
          // Either side hung up, which is what these tests are about.
        }
      }
    }

    private void talk(Socket client) throws IOException {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      OutputStream out = client.getOutputStream();
      if (!say(out, "connect", "220 rude")) return;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.split("[ :]")[0].toLowerCase(Locale.ROOT);
        String usual =
            switch (command) {
              case "data" -> "354 go on";
              case "quit" -> "221 bye";
              default -> "250 ok";
            };
        if (!say(out, command, usual)) return;
        if (!command.equals("data") || point.equals("data")) continue;
        while (!in.readLine().equals(".")) {}
        if (!say(out, "end", "250 kept")) return;
      }
    }

    private boolean say(OutputStream out, String here, String usual) throws IOException {
      String words = here.equals(point) ? answer : usual;
      if (words.equals("drop")) return false;
      if (words.equals("silence")) return true;
      out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return true;
    }

    int port() {
      return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @ParameterizedTest(name = "{1} at {0} is {2}")
  @CsvSource(
      textBlock =
          """
          connect, 421 too busy,              Deferred
          connect, 554 not you,               Deferred
          connect, drop,                      Deferred
          connect, silence,                   Deferred
          ehlo,    drop,                      Deferred
          mail,    451 later,                 Deferred
          mail,    530 log in first,          Deferred
          mail,    550 sender unknown,        Refused
          rcpt,    450 greylisted,            Deferred
          rcpt,    550 5.1.1 no such user,    Refused
          rcpt,    drop,                      Deferred
          data,    452 disk full,             Deferred
          data,    554 no,                    Refused
          end,     451 4.3.0 scanner is away, Deferred
          end,     554 5.7.1 looks like spam, Refused
          end,     552 5.3.4 too big,         Refused
          end,     drop,                      Deferred
          end,     silence,                   Deferred
          end,     250 kept,                  Accepted
          """)
  void anAnswerBecomesAVerdict(String point, String answer, String verdict) throws IOException {
    try (Rude server = new Rude(point, answer);
        Channel channel =
            new SmtpChannel(SmtpSettings.plain(server.port()), Map.of(), () -> Samples.NOW)) {
      Channel.Sending sending = channel.send(Mails.mail("2027-W11", "x"));

      assertThat(sending.getClass().getSimpleName()).as("%s", sending).isEqualTo(verdict);
      if (Character.isDigit(answer.charAt(0))) {
        assertThat(sending.toString()).contains(answer.substring(4));
      }
    }
  }

  @Test
  void messagesShareAConnection() throws IOException {
    try (Rude server = new Rude("none", "");
        Channel channel =
            new SmtpChannel(SmtpSettings.plain(server.port()), Map.of(), () -> Samples.NOW)) {
      for (int i = 10; i < 60; i++) channel.send(Mails.mail("2027-W" + i, "x"));

      assertThat(server.connections).hasValue(1);
    }
  }

  @Test
  void aConnectionIsNotUsedForEver() throws IOException {
    try (Rude server = new Rude("none", "");
        Channel channel =
            new SmtpChannel(SmtpSettings.plain(server.port()), Map.of(), () -> Samples.NOW)) {
      for (int i = 0; i < 101; i++) channel.send(Mails.mail("2027-W" + i, "x"));

      assertThat(server.connections).hasValue(2);
    }
  }

  @Test
  void aConnectionThatDiedInTheMeantimeIsReplaced() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
    try (Rude server = new Rude("noop", "drop");
        Channel channel = new SmtpChannel(SmtpSettings.plain(server.port()), Map.of(), now::get)) {
      channel.send(Mails.mail("2027-W11", "x"));
      now.set(Samples.NOW.plusSeconds(3_600));

      assertThat(channel.send(Mails.mail("2027-W12", "x")))
          .isInstanceOf(Channel.Sending.Accepted.class);
      assertThat(server.connections).hasValue(2);
    }
  }

  @Test
  void afterARefusalTheNextMessageGoesOut() throws IOException {
    try (Rude server = new Rude("end", "554 no");
        Channel channel =
            new SmtpChannel(SmtpSettings.plain(server.port()), Map.of(), () -> Samples.NOW)) {
      channel.send(Mails.mail("2027-W11", "x"));
      assertThat(channel.send(Mails.mail("2027-W12", "x")))
          .isInstanceOf(Channel.Sending.Refused.class);
      assertThat(server.connections.get()).isLessThanOrEqualTo(2);
    }
  }
}
