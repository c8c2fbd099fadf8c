package nl.dutchtechzone.kansenradar.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;

/**
 * A call as CommonGrants 0.2 has it (HHS/simpler-grants-protocol): OpportunityBase, and
 * OpportunityDetails with a competition for each deadline. Times have no zone there: they stay the
 * page's wall time, and {@code customFields.deadlineZone} says of which zone.
 */
final class GrantJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private GrantJson() {}

  static ObjectNode base(Catalogue.Entry entry, Instant now) {
    Opportunity call = entry.call();
    ObjectNode node = NODES.objectNode();
    node.put("id", call.id().toString());
    node.put("title", call.title());
    node.set("status", status(StatusRule.status(call.facts(), now)));
    node.put("description", call.summary().isEmpty() ? call.title() : call.summary());
    node.set("funding", funding(call.facts().funding()));
    node.set("keyDates", dates(call));
    node.set("acceptedApplicantTypes", applicants(call));
    Local.outside(call.lead().uri()).ifPresent(address -> node.put("source", address));
    node.set("customFields", GrantFields.of(call));
    node.put("createdAt", call.firstSeen().toString());
    node.put("lastModifiedAt", entry.modified().toString());
    return node;
  }

  static ObjectNode details(Catalogue.Entry entry, Instant now) {
    ObjectNode node = base(entry, now);
    ArrayNode competitions = node.putArray("competitions");
    List<Deadline> deadlines =
        entry.call().facts().timing().deadlines().stream().map(Fact::value).toList();
    for (Deadline deadline : deadlines) {
      if (deadline.moment().date().isPresent()) {
        competitions.add(competition(entry, deadline, now));
      }
    }
    return node;
  }

  /** What the standard calls a status: the word itself where it has one, else a word of ours. */
  static String statusValue(Status status) {
    return switch (status) {
      case FORTHCOMING -> "forecasted";
      case OPEN -> "open";
      case CLOSED -> "closed";
      case WITHDRAWN, UNKNOWN -> "custom";
    };
  }

  private static ObjectNode status(Status status) {
    ObjectNode node = NODES.objectNode().put("value", statusValue(status));
    if (node.get("value").asText().equals("custom")) node.put("customValue", status.code());
    return node;
  }

  private static ObjectNode funding(Funding funding) {
    ObjectNode node = NODES.objectNode();
    put(node, "totalAmountAvailable", funding.budgetTotal());
    put(node, "minAwardAmount", funding.grantMin());
    put(node, "maxAwardAmount", funding.grantMax().or(funding::grantFixed));
    return node;
  }

  private static void put(ObjectNode node, String name, Optional<Fact<Money>> money) {
    money.map(Fact::value).map(GrantJson::money).ifPresent(value -> node.set(name, value));
  }

  static ObjectNode money(Money money) {
    BigDecimal amount = money.amount().setScale(2, RoundingMode.HALF_UP);
    return NODES
        .objectNode()
        .put("amount", amount.toPlainString())
        .put("currency", money.currency().getCurrencyCode());
  }

  private static ObjectNode dates(Opportunity call) {
    ObjectNode node = NODES.objectNode();
    ObjectNode others = NODES.objectNode();
    call.facts()
        .timing()
        .opens()
        .map(Fact::value)
        .map(Opening::moment)
        .flatMap(moment -> event("Opening", moment))
        .ifPresent(event -> others.set("opening", event));
    Optional<Deadline> last = GrantDates.close(call);
    last.flatMap(deadline -> event(name(deadline), deadline.moment()))
        .ifPresent(event -> node.set("closeDate", event));
    List<Fact<Deadline>> deadlines = call.facts().timing().deadlines();
    for (int i = 0; i < deadlines.size(); i++) {
      Deadline deadline = deadlines.get(i).value();
      String key = "deadline" + (i + 1);
      if (last.equals(Optional.of(deadline))) continue;
      event(name(deadline), deadline.moment()).ifPresent(event -> others.set(key, event));
    }
    if (!others.isEmpty()) node.set("otherDates", others);
    return node;
  }

  private static String name(Deadline deadline) {
    String stage =
        switch (deadline.stage()) {
          case PRE -> "Pre-registration";
          case FULL -> "Application";
          case CUT_OFF -> "Assessment round";
        };
    return deadline.track().map(track -> stage + ", " + track).orElse(stage);
  }

  /** A day without a year is told in words. */
  private static Optional<JsonNode> event(String name, Moment moment) {
    ObjectNode event = NODES.objectNode().put("name", name);
    if (moment.date().isEmpty()) {
      return Optional.of(event.put("eventType", "other").put("details", moment.iso()));
    }
    event.put("eventType", "singleDate").put("date", moment.date().orElseThrow().toString());
    moment.time().ifPresent(time -> event.put("time", TIME.format(time)));
    return Optional.of(event);
  }

  private static ArrayNode applicants(Opportunity call) {
    ArrayNode nodes = NODES.arrayNode();
    for (Fact<ApplicantType> fact : call.facts().eligibility().applicants()) {
      nodes
          .addObject()
          .put("value", applicant(fact.value()))
          .put("customValue", fact.value().code());
    }
    return nodes;
  }

  /** The standard's words are of American law: the nearest of them, beside our own. */
  private static String applicant(ApplicantType type) {
    return switch (type) {
      case SME -> "for_profit_small_business";
      case LARGE_ENTERPRISE -> "for_profit_not_small_business";
      case MUNICIPALITY -> "government_municipal";
      case NONPROFIT -> "nonprofit_without_501c3";
      case INDIVIDUAL -> "individual";
      case KNOWLEDGE_INSTITUTION, EDUCATION, PUBLIC_BODY, CONSORTIUM -> "custom";
    };
  }

  private static ObjectNode competition(Catalogue.Entry entry, Deadline deadline, Instant now) {
    Opportunity call = entry.call();
    String window =
        deadline.stage().code() + "/" + deadline.track().orElse("") + "/" + deadline.moment().iso();
    ObjectNode node = NODES.objectNode();
    node.put("id", OpportunityId.of(call.id().toString(), window).toString());
    node.put("opportunityId", call.id().toString());
    node.put("title", call.title() + ": " + name(deadline));
    boolean past = deadline.end().map(end -> !now.isBefore(end)).orElse(false);
    Status status = StatusRule.status(call.facts(), now);
    node.putObject("status")
        .put("value", past ? "closed" : status == Status.OPEN ? "open" : "custom")
        .put("customValue", past ? "closed" : status.code());
    ObjectNode dates = node.putObject("keyDates");
    call.facts()
        .timing()
        .opens()
        .map(Fact::value)
        .flatMap(opening -> event("Opening", opening.moment()))
        .ifPresent(event -> dates.set("openDate", event));
    event(name(deadline), deadline.moment()).ifPresent(event -> dates.set("closeDate", event));
    node.putObject("forms").putObject("forms");
    node.set("acceptedApplicantTypes", applicants(call));
    node.put("createdAt", call.firstSeen().toString());
    node.put("lastModifiedAt", entry.modified().toString());
    return node;
  }
}
