package nl.dutchtechzone.kansenradar.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.dutchtechzone.kansenradar.notify.LinkKey;
import nl.dutchtechzone.kansenradar.store.Database;
import nl.dutchtechzone.kansenradar.store.DatabaseSettings;

/**
 * A home in one zip file: configuration, database, page archive and the key of the links in mails.
 * The search index is left out, for it is made of the rest.
 */
public final class Backup {
  private static final String DATA = "index-data/";

  private final Home home;

  public Backup(Home home) {
    this.home = home;
  }

  /**
   * Writes the file, aside first: a broken-off backup never takes the place of a whole one. Refused
   * while another process has the data open.
   */
  public void write(Path file, Configuration configuration) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Path copy = file.resolveSibling(file.getFileName() + ".database");
    try (Database database =
        Database.open(
            configuration.settings().database().orElse(DatabaseSettings.embedded(home.data())))) {
      database.copyTo(copy);
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
        addTree(zip, home.config(), "config/");
        addTree(zip, home.pages(), DATA + "pages/");
        addFile(zip, home.linkKey(), DATA + home.linkKey().getFileName());
        addDatabase(zip, copy);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      Files.delete(copy);
    } catch (IOException e) {
      throw new UncheckedIOException("the backup cannot be written to " + file, e);
    }
  }

  /**
   * Puts a backup back.
   *
   * @throws IllegalStateException when the home holds data already
   * @throws IllegalArgumentException when the file is no backup
   */
  public void restore(Path file) {
    if (Files.exists(home.data().resolve("kansenradar.mv.db"))) {
      throw new IllegalStateException("In " + home.data() + " staan al gegevens.");
    }
    boolean database = false;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = home.root().resolve(entry.getName()).normalize();
        if (!target.startsWith(home.config()) && !target.startsWith(home.data())) {
          throw new IllegalArgumentException(file + " is geen kopie van Kansenradar.");
        }
        Files.createDirectories(target.getParent());
        Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
        if (target.equals(home.linkKey())) LinkKey.protect(target);
        database |= target.getFileName().toString().endsWith(".mv.db");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the backup cannot be read from " + file, e);
    }
    if (!database) throw new IllegalArgumentException(file + " is geen kopie van Kansenradar.");
  }

  private static void addTree(ZipOutputStream zip, Path folder, String name) throws IOException {
    if (!Files.isDirectory(folder)) return;
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      addFile(zip, file, name + folder.relativize(file).toString().replace('\\', '/'));
    }
  }

  private static void addFile(ZipOutputStream zip, Path file, String name) throws IOException {
    if (!Files.exists(file)) return;
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /** The database's own copy is a zip of its one file, which is taken out of it. */
  private static void addDatabase(ZipOutputStream zip, Path copy) throws IOException {
    try (InputStream in = Files.newInputStream(copy);
        ZipInputStream inner = new ZipInputStream(in)) {
      for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(DATA + entry.getName()));
        inner.transferTo(zip);
        zip.closeEntry();
      }
    }
  }
}
