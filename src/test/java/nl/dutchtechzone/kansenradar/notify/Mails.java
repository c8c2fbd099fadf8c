package nl.dutchtechzone.kansenradar.notify;

import java.util.Optional;

/** Small messages, for what only carries them. */
final class Mails {
  private Mails() {}

  static OutgoingMail mail(String issue, String subject) {
    Rendition letter =
        new Rendition(
            subject, "<!doctype html><html><p>" + subject + "</p></html>", subject + "\n.\n..\n");
    return new Mime(Samples.SENDER, Optional.empty())
        .write("digest", issue, Samples.BUREAU, letter, Samples.NOW);
  }
}
