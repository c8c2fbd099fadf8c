package nl.dutchtechzone.kansenradar.store;

/** The database cannot be opened; the message says why and what to do, in Dutch. */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
