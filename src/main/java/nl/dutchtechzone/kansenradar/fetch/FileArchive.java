package nl.dutchtechzone.kansenradar.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pages in files {@code ab/cd/abcd….gz}, named after the SHA-256 of their body. A file is written
 * aside, forced to the disk and then moved: whoever is killed at whatever instant leaves the whole
 * file or none. Several threads and processes may share the folder.
 *
 * <p>A body seen at two addresses is kept once, with the first of them.
 */
public final class FileArchive implements PageArchive {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** No write takes that long: what is older was left by a process that died. */
  private static final Duration LEFT_OVER = Duration.ofHours(1);

  private final Path folder;
  private final Path incoming;

  /** Makes the folder when there is none, and clears away what a killed process left. */
  public FileArchive(Path folder) {
    this.folder = folder;
    this.incoming = folder.resolve("incoming");
    try {
      Files.createDirectories(incoming);
      clearLeftOvers();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the page archive " + folder, e);
    }
  }

  /**
   * Keeps the body; one that is there already stays, unless it has become corrupt.
   *
   * @throws IllegalArgumentException when the page's hash is not that of its body
   */
  @Override
  public void keep(Page page) {
    if (!page.body().sha256().equals(page.sha256())) {
      throw new IllegalArgumentException(page.sha256() + " is not the hash of " + page.uri());
    }
    Path file = file(page.sha256());
    try {
      if (!isSound(file, page.sha256())) write(page, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + page.uri() + " in " + file, e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws CorruptPageException when the file is there but is not what was kept
   * @throws IllegalArgumentException when the argument is no lower-case hex SHA-256
   */
  @Override
  public Optional<Page> find(String sha256) {
    Path file = file(sha256);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Optional.of(read(in, file, sha256));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + file, e);
    }
  }

  /**
   * Drops pages that were kept before that and are needed no longer.
   *
   * @param unneeded asked for each old page's SHA-256
   * @return how many
   */
  public int forget(Predicate<String> unneeded, Instant before) {
    int dropped = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String hash = file.getFileName().toString().replaceFirst("\\.gz$", "");
        if (!SHA_256.matcher(hash).matches()) continue;
        if (!Files.getLastModifiedTime(file).toInstant().isBefore(before)) continue;
        if (unneeded.test(hash) && Files.deleteIfExists(file)) dropped++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy up " + folder, e);
    }
    return dropped;
  }

  private static Page read(InputStream in, Path file, String sha256) {
    Page page;
    try {
      page = ArchivedForm.read(in);
    } catch (IOException e) {
      throw new CorruptPageException(file, e);
    }
    if (!page.sha256().equals(sha256)) {
      throw new CorruptPageException(
          file, new IOException("its body has the hash " + page.sha256()));
    }
    return page;
  }

  private boolean isSound(Path file, String sha256) {
    if (!Files.exists(file)) return false;
    try {
      return find(sha256).isPresent();
    } catch (CorruptPageException e) {
      return false; // the one who keeps the page has the remedy in hand
    }
  }

  private void write(Page page, Path file) throws IOException {
    Path aside = Files.createTempFile(incoming, page.sha256(), ".part");
    try {
      try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(ArchivedForm.write(page));
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(true);
      }
      Path shelf = shelf(page.sha256());
      boolean newShelf = !Files.exists(shelf);
      Files.createDirectories(shelf);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(shelf);
      if (newShelf) {
        force(folder.resolve(page.sha256().substring(0, 2)));
        force(folder);
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Makes the names in a folder durable, where folders can be forced. */
  private static void force(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Ages by the clock of the disk, which stamped the files. */
  private void clearLeftOvers() throws IOException {
    Path probe = Files.createTempFile(incoming, "probe", ".part");
    FileTime now = Files.getLastModifiedTime(probe);
    Files.delete(probe);
    try (Stream<Path> parts = Files.list(incoming)) {
      for (Path part : parts.toList()) {
        if (isLeftOver(part, now)) Files.deleteIfExists(part);
      }
    }
  }

  private static boolean isLeftOver(Path part, FileTime now) throws IOException {
    try {
      FileTime written = Files.getLastModifiedTime(part);
      return written.toInstant().plus(LEFT_OVER).isBefore(now.toInstant());
    } catch (NoSuchFileException e) {
      return false; // another process has just moved it to its place
    }
  }

  private Path file(String sha256) {
    return shelf(sha256).resolve(sha256 + ".gz");
  }

  private Path shelf(String sha256) {
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("no SHA-256 in lower-case hex: " + sha256);
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }
}
