package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/**
 * What pushes a call down whatever its parts add up to. Each hurdle multiplies what is left, and is
 * told as a reason with the amount it takes away.
 */
final class Gate {
  private static final double CLOSED = 0.2;
  private static final double WITHDRAWN = 0.05;
  private static final double OUTSIDE = 0.2;
  private static final double NO_OFFER = 0.1;
  private static final double NO_THEME = 0.5;

  private Gate() {}

  static List<Reason> of(
      double sum, boolean noTheme, Verdict verdict, Status status, Opportunity opportunity) {
    List<Reason> taken = new ArrayList<>();
    double left = sum;
    if (!opportunity.isOffer()) {
      left = take(taken, left, NO_OFFER, "kind", "geen regeling om aan te vragen");
    }
    if (status == Status.CLOSED) left = take(taken, left, CLOSED, "status", "gesloten");
    if (status == Status.WITHDRAWN) left = take(taken, left, WITHDRAWN, "status", "ingetrokken");
    if (verdict == Verdict.OUTSIDE) left = take(taken, left, OUTSIDE, "region", "buiten de regio");
    if (noTheme) take(taken, left, NO_THEME, "theme", "geen van de thema's");
    return taken;
  }

  private static double take(
      List<Reason> taken, double left, double factor, String part, String words) {
    taken.add(new Reason(part, words, part, left * (factor - 1)));
    return left * factor;
  }
}
