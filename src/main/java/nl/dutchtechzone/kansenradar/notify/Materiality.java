package nl.dutchtechzone.kansenradar.notify;

import nl.dutchtechzone.kansenradar.opportunity.Change;

/** Which changes bring a call back to those who said that it is not for them. */
public final class Materiality {
  private Materiality() {}

  /**
   * True for another deadline, another budget of the call, and a call that is open again: each of
   * them can turn a good reason to pass into a reason to look. A budget that melts is none.
   */
  public static boolean isMaterial(Change change) {
    return switch (change.kind()) {
      case DEADLINE_MOVED, REOPENED -> true;
      case BUDGET_CHANGED -> change.field().equals("budgetTotal");
      case NEW, OPENED, BUDGET_EXHAUSTED, TERMS_CHANGED, CLOSED, WITHDRAWN -> false;
    };
  }
}
