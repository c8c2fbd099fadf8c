package nl.dutchtechzone.kansenradar.web;

import io.javalin.http.NotFoundResponse;
import java.util.List;
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

  private static final Pattern BEGINNING = Pattern.compile("(?i)[0-9a-f-]{4,36}");

  private CallId() {}

  /** Empty for text that is none. */
  static Optional<UUID> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /**
   * The call of that id, or those whose id begins so; of a few signs only, so that nobody reads the
   * whole store by one of them.
   *
   * @throws NotFoundResponse when there is none
   */
  static List<Opportunity> startingWith(OpportunityStore opportunities, String text) {
    if (parse(text).isPresent()) return List.of(find(opportunities, text));
    if (!BEGINNING.matcher(text).matches()) throw new NotFoundResponse();
    List<Opportunity> found =
        opportunities.startingWith(text).stream().map(StoredOpportunity::opportunity).toList();
    if (found.isEmpty()) throw new NotFoundResponse();
    return found;
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
