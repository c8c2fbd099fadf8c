package nl.dutchtechzone.kansenradar.notify;

import java.util.function.Predicate;

/** The mailbox to which answers and bounces come. */
@FunctionalInterface
public interface Inbox {
  /**
   * Shows each mail that was not dealt with yet. One for which the handler returns true will not be
   * shown again, unless the process dies just then; the others stay unread, for a person.
   *
   * @throws java.io.UncheckedIOException when the mailbox cannot be read
   */
  void read(Predicate<Incoming> handler);
}
