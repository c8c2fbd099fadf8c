package nl.dutchtechzone.kansenradar.web;

import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;

/** The id of a call as an address has it. */
final class CallId {
  private static final Pattern FORM =
      Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private CallId() {}

  /** Empty for text that is none. */
  static Optional<UUID> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /**
   * The call of that id.
   *
   * @throws NotFoundResponse when there is none
   */
  static Opportunity find(OpportunityStore opportunities, String text) {
    return parse(text)
        .flatMap(opportunities::find)
        .map(StoredOpportunity::opportunity)
        .orElseThrow(NotFoundResponse::new);
  }
}
