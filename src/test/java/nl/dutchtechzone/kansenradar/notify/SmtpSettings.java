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

  static MailSettings with(
      int port, MailSettings.Security security, Optional<String> user, Optional<Path> certificate) {
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
        Optional.of(Duration.ofSeconds(2)));
  }
}
