package nl.dutchtechzone.kansenradar.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.notify.Choice;
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.notify.Materiality;
import nl.dutchtechzone.kansenradar.store.DecisionStore;
import nl.dutchtechzone.kansenradar.store.Delivery;
import nl.dutchtechzone.kansenradar.store.DeliveryStore;

/**
 * What a reader is to be told next. Of calls that are not for them only what is material: the rest
 * waits, and is told when the decision is taken back.
 */
public final class Untold {
  private final DeliveryStore deliveries;
  private final DecisionStore decisions;

  public Untold(DeliveryStore deliveries, DecisionStore decisions) {
    this.deliveries = deliveries;
    this.decisions = decisions;
  }

  /** In the order of the changes. */
  public List<Delivery> of(String recipientId) {
    Map<UUID, Decision> stances = decisions.stances(recipientId);
    return deliveries.undelivered(recipientId).stream()
        .filter(delivery -> isToBeTold(delivery, stances))
        .toList();
  }

  private static boolean isToBeTold(Delivery delivery, Map<UUID, Decision> stances) {
    Decision stance = stances.get(delivery.change().opportunityId());
    return stance == null
        || stance.choice() != Choice.NOT_FOR_US
        || (Materiality.isMaterial(delivery.change())
            && delivery.change().at().isAfter(stance.at()));
  }

  /** The calls that the reader has put aside and nothing brings back. */
  public Set<UUID> putAside(String recipientId) {
    Set<UUID> aside =
        decisions.stances(recipientId).values().stream()
            .filter(decision -> decision.choice() == Choice.NOT_FOR_US)
            .map(Decision::opportunityId)
            .collect(Collectors.toSet());
    of(recipientId).forEach(delivery -> aside.remove(delivery.change().opportunityId()));
    return aside;
  }
}
