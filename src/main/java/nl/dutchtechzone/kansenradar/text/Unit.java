package nl.dutchtechzone.kansenradar.text;

import nl.dutchtechzone.kansenradar.opportunity.Precision;

/** How long a stretch a part of a date names. */
enum Unit {
  /** A day of a month that is not named beside it. */
  BARE_DAY(Precision.DAY, 0),
  DAY(Precision.DAY, 0),
  MONTH(Precision.MONTH, 1),
  QUARTER(Precision.QUARTER, 3),
  SEASON(Precision.SEASON, 3),
  HALF(Precision.SEASON, 6),
  YEAR(Precision.SEASON, 12);

  private final Precision precision;
  private final int months;

  Unit(Precision precision, int months) {
    this.precision = precision;
    this.months = months;
  }

  Precision precision() {
    return precision;
  }

  /** 0 for a day. */
  int months() {
    return months;
  }

  boolean isDay() {
    return months == 0;
  }
}
