package nl.dutchtechzone.kansenradar.notify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes mails into a folder, for a bureau without a mail server and to look at. The file is named
 * after the Message-ID, so a repeat replaces itself.
 */
public final class FolderChannel implements Channel {
  private final Path folder;

  /** The folder is made when it is needed. */
  public FolderChannel(Path folder) {
    this.folder = folder;
  }

  @Override
  public Sending send(OutgoingMail mail) {
    Path file = folder.resolve(name(mail.messageId()) + ".eml");
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "part-", ".tmp");
      Files.writeString(part, mail.eml(), StandardCharsets.US_ASCII);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Sending.Accepted("written to " + file);
    } catch (IOException e) {
      return new Sending.Deferred("cannot write " + file + ": " + e);
    }
  }

  /** {@code digest.2027-W11.bureau@example.org}. */
  private static String name(String messageId) {
    return messageId.replaceAll("[<>]", "").replaceAll("[^A-Za-z0-9.@_-]", "_");
  }

  @Override
  public void close() {}
}
