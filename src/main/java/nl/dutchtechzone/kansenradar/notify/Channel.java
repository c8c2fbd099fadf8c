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

    /**
     * Try again later: 4xx, no connection, a broken one.
     *
     * @param bounce the server said so of this mail's address, as of a full mailbox
     */
    record Deferred(String detail, boolean bounce) implements Sending {
      /** For a reason that may hold for all mails. */
      public Deferred(String detail) {
        this(detail, false);
      }
    }

    /**
     * Trying again is of no use: 5xx.
     *
     * @param bounce the server said so of this mail's address
     */
    record Refused(String detail, boolean bounce) implements Sending {
      /** For a reason that does not lie with the address. */
      public Refused(String detail) {
        this(detail, false);
      }
    }
  }
}
