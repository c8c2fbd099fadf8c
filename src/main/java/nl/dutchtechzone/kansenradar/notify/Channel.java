package nl.dutchtechzone.kansenradar.notify;

/** Brings a mail out of the house. */
public interface Channel extends AutoCloseable {
  Sending send(OutgoingMail mail);

  @Override
  void close();

  /** What came of handing a mail over. */
  sealed interface Sending {
    /** The server took it. */
    record Accepted(String reply) implements Sending {}

    /** Try again later: 4xx, no connection, a broken one. */
    record Deferred(String detail) implements Sending {}

    /** Trying again is of no use: 5xx. */
    record Refused(String detail) implements Sending {}
  }
}
