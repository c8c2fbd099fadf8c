package nl.dutchtechzone.kansenradar.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the time of a benchmark; a million calls would soon fill the disk. */
record BenchFolder(Path path) implements AutoCloseable {
  static BenchFolder make(String name) throws IOException {
    return new BenchFolder(Files.createTempDirectory("kansenradar-" + name));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) Files.delete(file);
    }
  }
}
