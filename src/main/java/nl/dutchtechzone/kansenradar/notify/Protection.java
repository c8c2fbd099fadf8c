package nl.dutchtechzone.kansenradar.notify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import nl.dutchtechzone.kansenradar.notify.MailSettings.Security;

/** How a connection to a mail server is protected and limited, as Jakarta Mail wants it told. */
final class Protection {
  private Protection() {}

  /**
   * @param protocol {@code smtp} or {@code imap}
   * @param certificate the certificates to trust (PEM); the system's when empty
   */
  static Properties of(
      String protocol,
      Security security,
      Optional<Path> certificate,
      Duration connectWithin,
      Duration answerWithin) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    properties.put(prefix + "connectiontimeout", millis(connectWithin));
    properties.put(prefix + "timeout", millis(answerWithin));
    properties.put(prefix + "writetimeout", millis(answerWithin));
    properties.put(prefix + "socketFactory", new PromptSockets());
    properties.put(prefix + "socketFactory.fallback", "false");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    switch (security) {
      case NONE -> properties.put(prefix + "starttls.enable", "false");
      case STARTTLS -> {
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "starttls.required", "true");
        properties.put(prefix + "ssl.socketFactory", PromptTlsSockets.trusting(certificate));
      }
      case TLS -> {
        properties.put(prefix + "ssl.enable", "true");
        properties.put(prefix + "ssl.socketFactory", PromptTlsSockets.trusting(certificate));
      }
    }
    return properties;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
