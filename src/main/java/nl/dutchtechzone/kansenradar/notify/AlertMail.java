package nl.dutchtechzone.kansenradar.notify;

import java.util.Optional;

/** Writes alerts as mails in the partner's language. Thread-safe. */
public final class AlertMail {
  private final Press press = new Press();
  private final Mime mime;
  private final Optional<Links> links;
  private final Sender sender;
  private final Glossary glossary;
  private final DigestRules rules;

  /**
   * @param links empty where no site can be reached from outside
   */
  public AlertMail(Sender sender, Optional<Links> links, Glossary glossary, DigestRules rules) {
    this.mime = new Mime(sender, links);
    this.links = links;
    this.sender = sender;
    this.glossary = glossary;
    this.rules = rules;
  }

  /** The alert as it would read. */
  public Rendition render(Alert alert, Recipient recipient) {
    return press.set(
        new AlertLetter(alert, recipient, sender.replyTo(), links, glossary, rules).write());
  }

  /** The mail; its Message-ID follows from the alert's issue and the recipient alone. */
  public OutgoingMail write(Alert alert, Recipient recipient) {
    return mime.write(
        alert.occasion().code(), alert.issue(), recipient, render(alert, recipient), alert.at());
  }
}
