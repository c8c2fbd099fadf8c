package nl.dutchtechzone.kansenradar.source;

/** Hears how far a reading is. */
@FunctionalInterface
public interface ReadingProgress {
  ReadingProgress SILENT = (sourceId, done, expected) -> {};

  /**
   * Called after each page, on the reading thread.
   *
   * @param done pages asked so far
   * @param expected pages known to be asked in all; grows while lists are read
   */
  void asked(String sourceId, int done, int expected);
}
