package nl.dutchtechzone.kansenradar.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;

/**
 * A call as schema.org has it, for search engines: a MonetaryGrant, which knows no deadline, with
 * an ApplyAction that ends at it.
 */
final class JsonLd {
  private JsonLd() {}

  /** As text that may stand within a script element: no character of it can end that. */
  static String of(Opportunity call, CallCard card, String base) {
    ObjectNode grant = JsonNodeFactory.instance.objectNode();
    grant
        .put("@context", "https://schema.org")
        .put("@type", "MonetaryGrant")
        .put("name", card.title())
        .put("description", card.summary())
        .put("url", base + card.address())
        .put("identifier", call.id().toString())
        .put("inLanguage", call.lead().language().code());
    grant.putObject("funder").put("@type", "Organization").put("name", card.programme());
    call.facts().funding().grantMax().map(Fact::value).ifPresent(max -> amount(grant, max));
    deadline(call)
        .ifPresent(
            end ->
                grant.putObject("potentialAction").put("@type", "ApplyAction").put("endTime", end));
    return safe(grant.toString());
  }

  private static void amount(ObjectNode grant, Money most) {
    grant
        .putObject("amount")
        .put("@type", "MonetaryAmount")
        .put("maxValue", most.amount())
        .put("currency", most.currency().getCurrencyCode());
  }

  /** The last day of all, with the zone's offset where the page gives a time. */
  private static Optional<String> deadline(Opportunity call) {
    return call.facts().timing().deadlines().stream()
        .map(Fact::value)
        .filter(deadline -> deadline.end().isPresent())
        .max(Comparator.comparing(deadline -> deadline.end().orElseThrow()))
        .map(JsonLd::iso);
  }

  private static String iso(Deadline deadline) {
    return deadline.moment().time().isPresent()
        ? deadline.end().orElseThrow().atZone(deadline.zone()).toOffsetDateTime().toString()
        : deadline.moment().iso();
  }

  private static String safe(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
