package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.util.List;
import nl.dutchtechzone.kansenradar.match.Assessor;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.StoredOpportunity;

/** All opportunities, with status and worth at an instant. */
public final class Offers {
  private final OpportunityStore opportunities;
  private final Assessor assessor;

  public Offers(OpportunityStore opportunities, Assessor assessor) {
    this.opportunities = opportunities;
    this.assessor = assessor;
  }

  public List<Offer> at(Instant instant) {
    return opportunities.all().stream()
        .map(StoredOpportunity::opportunity)
        .map(opportunity -> of(opportunity, instant))
        .toList();
  }

  public Offer of(Opportunity opportunity, Instant instant) {
    return new Offer(
        opportunity,
        StatusRule.status(opportunity.facts(), instant),
        assessor.assess(opportunity, instant));
  }
}
