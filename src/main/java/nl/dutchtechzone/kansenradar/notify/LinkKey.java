package nl.dutchtechzone.kansenradar.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The secret that signs the links in mails, in a file that only its owner may read. */
public final class LinkKey {
  private static final int BYTES = 32;

  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private LinkKey() {}

  /**
   * The key in that file; one is drawn when there is none. Whoever loses the file makes all links
   * in mails worthless, and nothing else.
   *
   * @throws IllegalStateException when the file holds no key
   */
  public static byte[] in(Path file) {
    try {
      if (!Files.exists(file)) draw(file);
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("the key for links cannot be kept in " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + " holds no key; remove it to draw a new one", e);
    }
  }

  /** Takes the file from everybody but its owner, as after a copy. */
  public static void protect(Path file) {
    if (!isPosix()) return;
    try {
      Files.setPosixFilePermissions(file, OWNER_ALONE);
    } catch (IOException e) {
      throw new UncheckedIOException("the key for links cannot be protected: " + file, e);
    }
  }

  /** Written aside and linked into place, so that no reader ever sees half a key. */
  private static void draw(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "key-", ".tmp", owner());
    try {
      Files.writeString(part, HexFormat.of().formatHex(key) + "\n");
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its key is the key.
    } finally {
      Files.delete(part);
    }
  }

  private static FileAttribute<?>[] owner() {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
