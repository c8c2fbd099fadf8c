package nl.dutchtechzone.kansenradar.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Difference;
import nl.dutchtechzone.kansenradar.opportunity.Differences;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import org.jdbi.v3.core.Handle;

/** Tells what became of altered opportunities, within one transaction. */
final class Settling {
  private final ChangeFeed.Numbers numbers;
  private final OpportunityTable opportunities;
  private final Instant at;

  Settling(Handle handle, ChangeFeed.Numbers numbers, Instant at) {
    this.numbers = numbers;
    this.opportunities = new OpportunityTable(handle);
    this.at = at;
  }

  /**
   * Keeps the opportunity as its notices now have it.
   *
   * @param known what was known before; empty for a new one
   * @param tells which differences become changes
   */
  List<Change> settle(UUID id, Optional<StoredOpportunity> known, Predicate<Difference> tells) {
    Opportunity after = opportunities.find(id).orElseThrow().opportunity();
    Status status = StatusRule.status(after.facts(), at);
    List<Change> changes = new ArrayList<>();
    for (Difference difference : differences(known, after, status)) {
      if (tells.test(difference)) changes.add(numbers.add(id, difference, at));
    }
    opportunities.update(after, status, numbers.nextRevision(), at);
    return changes;
  }

  private static List<Difference> differences(
      Optional<StoredOpportunity> before, Opportunity after, Status status) {
    if (before.isEmpty()) {
      return List.of(Difference.fresh(after));
    }
    List<Difference> facts = Differences.between(before.get().opportunity(), after);
    if (facts.stream().anyMatch(difference -> difference.kind() == ChangeKind.NEW)) return facts;
    List<Difference> all = new ArrayList<>();
    Facts was = before.get().opportunity().facts();
    Differences.ofStatus(before.get().status(), status, was, after.facts()).ifPresent(all::add);
    all.addAll(facts);
    return all;
  }
}
