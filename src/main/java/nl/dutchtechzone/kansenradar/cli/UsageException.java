package nl.dutchtechzone.kansenradar.cli;

/**
 * The command was asked for something that there is not; the message, in Dutch, says what to do.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
