package nl.dutchtechzone.kansenradar.notify;

import java.util.Map;

/** Writes digests as mails, HTML and text from one model. Thread-safe. */
public final class DigestMail {
  private final Press press = new Press();
  private final Mime mime;
  private final Glossary glossary;
  private final DigestRules rules;

  public DigestMail(Sender sender, Glossary glossary, DigestRules rules) {
    this.mime = new Mime(sender);
    this.glossary = glossary;
    this.rules = rules;
  }

  /** The digest as it would read, for a look before it goes. */
  public Rendition render(Digest digest, Recipient recipient) {
    return press.set(new DigestLetter(digest, recipient.language(), glossary, rules).write());
  }

  /** The mail; its Message-ID follows from week and recipient alone. */
  public OutgoingMail write(Digest digest, Recipient recipient) {
    return mime.write(
        "digest", digest.week().id(), recipient, render(digest, recipient), digest.at(), Map.of());
  }
}
