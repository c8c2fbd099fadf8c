package nl.dutchtechzone.kansenradar.demo;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Commands of the system that campaigns lean on. */
final class Shell {
  private Shell() {}

  /** True when there is such a command on the path, or where only root looks. */
  static boolean has(String command) {
    String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  /** True when the command ends with 0. */
  static boolean succeeds(String... command) throws IOException {
    return end(start(List.of(command))) == 0;
  }

  /**
   * What the command says on both of its outputs.
   *
   * @throws IOException when it does not end with 0; the message has what it said
   */
  static String run(String... command) throws IOException {
    Process process = start(List.of(command));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (end(process) != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + said.strip());
    }
    return said;
  }

  private static int end(Process process) throws InterruptedIOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (old, more) -> old + ":" + more);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}
