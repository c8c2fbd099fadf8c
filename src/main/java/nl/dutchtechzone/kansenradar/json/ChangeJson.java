package nl.dutchtechzone.kansenradar.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Difference;
import nl.dutchtechzone.kansenradar.opportunity.Quotes;

/** The public form of a change: its kind and field, what was and what is, and the words of both. */
public final class ChangeJson {
  private ChangeJson() {}

  /** Adds the change to an object; {@code null} where nothing was or is stated. */
  public static ObjectNode addTo(ObjectNode out, Change change) {
    return addTo(
        out, change.kind(), change.field(), change.before(), change.after(), change.quotes());
  }

  /** The same for a difference that is no change of the call, as between two versions of a page. */
  public static ObjectNode addTo(ObjectNode out, Difference difference) {
    return addTo(
        out,
        difference.kind(),
        difference.field(),
        difference.before(),
        difference.after(),
        difference.quotes());
  }

  private static ObjectNode addTo(
      ObjectNode out,
      ChangeKind kind,
      String field,
      Optional<String> before,
      Optional<String> after,
      Quotes quotes) {
    return out.put("kind", kind.code())
        .put("field", field)
        .put("before", before.orElse(null))
        .put("after", after.orElse(null))
        .put("beforeQuote", quotes.before().orElse(null))
        .put("afterQuote", quotes.after().orElse(null));
  }
}
