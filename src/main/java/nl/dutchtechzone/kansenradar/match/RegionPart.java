package nl.dutchtechzone.kansenradar.match;

import java.util.List;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * The region's part: in full when all home municipalities are inside; a call for few of them, or
 * for the region by name, still gets most; half on a condition.
 */
final class RegionPart {
  private static final double SOME = 0.85;
  private static final double NATIONAL = 0.75;
  private static final double EUROPEAN = 0.55;
  private static final double CONDITIONAL = 0.5;

  private RegionPart() {}

  static Reason of(Territory territory, Opportunity opportunity, Ruling ruling) {
    double share =
        switch (ruling.verdict()) {
          case INSIDE -> inside(territory, opportunity);
          case CONDITIONAL -> CONDITIONAL;
          case OUTSIDE -> 0;
        };
    String where = where(territory, opportunity, ruling);
    return new Reason("region", where, ruling.field(), Parts.REGION * share);
  }

  private static double inside(Territory territory, Opportunity opportunity) {
    double share =
        (double) territory.home(opportunity, Verdict.INSIDE).size()
            / territory.areas().home().size();
    return nearness(territory.breadth(opportunity)) * (SOME + (1 - SOME) * share);
  }

  private static double nearness(Breadth breadth) {
    return switch (breadth) {
      case REGIONAL -> 1;
      case NATIONAL -> NATIONAL;
      case EUROPEAN -> EUROPEAN;
    };
  }

  private static String where(Territory territory, Opportunity opportunity, Ruling ruling) {
    List<Region> home = territory.home(opportunity, ruling.verdict());
    String names =
        home.size() == territory.areas().home().size() && ruling.verdict() == Verdict.INSIDE
            ? "hele regio"
            : home.stream().map(territory.areas()::name).collect(Collectors.joining(", "));
    return switch (ruling.verdict()) {
      case INSIDE -> names + ": " + ruling.because();
      case CONDITIONAL -> "misschien " + names + ": " + ruling.because();
      case OUTSIDE -> "buiten de regio: " + ruling.because();
    };
  }
}
