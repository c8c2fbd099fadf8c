package nl.dutchtechzone.kansenradar.notify;

import java.util.Map;

/** Small messages, for what only carries them. */
final class Mails {
  private Mails() {}

  static OutgoingMail mail(String issue, String subject) {
    Rendition letter =
        new Rendition(
            subject, "<!doctype html><html><p>" + subject + "</p></html>", subject + "\n.\n..\n");
    return new Mime(Samples.SENDER)
        .write("digest", issue, Samples.BUREAU, letter, Samples.NOW, Map.of());
  }
}
