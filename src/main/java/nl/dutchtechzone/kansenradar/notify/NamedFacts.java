package nl.dutchtechzone.kansenradar.notify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/**
 * The facts of a call by the name that they have in the public JSON: {@code opens}, and {@code
 * deadlines.0} where there are several. Such a name stands in the address of a fact's proof.
 */
public final class NamedFacts {
  private static final Pattern UNDERSCORED = Pattern.compile("_([a-z])");

  private final Map<String, Fact<?>> facts = new LinkedHashMap<>();

  private NamedFacts() {}

  /** In the order in which a person wants to know them. */
  public static Map<String, Fact<?>> of(Facts facts) {
    NamedFacts named = new NamedFacts();
    named.timing(facts.timing());
    named.funding(facts.funding());
    named.eligibility(facts.eligibility());
    named.one("programme", facts.programme());
    named.one("reference", facts.reference());
    named.one("contact", facts.contact());
    named.many("attachments", facts.attachments());
    return named.facts;
  }

  /** The field of a name: {@code deadlines} of {@code deadlines.0}. */
  public static String field(String name) {
    return name.replaceFirst("\\.\\d+$", "");
  }

  /** The field of a reader's code: {@code budgetTotal} of {@code budget_total}. */
  static String fieldOf(String code) {
    return switch (code) {
      case "grant" -> "grantMax";
      case "grant_partner" -> "grantPerPartner";
      case "grant_unit" -> "grantPerUnit";
      default ->
          UNDERSCORED.matcher(code).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    };
  }

  private void timing(Timing timing) {
    one("statusStated", timing.statusStated());
    one("opens", timing.opens());
    many("deadlines", timing.deadlines());
    one("intake", timing.intake());
    one("allocation", timing.allocation());
    one("earlyClose", timing.earlyClose());
  }

  private void funding(Funding funding) {
    one("grantMin", funding.grantMin());
    one("grantMax", funding.grantMax());
    one("grantFixed", funding.grantFixed());
    one("grantPerPartner", funding.grantPerPartner());
    one("grantPerUnit", funding.grantPerUnit());
    one("rateMin", funding.rateMin());
    one("rateMax", funding.rateMax());
    many("rateBonuses", funding.rateBonuses());
    one("budgetTotal", funding.budgetTotal());
    one("budgetRemaining", funding.budgetRemaining());
    one("budgetRequested", funding.budgetRequested());
    many("subBudgets", funding.subBudgets());
    one("programmeTotal", funding.programmeTotal());
  }

  private void eligibility(Eligibility eligibility) {
    many("applicants", eligibility.applicants());
    many("applicantsExcluded", eligibility.applicantsExcluded());
    many("areas", eligibility.areas());
    many("areasExcluded", eligibility.areasExcluded());
    one("partnerRule", eligibility.partnerRule());
  }

  private <T> void one(String name, Optional<Fact<T>> fact) {
    fact.ifPresent(known -> facts.put(name, known));
  }

  private <T> void many(String name, List<Fact<T>> all) {
    for (int i = 0; i < all.size(); i++) facts.put(name + "." + i, all.get(i));
  }
}
