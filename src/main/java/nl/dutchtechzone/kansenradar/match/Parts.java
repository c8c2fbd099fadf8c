package nl.dutchtechzone.kansenradar.match;

/** How much each part of the ranking can add; together 1. */
final class Parts {
  static final double THEME = 0.50;
  static final double REGION = 0.20;
  static final double TIME = 0.15;
  static final double APPLICANT = 0.10;
  static final double BORDER = 0.05;

  private Parts() {}
}
