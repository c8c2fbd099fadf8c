package nl.dutchtechzone.kansenradar.fetch;

import java.io.IOException;
import java.nio.file.Path;

/** A page in the archive is not what was put there; the disk or somebody changed it. */
public final class CorruptPageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CorruptPageException(Path file, IOException cause) {
    super(
        file
            + " is corrupt ("
            + cause.getMessage()
            + "): restore it from a backup, or delete it; the next scan that meets the page keeps"
            + " it anew",
        cause);
  }
}
