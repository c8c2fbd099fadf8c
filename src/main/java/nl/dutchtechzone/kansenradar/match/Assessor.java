package nl.dutchtechzone.kansenradar.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;

/**
 * Ranks: one formula, each part a {@link Reason}, and the reasons' weights add up to the score.
 *
 * <pre>score = gate x (0.50 theme + 0.20 region + 0.15 time + 0.10 applicant + 0.05 border)</pre>
 *
 * The gate is 1 for a call that is open or will be, inside the area; it is small for what is
 * closed, elsewhere, or no call at all. docs/ranking.md explains every number. Thread-safe.
 */
public final class Assessor {
  private final ThemeMatcher themes;
  private final Territory territory;

  public Assessor(ThemeMatcher themes, Territory territory) {
    this.themes = themes;
    this.territory = territory;
  }

  public Territory territory() {
    return territory;
  }

  /** For the home region, at that instant; the same arguments always give the same answer. */
  public Assessment assess(Opportunity opportunity, Instant now) {
    List<ThemeEvidence> evidence = themes.evidence(opportunity);
    Ruling ruling = territory.ruleHome(opportunity);
    Status status = StatusRule.status(opportunity.facts(), now);
    List<Reason> reasons = new ArrayList<>(ThemePart.of(evidence));
    reasons.add(RegionPart.of(territory, opportunity, ruling));
    reasons.add(TimePart.of(opportunity.facts(), status, now));
    reasons.add(ApplicantPart.of(opportunity.facts().eligibility()));
    reasons.add(borderPart(opportunity));
    double sum = sum(reasons);
    reasons.addAll(Gate.of(sum, evidence.isEmpty(), ruling.verdict(), status, opportunity));
    double score = Math.clamp(sum(reasons), 0, 1);
    return new Assessment(score, status, scores(evidence), ruling.verdict(), shown(reasons));
  }

  private Reason borderPart(Opportunity opportunity) {
    boolean crosses = territory.crossesBorder(opportunity);
    return new Reason(
        "border",
        crosses ? "samenwerking over de grens" : "",
        crosses ? "partnerRule" : "programme",
        crosses ? Parts.BORDER : 0);
  }

  private static List<Reason> shown(List<Reason> reasons) {
    return reasons.stream().filter(reason -> !reason.term().isEmpty()).toList();
  }

  private static double sum(List<Reason> reasons) {
    return reasons.stream().mapToDouble(Reason::weight).sum();
  }

  private static List<ThemeScore> scores(List<ThemeEvidence> evidence) {
    return evidence.stream()
        .map(ThemeEvidence::toScore)
        .sorted(Comparator.comparingDouble(ThemeScore::score).reversed())
        .toList();
  }
}
