package nl.dutchtechzone.kansenradar.notify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.MailSettings.Security;

/**
 * The mailbox to which answers and bounces come: the keys under {@code mail.inbox}. It is read over
 * IMAP (RFC 3501).
 *
 * @param host the mail server
 * @param port usually 993 with tls, 143 else: which is what it is when left out
 * @param security {@code tls} when left out
 * @param user for the log-in
 * @param passwordEnv the environment variable that holds the password
 * @param passwordFile the file that holds the password, on its first line
 * @param certificate a file (PEM) with the certificates to trust instead of the system's
 * @param folder {@code INBOX} when left out
 */
public record InboxSettings(
    String host,
    Optional<Integer> port,
    Optional<Security> security,
    String user,
    Optional<String> passwordEnv,
    Optional<Path> passwordFile,
    Optional<Path> certificate,
    Optional<String> folder) {
  public InboxSettings {
    require("host", host);
    require("user", user);
    port = Objects.requireNonNullElse(port, Optional.empty());
    security = Objects.requireNonNullElse(security, Optional.empty());
    certificate = Objects.requireNonNullElse(certificate, Optional.empty());
    folder = Objects.requireNonNullElse(folder, Optional.empty());
    passwordEnv = Objects.requireNonNullElse(passwordEnv, Optional.empty());
    passwordFile = Objects.requireNonNullElse(passwordFile, Optional.empty());
    MailPassword.requireOne(passwordEnv, passwordFile);
  }

  private static void require(String key, String value) {
    // A key that is left out arrives here as null, whatever the type says.
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("bij mail.inbox ontbreekt de sleutel " + key);
    }
  }

  Security protection() {
    return security.orElse(Security.TLS);
  }

  int portNumber() {
    return port.orElse(protection() == Security.TLS ? 993 : 143);
  }

  String folderName() {
    return folder.orElse("INBOX");
  }

  /**
   * @throws IllegalArgumentException when it is not there; the message says where it was sought
   */
  String password(Map<String, String> environment) {
    return MailPassword.read(passwordEnv, passwordFile, environment);
  }
}
