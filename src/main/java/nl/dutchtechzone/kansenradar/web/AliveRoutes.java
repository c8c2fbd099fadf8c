package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;

/** {@code /gezond}: whether the service can read its data, for whoever watches over the machine. */
public final class AliveRoutes implements Routes {
  private final OpportunityStore opportunities;

  public AliveRoutes(OpportunityStore opportunities) {
    this.opportunities = opportunities;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        "/gezond", context -> context.result(opportunities.count() + " kansen\n"), Door.ANYBODY);
  }
}
