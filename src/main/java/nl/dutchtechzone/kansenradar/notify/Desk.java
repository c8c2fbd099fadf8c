package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.List;
import nl.dutchtechzone.kansenradar.source.AuditResult;

/**
 * What the bureau should know beside the calls.
 *
 * @param unreached partners whose address takes no mail
 * @param reports what readers say is wrong
 * @param audits what independent registers have and we do not
 * @param putAside how many calls the reader put aside, which the digest therefore does not list
 */
public record Desk(
    List<Unreached> unreached, List<Report> reports, List<Audited> audits, int putAside) {
  /** Nothing to know. */
  public static final Desk EMPTY = new Desk(List.of(), List.of(), List.of(), 0);

  public Desk {
    unreached = List.copyOf(unreached);
    reports = List.copyOf(reports);
    audits = List.copyOf(audits);
  }

  /** A partner who is not mailed any more, and what the server said. */
  public record Unreached(String partner, String reason, Instant since) {}

  /** What somebody says is wrong in a call. */
  public record Report(String call, String by, String note) {}

  /** The last comparison with a register, under the name that people know it by. */
  public record Audited(String register, AuditResult result) {}
}
