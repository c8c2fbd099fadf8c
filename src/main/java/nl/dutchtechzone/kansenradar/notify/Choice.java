package nl.dutchtechzone.kansenradar.notify;

import nl.dutchtechzone.kansenradar.opportunity.Coded;

/** What an organisation can say of a call. */
public enum Choice implements Coded {
  /** It is followed: its deadlines are reminded of. */
  INTERESTING,
  /** It does not come back, unless it changes materially. */
  NOT_FOR_US,
  /** It comes back on a day. */
  REMIND,
  /** Something in it is wrong: a report to the bureau, which says nothing of the interest. */
  WRONG_DATA;

  /** True when it replaces what the organisation thought of the call before. */
  public boolean isStance() {
    return switch (this) {
      case INTERESTING, NOT_FOR_US, REMIND -> true;
      case WRONG_DATA -> false;
    };
  }
}
