package nl.dutchtechzone.kansenradar.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.dutchtechzone.kansenradar.notify.Channel;
import nl.dutchtechzone.kansenradar.notify.MailSettings;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.PromptSockets;
import nl.dutchtechzone.kansenradar.notify.SmtpChannel;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Mails a second over SMTP to a sink in this process: our channel beside bare Angus Mail with
 * TCP_NODELAY over one connection, in turns. Arguments: how many messages in all (10000).
 */
final class MailBench {
  private static final int TURNS = 10;
  private static final double LEAST_RATIO = 0.9;
  private static final long MOST_GROWTH = 16L * 1024 * 1024;

  private final AtomicInteger arrived = new AtomicInteger();
  private final String eml = eml();

  private MailBench() {}

  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    System.exit(new MailBench().run(messages) ? 0 : 1);
  }

  private boolean run(int messages) throws Exception {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    SMTPServer sink =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .executorService(threads)
            .messageHandler((context, from, to, message) -> arrived.incrementAndGet())
            .build();
    sink.start();
    try (Channel channel = channel(sink.getPortAllocated());
        Transport bare = bare(sink.getPortAllocated())) {
      return measure(channel, bare, messages);
    } finally {
      sink.stop();
      threads.close();
    }
  }

  private boolean measure(Channel channel, Transport bare, int messages) throws Exception {
    int turn = messages / TURNS;
    ours(channel, turn / 2, 0);
    bare(bare, turn / 2);
    List<Double> ours = new ArrayList<>();
    List<Double> peers = new ArrayList<>();
    long before = used();
    for (int i = 0; i < TURNS; i++) {
      ours.add(rate(turn, ours(channel, turn, (i + 1) * turn)));
      peers.add(rate(turn, bare(bare, turn)));
      System.err.printf(
          "turn %d: ours %.0f, bare %.0f a second%n", i + 1, ours.get(i), peers.get(i));
    }
    long growth = used() - before;
    double ratio = median(ours) / median(peers);
    boolean allArrived = arrived.get() == 2 * (turn / 2) + 2 * TURNS * turn;
    boolean good = ratio >= LEAST_RATIO && growth < MOST_GROWTH && allArrived;
    System.out.println(
        JsonNodeFactory.instance
            .objectNode()
            .put("messages", TURNS * turn)
            .put("bytes", eml.length())
            .put("perSecond", Math.round(median(ours)))
            .put("bareAngusPerSecond", Math.round(median(peers)))
            .put("ratio", Math.round(ratio * 100) / 100.0)
            .put("heapGrowthKiB", growth / 1024)
            .put("allArrived", allArrived)
            .put("turns", TURNS));
    return good;
  }

  private long ours(Channel channel, int count, int from) {
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      OutgoingMail mail =
          new OutgoingMail("<" + (from + i) + "@x.example>", "a@x.example", "s", eml, "");
      if (!(channel.send(mail) instanceof Channel.Sending.Accepted)) {
        throw new IllegalStateException("the sink took no mail");
      }
    }
    return System.nanoTime() - start;
  }

  private long bare(Transport transport, int count) throws MessagingException {
    Session session = Session.getInstance(new Properties());
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      MimeMessage message =
          new MimeMessage(
              session, new ByteArrayInputStream(eml.getBytes(StandardCharsets.US_ASCII)));
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress("a@x.example")});
    }
    return System.nanoTime() - start;
  }

  private static Channel channel(int port) {
    MailSettings settings =
        new MailSettings(
            Optional.of("127.0.0.1"),
            Optional.of(port),
            Optional.of(MailSettings.Security.NONE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "Kansenradar",
            "radar@x.example",
            "bureau@x.example",
            "x.example",
            Optional.of(Duration.ofSeconds(10)),
            Optional.of(Duration.ofSeconds(60)),
            Optional.empty(),
            Optional.empty());
    return new SmtpChannel(settings, Map.of(), InstantSource.system());
  }

  private static Transport bare(int port) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    properties.put("mail.smtp.from", "radar@x.example");
    Transport transport = Session.getInstance(properties).getTransport("smtp");
    transport.connect("127.0.0.1", port, null, null);
    return transport;
  }

  /** About as long as an alert of a few calls. */
  private static String eml() {
    return "From: radar@x.example\r\nTo: a@x.example\r\nSubject: Kansen\r\n"
        + "Message-ID: <bench@x.example>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
        + "Een regel van een bericht over een regeling, met wat er in te lezen staat.\r\n"
            .repeat(300);
  }

  private static double rate(int count, long nanos) {
    return count / (nanos / 1e9);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
