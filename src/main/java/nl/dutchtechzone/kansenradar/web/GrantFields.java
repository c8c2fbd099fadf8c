package nl.dutchtechzone.kansenradar.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.notify.NamedFacts;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/** What CommonGrants has no field for, under names of our own. */
final class GrantFields {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode fields = NODES.objectNode();

  private GrantFields() {}

  static ObjectNode of(Opportunity call) {
    GrantFields own = new GrantFields();
    own.text("programme", call.programme().code(), "Fund or executor");
    own.text("lang", call.lead().language().code(), "Language of the call (BCP 47)");
    own.text("sourceId", call.lead().sourceId(), "Source it was read from");
    own.text("firstSeenAt", call.firstSeen().toString(), "When we first saw it (UTC)");
    own.text("checkedAt", call.lastChecked().toString(), "When its source last named it (UTC)");
    own.timing(call);
    own.places(call);
    own.money(call);
    own.array("sameAs", addresses(call), "Other pages about the same call");
    own.array("evidence", evidence(call), "The words on the page that prove each fact");
    return own.fields;
  }

  private void timing(Opportunity call) {
    call.facts()
        .timing()
        .intake()
        .map(Fact::value)
        .ifPresent(intake -> text("submissionModel", intake.code(), "How applications are taken"));
    call.facts()
        .timing()
        .allocation()
        .map(Fact::value)
        .ifPresent(how -> text("allocation", how.code(), "How the money is divided"));
    GrantDates.close(call)
        .map(Deadline::zone)
        .ifPresent(
            zone -> text("deadlineZone", zone.getId(), "Zone of the wall times in keyDates"));
  }

  private void places(Opportunity call) {
    List<String> codes =
        call.facts().eligibility().areas().stream().map(Fact::value).map(Region::code).toList();
    array(
        "lauEligible",
        codes.stream().filter(c -> c.startsWith("GM")).map(NODES::textNode),
        "Municipalities (CBS)");
    array(
        "nutsEligible",
        codes.stream().filter(c -> !c.startsWith("GM")).map(NODES::textNode),
        "Regions (NUTS 2024)");
  }

  private void money(Opportunity call) {
    call.facts()
        .funding()
        .rateMax()
        .map(Fact::value)
        .ifPresent(
            rate ->
                add(
                    "coFinancingRate",
                    "number",
                    NODES.numberNode(rate),
                    "At most this percentage of the costs"));
    call.facts()
        .funding()
        .budgetRemaining()
        .map(Fact::value)
        .ifPresent(
            left ->
                add(
                    "remainingBudget",
                    "object",
                    GrantJson.money(left),
                    "What is left of the budget"));
  }

  private static Stream<JsonNode> addresses(Opportunity call) {
    return call.notices().stream()
        .skip(1)
        .flatMap(notice -> Local.outside(notice.uri()).stream())
        .distinct()
        .map(NODES::textNode);
  }

  private static Stream<JsonNode> evidence(Opportunity call) {
    return NamedFacts.of(call.facts()).entrySet().stream().map(fact -> proof(call, fact));
  }

  private static JsonNode proof(Opportunity call, Map.Entry<String, Fact<?>> fact) {
    Evidence evidence = fact.getValue().evidence();
    ObjectNode node =
        NODES
            .objectNode()
            .put("field", fact.getKey())
            .put("quote", evidence.quote())
            .put("url", evidence.page().toString())
            .put("start", evidence.start())
            .put("end", evidence.end());
    snapshot(call, evidence.page()).forEach(sha256 -> node.put("snapshotSha256", sha256));
    return node;
  }

  private static Stream<String> snapshot(Opportunity call, URI page) {
    return call.notices().stream()
        .flatMap(notice -> notice.pages().stream())
        .filter(archived -> archived.uri().equals(page))
        .map(ArchivedPage::sha256)
        .limit(1);
  }

  private void text(String name, String value, String description) {
    add(name, "string", NODES.textNode(value), description);
  }

  private void array(String name, Stream<? extends JsonNode> values, String description) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    if (!array.isEmpty()) add(name, "array", array, description);
  }

  private void add(String name, String type, JsonNode value, String description) {
    ObjectNode field = fields.putObject(name).put("name", name).put("fieldType", type);
    field.set("value", value);
    field.put("description", description);
  }
}
