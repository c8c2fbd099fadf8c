package nl.dutchtechzone.kansenradar.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails to a mail server, one after another over one connection (RFC 5321). What cannot be
 * known to have been refused is deferred: a message may so arrive twice, under the same Message-ID,
 * but is never lost. Thread-safe; one message at a time.
 */
public final class SmtpChannel implements Channel {
  private static final Logger log = LoggerFactory.getLogger(SmtpChannel.class);

  /** Servers commonly end a connection after some hundred messages; we do so first. */
  private static final int MESSAGES_A_CONNECTION = 100;

  /** After this silence the server may have hung up, so it is asked before it is used. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** RFC 4954, 6: the log-in is wrong or missing, which is no fault of the message. */
  private static final Set<Integer> LOG_IN = Set.of(530, 534, 535, 538);

  private static final Pattern OUR_FAULT = Pattern.compile("^[45][0-9]{2}[ -][45]\\.7\\.");

  private final MailSettings settings;
  private final Optional<String> password;
  private final Optional<Dkim.Signature> signature;
  private final InstantSource clock;
  private final Session session;
  private Optional<SMTPTransport> connection = Optional.empty();
  private int sentOverIt;
  private Instant lastUsed = Instant.MIN;

  /**
   * Connects at the first message.
   *
   * @param environment where a password is looked up
   * @throws IllegalArgumentException when the settings name no host, or the password, the
   *     certificate or the DKIM key is missing
   */
  public SmtpChannel(MailSettings settings, Map<String, String> environment, InstantSource clock) {
    if (settings.host().isEmpty())
      throw new IllegalArgumentException("bij mail ontbreekt de sleutel host");
    this.settings = settings;
    this.password = settings.password(environment);
    this.signature = settings.dkim().map(dkim -> dkim.of(settings.from()));
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(MailSettings settings) {
    Properties properties =
        Protection.of(
            "smtp",
            settings.protection(),
            settings.certificate(),
            settings.connectLimit(),
            settings.answerLimit());
    properties.put("mail.smtp.from", settings.from());
    properties.put("mail.smtp.quitwait", "false");
    // A message goes as it was written and signed: it is in seven bits, and so it stays.
    properties.put("mail.smtp.allow8bitmime", "false");
    return properties;
  }

  @Override
  public synchronized Sending send(OutgoingMail mail) {
    SMTPTransport transport;
    try {
      transport = connected();
    } catch (MessagingException e) {
      // Whatever keeps us from the server, it is not the fault of this message.
      disconnect();
      return new Sending.Deferred("no connection to " + server() + ": " + detail(e));
    }
    try {
      transport.sendMessage(message(mail), new InternetAddress[] {new InternetAddress(mail.to())});
      sentOverIt++;
      lastUsed = clock.instant();
      return new Sending.Accepted(transport.getLastServerResponse().strip());
    } catch (MessagingException e) {
      disconnect();
      return failed(e);
    }
  }

  private SMTPTransport connected() throws MessagingException {
    if (connection.isPresent() && isUsable(connection.get())) return connection.get();
    disconnect();
    SMTPTransport fresh = (SMTPTransport) session.getTransport("smtp");
    connection = Optional.of(fresh);
    sentOverIt = 0;
    fresh.connect(
        settings.host().orElseThrow(),
        settings.portNumber(),
        settings.user().orElse(null),
        password.orElse(null));
    lastUsed = clock.instant();
    return fresh;
  }

  private boolean isUsable(SMTPTransport transport) {
    if (sentOverIt >= MESSAGES_A_CONNECTION) return false;
    boolean recent = clock.instant().isBefore(lastUsed.plus(SILENCE));
    return recent || transport.isConnected();
  }

  private MimeMessage message(OutgoingMail mail) throws MessagingException {
    byte[] written = mail.eml().getBytes(StandardCharsets.US_ASCII);
    return new FinishedMessage(
        session, signature.isPresent() ? signature.get().on(written) : written);
  }

  /** Permanent only when the server's own answer said so with 5xx. */
  private static Sending failed(MessagingException failure) {
    int code = 0;
    boolean bounce = false;
    for (Exception e = failure; e instanceof MessagingException each; e = each.getNextException()) {
      code = Math.max(code, code(each));
      bounce |= e instanceof SMTPAddressFailedException && !isOurFault(each);
    }
    boolean permanent = code >= 500 && code < 600 && !LOG_IN.contains(code);
    return permanent
        ? new Sending.Refused(detail(failure), bounce)
        : new Sending.Deferred(detail(failure), bounce);
  }

  /** RFC 3463, 3.8: x.7.x is security or policy, such as relaying denied: not the address. */
  private static boolean isOurFault(MessagingException e) {
    String message = e.getMessage();
    return message != null && OUR_FAULT.matcher(message).find();
  }

  /** The server's answer; 0 when there was none. */
  private static int code(MessagingException e) {
    return switch (e) {
      case SMTPSendFailedException send -> send.getReturnCode();
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSenderFailedException from -> from.getReturnCode();
      default -> 0;
    };
  }

  private static String detail(MessagingException failure) {
    Set<String> details = new LinkedHashSet<>();
    if (failure instanceof AuthenticationFailedException) details.add("log-in refused");
    for (Exception e = failure; e != null; e = next(e)) {
      String message = e.getMessage() == null ? "" : e.getMessage().strip();
      details.add(message.isEmpty() ? e.getClass().getSimpleName() : message);
    }
    return Addresses.hidden(String.join("; ", details));
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private String server() {
    return settings.host().orElseThrow() + ":" + settings.portNumber();
  }

  private void disconnect() {
    SMTPTransport old = connection.orElse(null);
    connection = Optional.empty();
    if (old == null) return;
    try {
      old.close();
    } catch (MessagingException e) {
      // The server hung up first; what it had to say of the message is known already.
      log.debug("closing the connection to {}: {}", server(), e.toString());
    }
  }

  @Override
  public synchronized void close() {
    disconnect();
  }
}
