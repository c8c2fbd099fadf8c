package nl.dutchtechzone.kansenradar.notify;

import java.util.Optional;

/** Writes digests as mails, HTML and text from one model. Thread-safe. */
public final class DigestMail {
  private final Press press = new Press();
  private final Mime mime;
  private final Optional<Links> links;
  private final Glossary glossary;
  private final DigestRules rules;

  /**
   * @param links empty where no site can be reached from outside
   */
  public DigestMail(Sender sender, Optional<Links> links, Glossary glossary, DigestRules rules) {
    this.mime = new Mime(sender, links);
    this.links = links;
    this.glossary = glossary;
    this.rules = rules;
  }

  /** The digest as it would read, for a look before it goes. */
  public Rendition render(Digest digest, Recipient recipient) {
    return press.set(new DigestLetter(digest, recipient, links, glossary, rules).write());
  }

  /** The mail; its Message-ID follows from week and recipient alone. */
  public OutgoingMail write(Digest digest, Recipient recipient) {
    return mime.write(
        "digest", digest.week().id(), recipient, render(digest, recipient), digest.at());
  }
}
