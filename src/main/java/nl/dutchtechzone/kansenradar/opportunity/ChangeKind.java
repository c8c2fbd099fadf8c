package nl.dutchtechzone.kansenradar.opportunity;

/** What kind of difference a change is. */
public enum ChangeKind implements Coded {
  NEW,
  OPENED,
  DEADLINE_MOVED,
  BUDGET_CHANGED,
  BUDGET_EXHAUSTED,
  TERMS_CHANGED,
  CLOSED,
  REOPENED,
  WITHDRAWN
}
