package nl.dutchtechzone.kansenradar.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import nl.dutchtechzone.kansenradar.notify.HtmlPart;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on loopback that keeps what it gets: each message as {@code 001.eml}, {@code
 * 002.eml}, … and its HTML part beside it as {@code .html}.
 */
public final class MailSink implements AutoCloseable {
  private final Path folder;
  private final List<Path> received = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SMTPServer server;

  /** Starts on a free port; the folder is made if need be. */
  public MailSink(Path folder) throws IOException {
    this(folder, UnaryOperator.identity());
  }

  /**
   * The same with something before the mailbox: it gets what keeps a message, and may refuse a
   * message, hold it up, or hang up.
   */
  public MailSink(Path folder, UnaryOperator<BasicMessageListener> before) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .executorService(threads)
            .insertReceivedHeaders(false)
            .messageHandler(before.apply((context, from, to, message) -> keep(message)))
            .build();
    server.start();
  }

  public String host() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  public int port() {
    return server.getPortAllocated();
  }

  /** The {@code .eml} files so far, in order of arrival. */
  public synchronized List<Path> received() {
    return List.copyOf(received);
  }

  private synchronized void keep(byte[] message) throws RejectException {
    String number = String.format(Locale.ROOT, "%03d", received.size() + 1);
    Path eml = folder.resolve(number + ".eml");
    try {
      Files.write(eml, message);
      Optional<String> html = HtmlPart.of(message);
      if (html.isPresent()) Files.writeString(folder.resolve(number + ".html"), html.get());
      received.add(eml);
    } catch (IOException e) {
      throw new RejectException(451, "cannot keep it: " + e);
    }
  }

  @Override
  public void close() {
    server.stop();
    threads.close();
  }
}
