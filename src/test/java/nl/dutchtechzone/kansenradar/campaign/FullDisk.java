package nl.dutchtechzone.kansenradar.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file system of its own that is filled to the brim while the program works on it. Needs
 * the right to mount; {@link #isReal} is false without, and then the disk is never full.
 */
final class FullDisk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FullDisk.class);
  private static final int CHUNK = 4_096;

  /** So many bytes stay free at most: less than a scan and a mailing write. */
  private static final int LEFT = 300_000;

  private final Path folder;
  private final boolean mounted;

  FullDisk(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    this.mounted = run("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", folder.toString()) == 0;
  }

  boolean isReal() {
    return mounted;
  }

  Path folder() {
    return folder;
  }

  /** Fills the disk of the home, works, makes room, and works on in the same process. */
  static void strike(Trial trial) throws IOException {
    Path filler = trial.home.root().resolveSibling("filler");
    trial.radar();
    int left = trial.random.nextInt(LEFT);
    fill(filler);
    shorten(filler, left);
    boolean failed = fails(trial, trial::scan);
    trial.toMonday();
    failed |= fails(trial, () -> mail(trial));
    Files.delete(filler);
    if (failed) trial.strikes(1);
    // A service goes on in the same process; a command would begin anew.
    if (trial.random.nextBoolean()) {
      trial.post.areUnconfirmed(trial.radar().sendMail.unmarked());
      fails(trial, trial::putAway);
    } else if (fails(trial, () -> mail(trial)) && fails(trial, () -> mail(trial))) {
      trial.complain("after a full disk had room again, the process did not work on");
    }
  }

  private static void mail(Trial trial) {
    trial.pass(Duration.ofMinutes(1));
    trial.scan();
    trial.issue();
    trial.send();
  }

  private static boolean fails(Trial trial, Runnable work) {
    try {
      work.run();
      return false;
    } catch (RuntimeException e) {
      log.info("on a full disk, at {}: {}", trial.now(), e.toString());
      return true;
    }
  }

  private static void fill(Path filler) throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) out.write(chunk);
    } catch (IOException e) {
      log.debug("the disk is full: {}", e.toString());
    }
  }

  private static void shorten(Path filler, long bytes) throws IOException {
    try (var channel =
        java.nio.channels.FileChannel.open(filler, java.nio.file.StandardOpenOption.WRITE)) {
      channel.truncate(Math.max(0, channel.size() - bytes));
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() throws IOException {
    if (!mounted) return;
    try {
      if (run("umount", "-l", folder.toString()) != 0)
        throw new IOException("still mounted: " + folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
