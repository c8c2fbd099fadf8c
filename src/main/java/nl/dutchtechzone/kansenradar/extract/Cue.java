package nl.dutchtechzone.kansenradar.extract;

import java.util.Locale;

/**
 * What a word or phrase tells about the values near it. Which phrases do is data: {@code
 * config/labels.yaml} names each cue by its code, the name in lower case with hyphens.
 */
enum Cue {
  // What a date is for.
  DEADLINE(Family.ROLE),
  DEADLINE_PRE(Family.ROLE),
  OPENS(Family.ROLE),
  WINDOW(Family.ROLE),
  OPENING_VERB(Family.ROLE),
  CLOSING_VERB(Family.ROLE),
  SUBMIT(Family.ROLE),
  // Dates that are for something else (rule 5).
  PUBLISHED(Family.ROLE),
  CHECKED(Family.ROLE),
  DECISION(Family.ROLE),
  EVENT(Family.ROLE),
  PROJECT(Family.ROLE),
  VALIDITY(Family.ROLE),
  VERSION(Family.ROLE),
  LEGAL(Family.ROLE),
  FOUNDED(Family.ROLE),
  OTHER_DATE(Family.ROLE),
  // Which step of an application.
  STAGE_PRE(Family.STAGE),
  STAGE_FULL(Family.STAGE),
  STAGE_CUT_OFF(Family.STAGE),
  ROUND_START(Family.STAGE),
  TRACK(Family.TRACK),
  // How a date is meant.
  TENTATIVE(Family.MANNER),
  RECURRING(Family.MANNER),
  /** Every year, told by the year that the money is for: "van het jaar voorafgaand aan". */
  OTHER_YEAR(Family.MANNER),
  PAST(Family.MANNER),
  EXTENDED(Family.MANNER),
  PREVIOUS(Family.MANNER),
  REPLACED(Family.MANNER),
  REMOVED(Family.MANNER),
  HARD_END(Family.MANNER),
  NO_TIME(Family.MANNER),
  HISTORY(Family.MANNER),
  // Whether one can apply now.
  STATUS(Family.STATUS_LABEL),
  STATUS_OPEN(Family.STATUS),
  STATUS_CLOSED(Family.STATUS),
  STATUS_TEMPORARILY_CLOSED(Family.STATUS),
  STATUS_FORTHCOMING(Family.STATUS),
  STATUS_WITHDRAWN(Family.STATUS),
  STATUS_PART(Family.STATUS),
  BUDGET_EXHAUSTED(Family.STATUS),
  OVERSUBSCRIBED(Family.STATUS),
  NOT_THE_CALL(Family.NOT_STATUS),
  // How applications are taken in and money divided.
  INTAKE_CONTINUOUS(Family.INTAKE),
  INTAKE_ROUNDS(Family.INTAKE),
  EARLY_CLOSE(Family.EARLY_CLOSE),
  FIRST_COME(Family.ALLOCATION),
  TENDER(Family.ALLOCATION),
  LOTTERY(Family.ALLOCATION),
  // What an amount is for.
  BUDGET_TOTAL(Family.MONEY),
  BUDGET_REMAINING(Family.MONEY),
  BUDGET_REQUESTED(Family.MONEY),
  BUDGET_GRANTED(Family.MONEY),
  BUDGET_PART(Family.MONEY),
  BUDGET_INCREASE(Family.MONEY),
  PROGRAMME_TOTAL(Family.MONEY),
  GRANT_MAX(Family.MONEY),
  GRANT_MIN(Family.MONEY),
  GRANT(Family.MONEY),
  GRANT_PARTNER(Family.MONEY),
  GRANT_UNIT(Family.MONEY),
  GRANT_FIXED(Family.MONEY),
  COSTS(Family.MONEY),
  OTHER_AMOUNT(Family.MONEY),
  /** What a beneficiary hands on to others, which is not the call's own grant. */
  HANDED_ON(Family.HANDED_ON),
  /** The verb of those who receive money: "krijgen", "beantragen". */
  GET(Family.GIVING),
  /** The verb of who gives it, and the particle that ends it: "trekt ... uit". */
  GIVE(Family.GIVING),
  GIVE_END(Family.GIVING),
  /** The verb of who gives a budget away: "investeert", "vergeben". */
  GIVES(Family.GIVING),
  /** Who gives money away, or "insgesamt" in a sentence that leaves that out. */
  GIVER(Family.GIVER),
  AT_MOST(Family.BOUND),
  AT_LEAST(Family.BOUND),
  // What a percentage is for.
  RATE(Family.RATE),
  RATE_OF_COSTS(Family.RATE),
  BONUS(Family.RATE),
  OTHER_PERCENT(Family.RATE),
  /** That the applicant pays a share: "zelf financieren", "from other sources". */
  OWN_SHARE(Family.OWN),
  // Who and where.
  APPLICANTS(Family.WHO_LABEL),
  APPLICANTS_NOT(Family.WHO_LABEL),
  AREA(Family.WHERE_LABEL),
  AREA_NOT(Family.WHERE_LABEL),
  NOT(Family.NEGATION),
  SME(Family.WHO),
  LARGE_ENTERPRISE(Family.WHO),
  ENTERPRISE(Family.WHO),
  KNOWLEDGE_INSTITUTION(Family.WHO),
  EDUCATION(Family.WHO),
  PUBLIC_BODY(Family.WHO),
  MUNICIPALITY(Family.WHO),
  NONPROFIT(Family.WHO),
  INDIVIDUAL(Family.WHO),
  CONSORTIUM(Family.WHO),
  // What else a page names.
  PROGRAMME(Family.NAME_LABEL),
  REFERENCE(Family.NAME_LABEL),
  CONTACT(Family.NAME_LABEL),
  // What kind of page it is.
  KIND_NEWS(Family.KIND),
  /** Words of a reporter: what was done, and when, seen from today. */
  KIND_REPORT(Family.KIND),
  /** Words about calls in general, not about one. */
  KIND_GENERAL(Family.KIND),
  KIND_AWARD(Family.KIND),
  KIND_EVENT(Family.KIND),
  KIND_AMENDMENT(Family.KIND),
  KIND_PROGRAMME(Family.KIND),
  KIND_CALL(Family.KIND),
  // What else can be bid, asked or signed up for.
  OTHER_TENDER(Family.OTHER_KIND),
  /** Accounting for a grant that was received. */
  OTHER_ACCOUNT(Family.OTHER_KIND),
  OTHER_JOB(Family.OTHER_KIND),
  /** Coming to a meeting: what one finds there, what it costs, how one signs up. */
  OTHER_MEETING(Family.OTHER_KIND),
  OTHER_HEARING(Family.OTHER_KIND),
  OTHER_ADVICE(Family.OTHER_KIND);

  /** Within a family the longest phrase at a place wins; families do not see each other. */
  enum Family {
    ROLE,
    STAGE,
    TRACK,
    MANNER,
    STATUS_LABEL,
    STATUS,
    NOT_STATUS,
    INTAKE,
    EARLY_CLOSE,
    ALLOCATION,
    MONEY,
    GIVING,
    GIVER,
    BOUND,
    HANDED_ON,
    RATE,
    OWN,
    WHO_LABEL,
    WHERE_LABEL,
    NEGATION,
    WHO,
    NAME_LABEL,
    KIND,
    OTHER_KIND
  }

  private final Family family;

  Cue(Family family) {
    this.family = family;
  }

  Family family() {
    return family;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The cue with that code; refuses any other word. */
  static Cue named(String code) {
    for (Cue cue : values()) if (cue.code().equals(code)) return cue;
    throw new IllegalArgumentException(
        "geen veld heet '" + code + "': neem een van die in labels.yaml");
  }
}
