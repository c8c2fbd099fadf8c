package nl.dutchtechzone.kansenradar.notify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings for a server on loopback. */
final class SmtpSettings {
  private SmtpSettings() {}

  static MailSettings plain(int port) {
    return with(port, MailSettings.Security.NONE, Optional.empty(), Optional.empty());
  }

  static MailSettings signed(int port, Dkim dkim) {
    return with(
        port, MailSettings.Security.NONE, Optional.empty(), Optional.empty(), Optional.of(dkim));
  }

  static MailSettings with(
      int port, MailSettings.Security security, Optional<String> user, Optional<Path> certificate) {
    return with(port, security, user, certificate, Optional.empty());
  }

  private static MailSettings with(
      int port,
      MailSettings.Security security,
      Optional<String> user,
      Optional<Path> certificate,
      Optional<Dkim> dkim) {
    return new MailSettings(
        Optional.of(security == MailSettings.Security.NONE ? "127.0.0.1" : "localhost"),
        Optional.of(port),
        Optional.of(security),
        user,
        user.map(name -> "MAIL_PASSWORD"),
        Optional.empty(),
        certificate,
        "Kansenradar",
        "radar@example.org",
        "bureau@example.org",
        "radar.example.org",
        Optional.of(Duration.ofSeconds(2)),
        Optional.of(Duration.ofSeconds(2)),
        dkim,
        Optional.empty());
  }
}
