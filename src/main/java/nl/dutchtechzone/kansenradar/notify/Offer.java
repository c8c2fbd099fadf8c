package nl.dutchtechzone.kansenradar.notify;

import nl.dutchtechzone.kansenradar.match.Assessment;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/** A call as it stands at the instant of the mail. */
public record Offer(Opportunity opportunity, Status status, Assessment assessment) {}
