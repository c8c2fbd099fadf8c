package nl.dutchtechzone.kansenradar.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * A wish that the running service make its index anew: an embedded database is the service's own,
 * so another process cannot, and stopping the service would leave its readers without answers. The
 * wish is a file in {@code index-data/}; one that a service did not live to fulfil is fulfilled by
 * the next.
 */
public final class ReindexWish {
  private final Path wished;
  private final Path taken;
  private final Path fulfilled;

  public ReindexWish(Home home) {
    wished = home.data().resolve("reindex.wish");
    taken = home.data().resolve("reindex.taken");
    fulfilled = home.data().resolve("reindex.done");
  }

  /** Wishes, and forgets how an earlier wish ended. */
  public void make() {
    try {
      Files.deleteIfExists(fulfilled);
      Files.write(wished, new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + wished, e);
    }
  }

  /** Wishes it no more; false when a service has begun. */
  public boolean takeBack() {
    try {
      return Files.deleteIfExists(wished);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + wished, e);
    }
  }

  /** True when a service has begun, or is done. */
  public boolean isHeard() {
    return !Files.exists(wished);
  }

  /** How many calls the new index has, -1 when it could not be made; empty until it is known. */
  public Optional<Integer> outcome() {
    try {
      return Optional.of(Integer.valueOf(Files.readString(fulfilled, StandardCharsets.US_ASCII)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + fulfilled, e);
    }
  }

  /**
   * What the service does when it looks: fulfils the wish, if there is one.
   *
   * @param reindex tells how many calls the new index has; what it throws is the outcome's -1
   */
  void fulfil(IntSupplier reindex) throws IOException {
    if (Files.exists(wished)) {
      Files.move(wished, taken, StandardCopyOption.REPLACE_EXISTING);
    } else if (!Files.exists(taken)) {
      return;
    }
    int indexed = -1;
    try {
      indexed = reindex.getAsInt();
    } finally {
      Path aside = fulfilled.resolveSibling("reindex.part");
      Files.writeString(aside, Integer.toString(indexed), StandardCharsets.US_ASCII);
      Files.move(aside, fulfilled, StandardCopyOption.ATOMIC_MOVE);
      Files.deleteIfExists(taken);
    }
  }
}
