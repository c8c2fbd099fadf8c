package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is killed leaves whole pages, and all those it said it kept. */
@Timeout(300)
class FileArchiveKillIT {
  private static final int KILLS = 12;

  @TempDir Path folder;

  /** Keeps pages without end and names each when it is kept. */
  static final class Keeper {
    private Keeper() {}

    public static void main(String[] args) {
      PageArchive archive = new FileArchive(Path.of(args[0]));
      for (int i = 0; true; i++) {
        Page page = page(args[1] + "/" + i);
        archive.keep(page);
        System.out.println(page.sha256());
        System.out.flush();
      }
    }
  }

  private static Page page(String name) {
    URI uri = URI.create("https://snn.example/" + name);
    Random noise = new Random(name.hashCode()); // does not compress: a file takes a while
    byte[] bytes = new byte[50_000];
    noise.nextBytes(bytes);
    Bytes body = Bytes.of(bytes);
    return new Page(
        uri,
        uri,
        "application/pdf",
        Optional.empty(),
        body,
        body.sha256(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }

  @Test
  void aKilledProcessLeavesNoHalfPageAndLosesNoKeptOne() throws Exception {
    Random moments = new Random(20261124);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) kept.addAll(keepUntilKilled(i, moments.nextInt(40)));

    FileArchive archive = new FileArchive(folder);
    assertThat(kept).allSatisfy(hash -> assertThat(archive.find(hash)).isPresent());
    assertThat(hashesOnDisk())
        .hasSizeGreaterThanOrEqualTo(kept.size())
        .allSatisfy(hash -> assertThat(archive.find(hash)).isPresent());
  }

  private List<String> keepUntilKilled(int run, int pages) throws IOException {
    Process keeper =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Keeper.class.getName(),
                folder.toString(),
                "run" + run)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> kept = new ArrayList<>();
    try (BufferedReader out = keeper.inputReader(StandardCharsets.US_ASCII)) {
      while (kept.size() < pages) kept.add(out.readLine());
      boolean sent =
          keeper.toHandle().destroyForcibly(); // the process's own would close its output
      assertThat(sent).isTrue();
      out.lines().filter(line -> line.length() == 64).forEach(kept::add);
    }
    keeper.onExit().join();
    return kept;
  }

  private List<String> hashesOnDisk() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".gz"))
          .map(name -> name.substring(0, name.length() - 3))
          .toList();
    }
  }
}
