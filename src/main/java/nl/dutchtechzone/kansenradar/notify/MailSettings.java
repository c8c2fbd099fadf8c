package nl.dutchtechzone.kansenradar.notify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How mail leaves the house: the keys under {@code mail}. The password itself never stands in the
 * configuration.
 *
 * @param host the mail server; without one, mails are only written to a folder
 * @param port usually 587 with starttls, 465 with tls, 25 with none: which is what it is when left
 *     out
 * @param security {@code starttls} when left out
 * @param user for the log-in; none when left out
 * @param passwordEnv the environment variable that holds the password
 * @param passwordFile the file that holds the password, on its first line
 * @param certificate a file (PEM) with the certificates to trust instead of the system's, for a
 *     server that signs its own
 * @param senderName as readers see it
 * @param from the bare address the mails come from
 * @param replyTo the bare address of a person who reads answers
 * @param listDomain ends Message-ID and List-Id; never change it, or a repeat is not recognised
 * @param connectWithin how long to wait for the connection; 10 seconds when left out
 * @param answerWithin how long to wait for each answer; 60 seconds when left out
 * @param dkim how mails are signed; they are not when left out
 * @param inbox where answers and bounces are read; a person does when left out
 */
public record MailSettings(
    Optional<String> host,
    Optional<Integer> port,
    Optional<Security> security,
    Optional<String> user,
    Optional<String> passwordEnv,
    Optional<Path> passwordFile,
    Optional<Path> certificate,
    String senderName,
    String from,
    String replyTo,
    String listDomain,
    Optional<Duration> connectWithin,
    Optional<Duration> answerWithin,
    Optional<Dkim> dkim,
    Optional<InboxSettings> inbox) {

  /** How the connection is protected. */
  public enum Security {
    /** In the clear; only for a server on the same machine. */
    NONE,
    /** Begun in the clear, then TLS or nothing. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  public MailSettings {
    require("sender-name", senderName);
    require("from", from);
    require("reply-to", replyTo);
    require("list-domain", listDomain);
    new Sender(senderName, from, replyTo, listDomain);
    port.ifPresent(MailSettings::requirePort);
    if (user.isPresent()) MailPassword.requireOne(passwordEnv, passwordFile);
    connectWithin.ifPresent(limit -> requirePositive("connect-within", limit));
    answerWithin.ifPresent(limit -> requirePositive("answer-within", limit));
  }

  public Sender sender() {
    return new Sender(senderName, from, replyTo, listDomain);
  }

  Security protection() {
    return security.orElse(Security.STARTTLS);
  }

  int portNumber() {
    return port.orElseGet(
        () ->
            switch (protection()) {
              case NONE -> 25;
              case STARTTLS -> 587;
              case TLS -> 465;
            });
  }

  Duration connectLimit() {
    return connectWithin.orElse(Duration.ofSeconds(10));
  }

  Duration answerLimit() {
    return answerWithin.orElse(Duration.ofSeconds(60));
  }

  /**
   * The password, from where the settings say; empty without a user.
   *
   * @throws IllegalArgumentException when it is not there; the message says where it was sought
   */
  Optional<String> password(Map<String, String> environment) {
    return user.map(name -> MailPassword.read(passwordEnv, passwordFile, environment));
  }

  private static void require(String key, String value) {
    // A key that is left out arrives here as null, whatever the type says.
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("bij mail ontbreekt de sleutel " + key);
    }
  }

  private static void requirePort(int port) {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "port is " + port + ": neem 1 tot en met 65535, meestal 587, 465 of 25");
    }
  }

  private static void requirePositive(String key, Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException(key + " moet langer zijn dan niets, zoals PT10S");
    }
  }
}
