package nl.dutchtechzone.kansenradar.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The status as the service last wrote it, for others to read while its database is its own: a file
 * in {@code index-data/}, whole or absent.
 */
public final class StatusFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public StatusFile(Home home) {
    this.file = home.data().resolve("status.json");
  }

  synchronized void write(Status status) {
    ObjectNode out = status.json();
    out.putPOJO("words", status.words());
    Path aside = file.resolveSibling("status.json.part");
    try {
      Files.write(aside, JSON.writeValueAsBytes(out));
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** What was written last, with its {@code words}; empty when there was never a service. */
  public Optional<JsonNode> read() {
    try {
      return Optional.of(JSON.readTree(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
