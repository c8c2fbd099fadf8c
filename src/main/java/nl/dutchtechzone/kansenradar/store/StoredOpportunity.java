package nl.dutchtechzone.kansenradar.store;

import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/**
 * An opportunity as it stands in the store.
 *
 * @param status as it was last told to readers of the change feed
 * @param revision rises with each change of its content or status, also one that is not worth a
 *     {@link nl.dutchtechzone.kansenradar.opportunity.Change}; over all opportunities no two are
 *     equal
 */
public record StoredOpportunity(Opportunity opportunity, Status status, long revision) {}
