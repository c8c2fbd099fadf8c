package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.List;

/**
 * What the bureau should know beside the calls.
 *
 * @param unreached partners whose address takes no mail
 * @param reports what readers say is wrong
 * @param putAside how many calls the reader put aside, which the digest therefore does not list
 */
public record Desk(List<Unreached> unreached, List<Report> reports, int putAside) {
  /** Nothing to know. */
  public static final Desk EMPTY = new Desk(List.of(), List.of(), 0);

  public Desk {
    unreached = List.copyOf(unreached);
    reports = List.copyOf(reports);
  }

  /** A partner who is not mailed any more, and what the server said. */
  public record Unreached(String partner, String reason, Instant since) {}

  /** What somebody says is wrong in a call. */
  public record Report(String call, String by, String note) {}
}
