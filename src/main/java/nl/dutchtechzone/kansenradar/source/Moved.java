package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** The same facts, with the places of their evidence counted anew. */
record Moved(UnaryOperator<Evidence> move) {
  Facts facts(Facts facts) {
    return new Facts(
        one(facts.programme()),
        one(facts.reference()),
        timing(facts.timing()),
        funding(facts.funding()),
        eligibility(facts.eligibility()),
        one(facts.contact()),
        all(facts.attachments()));
  }

  private Timing timing(Timing timing) {
    return new Timing(
        one(timing.statusStated()),
        one(timing.intake()),
        one(timing.opens()),
        all(timing.deadlines()),
        one(timing.earlyClose()),
        one(timing.allocation()));
  }

  private Funding funding(Funding funding) {
    return new Funding(
        one(funding.budgetTotal()),
        one(funding.budgetRemaining()),
        one(funding.budgetRequested()),
        one(funding.programmeTotal()),
        all(funding.subBudgets()),
        one(funding.grantMin()),
        one(funding.grantMax()),
        one(funding.grantPerPartner()),
        one(funding.grantPerUnit()),
        one(funding.grantFixed()),
        one(funding.rateMin()),
        one(funding.rateMax()),
        all(funding.rateBonuses()));
  }

  private Eligibility eligibility(Eligibility eligibility) {
    return new Eligibility(
        all(eligibility.applicants()),
        all(eligibility.applicantsExcluded()),
        all(eligibility.areas()),
        all(eligibility.areasExcluded()),
        one(eligibility.partnerRule()));
  }

  private <T> Optional<Fact<T>> one(Optional<Fact<T>> fact) {
    return fact.map(this::moved);
  }

  private <T> List<Fact<T>> all(List<Fact<T>> facts) {
    return facts.stream().map(this::moved).toList();
  }

  private <T> Fact<T> moved(Fact<T> fact) {
    return new Fact<>(fact.value(), move.apply(fact.evidence()), fact.confidence(), fact.flags());
  }
}
