package nl.dutchtechzone.kansenradar.campaign;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import nl.dutchtechzone.kansenradar.app.Home;

/**
 * Starts the program in processes of its own, which can be killed. They start from a jar, since
 * only jars can have an archive of loaded classes beside them.
 */
final class Launch {
  private static final int PATIENCE_SECONDS = 600;

  private final Path folder;
  private final String classPath;

  Launch(Path folder) throws IOException {
    this.folder = folder;
    List<String> entries = new ArrayList<>();
    for (String entry : classPath().split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (!Files.isDirectory(path)) entries.add(entry);
      else if (path.endsWith("classes")) entries.addFirst(jar(path).toString());
    }
    this.classPath = String.join(File.pathSeparator, entries);
  }

  /** Also where the tests run from one jar that names the others. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private Path jar(Path classes) throws IOException {
    Path jar = folder.resolve("program.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(file -> !file.equals(classes)).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        // Migrations are found by their folder, so the folders are entries as well.
        boolean isFolder = Files.isDirectory(file);
        zip.putNextEntry(new ZipEntry(isFolder ? name + "/" : name));
        if (!isFolder) Files.copy(file, zip);
      }
    }
    return jar;
  }

  /**
   * A running command.
   *
   * @param output the file that gets all it says
   */
  record Started(Process process, Path output) {
    /** Waits for its end and tells its exit code. */
    int end() throws IOException, InterruptedException {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("does not end: " + said());
      }
      return process.exitValue();
    }

    String said() throws IOException {
      return Files.readString(output, StandardCharsets.UTF_8);
    }
  }

  Started start(Home home, String... command) throws IOException {
    Path output = Files.createTempFile(folder, "command", ".log");
    List<String> line =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("program.jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-cp",
                classPath,
                "nl.dutchtechzone.kansenradar.cli.Main"));
    line.addAll(List.of(command));
    line.addAll(List.of("--home", home.root().toString()));
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new Started(process, output);
  }
}
