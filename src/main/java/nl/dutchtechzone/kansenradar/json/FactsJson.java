package nl.dutchtechzone.kansenradar.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/**
 * The public form of facts: what {@code extract}, {@code search} and the web answer. A fact that is
 * not stated is {@code null}, or an empty list where there can be many. Money is in units of the
 * currency, rates in percent, dates ISO 8601 in local wall time.
 */
public final class FactsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode out;
  private final ObjectNode evidence = NODES.objectNode();
  private final TreeSet<String> flags = new TreeSet<>();

  private FactsJson(ObjectNode out) {
    this.out = out;
  }

  /**
   * Adds every fact, the evidence for each under the fact's name ("deadlines.0"), and the flags of
   * all facts together with {@code pageFlags}.
   */
  public static ObjectNode addTo(ObjectNode out, Facts facts, List<String> pageFlags) {
    FactsJson form = new FactsJson(out);
    form.flags.addAll(pageFlags);
    form.one("programme", facts.programme(), p -> NODES.textNode(p.code()));
    form.one("reference", facts.reference(), NODES::textNode);
    form.timing(facts.timing());
    form.funding(facts.funding());
    form.eligibility(facts.eligibility());
    form.one("contact", facts.contact(), NODES::textNode);
    form.many(
        "attachments",
        facts.attachments(),
        a -> NODES.objectNode().put("url", a.uri().toString()).put("title", a.title()));
    out.set("evidence", form.evidence);
    ArrayNode list = out.putArray("flags");
    form.flags.forEach(list::add);
    return out;
  }

  private void timing(Timing timing) {
    code("statusStated", timing.statusStated());
    code("intake", timing.intake());
    code("allocation", timing.allocation());
    code("earlyClose", timing.earlyClose());
    one(
        "opens",
        timing.opens(),
        o ->
            NODES
                .objectNode()
                .put("value", o.moment().iso())
                .put("precision", o.moment().precision().code())
                .put("tentative", o.tentative()));
    many("deadlines", timing.deadlines(), FactsJson::deadline);
  }

  private static ObjectNode deadline(Deadline deadline) {
    return NODES
        .objectNode()
        .put("value", deadline.moment().iso())
        .put("zone", deadline.zone().getId())
        .put("precision", deadline.moment().precision().code())
        .put("stage", deadline.stage().code())
        .put("track", deadline.track().orElse(null))
        .put("inclusive", deadline.inclusive())
        .put("tentative", deadline.tentative());
  }

  private void funding(Funding funding) {
    one("budgetTotal", funding.budgetTotal(), FactsJson::money);
    one("budgetRemaining", funding.budgetRemaining(), FactsJson::money);
    one("budgetRequested", funding.budgetRequested(), FactsJson::money);
    one("programmeTotal", funding.programmeTotal(), FactsJson::money);
    many("subBudgets", funding.subBudgets(), s -> money(s.amount()).put("share", s.share()));
    one("grantMin", funding.grantMin(), FactsJson::money);
    one("grantMax", funding.grantMax(), FactsJson::money);
    one("grantPerPartner", funding.grantPerPartner(), FactsJson::money);
    one("grantPerUnit", funding.grantPerUnit(), u -> money(u.amount()).put("unit", u.unit()));
    one("grantFixed", funding.grantFixed(), FactsJson::money);
    one("rateMin", funding.rateMin(), NODES::numberNode);
    one("rateMax", funding.rateMax(), NODES::numberNode);
    many(
        "rateBonuses",
        funding.rateBonuses(),
        b -> NODES.objectNode().put("points", b.points()).put("who", b.who()));
  }

  private static ObjectNode money(Money money) {
    return NODES
        .objectNode()
        .put("amount", money.amount())
        .put("currency", money.currency().getCurrencyCode())
        .put("approximate", money.approximate());
  }

  private void eligibility(Eligibility eligibility) {
    many("applicants", eligibility.applicants(), a -> NODES.textNode(a.code()));
    many("applicantsExcluded", eligibility.applicantsExcluded(), a -> NODES.textNode(a.code()));
    ObjectNode areas = NODES.objectNode();
    areas.set("include", list("areas.include", eligibility.areas(), FactsJson::region));
    areas.set("exclude", list("areas.exclude", eligibility.areasExcluded(), FactsJson::region));
    out.set("areas", areas);
    one(
        "partnerRule",
        eligibility.partnerRule(),
        p -> NODES.objectNode().put("partners", p.partners()).put("countries", p.countries()));
  }

  private static JsonNode region(Region region) {
    return NODES.textNode(region.code());
  }

  private <C extends Coded> void code(String name, Optional<Fact<C>> fact) {
    one(name, fact, c -> NODES.textNode(c.code()));
  }

  private <T> void one(String name, Optional<Fact<T>> fact, Function<T, JsonNode> form) {
    if (fact.isEmpty()) {
      out.putNull(name);
      return;
    }
    out.set(name, form.apply(fact.get().value()));
    prove(name, fact.get());
  }

  private <T> void many(String name, List<Fact<T>> facts, Function<T, JsonNode> form) {
    out.set(name, list(name, facts, form));
  }

  private <T> ArrayNode list(String name, List<Fact<T>> facts, Function<T, JsonNode> form) {
    ArrayNode list = NODES.arrayNode();
    for (Fact<T> fact : facts) {
      prove(name + "." + list.size(), fact);
      list.add(form.apply(fact.value()));
    }
    return list;
  }

  private void prove(String name, Fact<?> fact) {
    flags.addAll(fact.flags());
    evidence
        .putObject(name)
        .put("quote", fact.evidence().quote())
        .put("start", fact.evidence().start())
        .put("end", fact.evidence().end())
        .put("page", fact.evidence().page().toString());
  }
}
