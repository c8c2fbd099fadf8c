package nl.dutchtechzone.kansenradar.opportunity;

import java.util.List;
import java.util.Optional;

/** All that is known of a call; what is empty is "not stated". */
public record Facts(
    Optional<Fact<Programme>> programme,
    Optional<Fact<String>> reference,
    Timing timing,
    Funding funding,
    Eligibility eligibility,
    Optional<Fact<String>> contact,
    List<Fact<Attachment>> attachments) {
  public static final Facts NOT_STATED =
      new Facts(
          Optional.empty(),
          Optional.empty(),
          Timing.NOT_STATED,
          Funding.NOT_STATED,
          Eligibility.NOT_STATED,
          Optional.empty(),
          List.of());

  public Facts {
    attachments = List.copyOf(attachments);
  }

  /** The same with other words on when one can apply. */
  public Facts with(Timing other) {
    return new Facts(programme, reference, other, funding, eligibility, contact, attachments);
  }
}
