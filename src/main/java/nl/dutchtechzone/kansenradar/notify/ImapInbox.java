package nl.dutchtechzone.kansenradar.notify;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mailbox over IMAP. What was dealt with is marked as read; nothing is deleted. */
public final class ImapInbox implements Inbox {
  private static final Logger log = LoggerFactory.getLogger(ImapInbox.class);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  /** Larger mails are no reports and no requests to leave. */
  private static final int LARGEST = 2_000_000;

  private final InboxSettings settings;
  private final String password;
  private final Session session;

  /**
   * Connects at each reading.
   *
   * @param environment where a password is looked up
   * @throws IllegalArgumentException when the password or the certificate is missing
   */
  public ImapInbox(InboxSettings settings, Map<String, String> environment) {
    this.settings = settings;
    this.password = settings.password(environment);
    Properties properties =
        Protection.of("imap", settings.protection(), settings.certificate(), CONNECT, ANSWER);
    // Looking at a mail does not mark it as read.
    properties.put("mail.imap.peek", "true");
    this.session = Session.getInstance(properties);
  }

  @Override
  public void read(Predicate<Incoming> handler) {
    try (Store store = session.getStore("imap")) {
      store.connect(settings.host(), settings.portNumber(), settings.user(), password);
      try (Folder folder = store.getFolder(settings.folderName())) {
        folder.open(Folder.READ_WRITE);
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (Message message : unread) {
          if (handler.test(incoming(message))) message.setFlag(Flags.Flag.SEEN, true);
        }
      }
    } catch (MessagingException e) {
      throw new UncheckedIOException(
          new IOException("the mailbox at " + settings.host() + " cannot be read", e));
    }
  }

  /** A mail that makes no sense is left to a person, and does not keep the others from us. */
  private static Incoming incoming(Message message) throws MessagingException {
    if (message.getSize() > LARGEST) return new Incoming.Other();
    try {
      // As a whole: servers differ in what they take for a part of a part.
      return IncomingMail.of(new MimeMessage((MimeMessage) message));
    } catch (MessagingException | IOException e) {
      log.warn(
          "mail {} in the mailbox is not understood: {}", message.getMessageNumber(), e.toString());
      return new Incoming.Other();
    }
  }
}
