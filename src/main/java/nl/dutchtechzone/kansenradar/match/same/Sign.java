package nl.dutchtechzone.kansenradar.match.same;

import nl.dutchtechzone.kansenradar.opportunity.Coded;

/** What speaks for two notices telling of one call, and what against it. */
public enum Sign implements Coded {
  SAME_REFERENCE(0.5),
  LINKED(0.4),
  TRANSLATION(0.4),
  SAME_TITLE(0.4),
  TITLE_WITHIN(0.25),
  SHARED_WORDS(0.15),
  SAME_ACRONYM(0.2),
  SAME_NUMBER(0.1),
  SAME_DEADLINE(0.25),
  SAME_OPENING(0.1),
  SAME_AMOUNT(0.15),
  SAME_PLACE(0.05),
  OTHER_REFERENCE(-1),
  OTHER_NUMBER(-1),
  OTHER_SIZE(-1),
  OTHER_YEAR(-1),
  OTHER_SEASON(-1),
  OTHER_PLACE(-1),
  OTHER_DEADLINE(-0.5),
  OTHER_OPENING(-0.2),
  OTHER_AMOUNT(-0.2),
  OTHER_APPLICANTS(-0.2),
  OTHER_PROGRAMME(-0.2),
  /**
   * One title counts or sizes its call ("tweede ronde", "kleine projecten"), the other does not.
   */
  MARK_ON_ONE(-0.2),
  /** One title names a part ("...: opslag"), the other the whole, or something else. */
  PART_ON_ONE(-0.2),
  /** At least one of them states no last day. */
  NO_DEADLINE(-0.1);

  private final double weight;

  Sign(double weight) {
    this.weight = weight;
  }

  /** How much it adds to the score by which doubtful pairs are put in order. */
  double weight() {
    return weight;
  }

  /** True for a sign that they are two calls. */
  public boolean isAgainst() {
    return weight < 0;
  }
}
