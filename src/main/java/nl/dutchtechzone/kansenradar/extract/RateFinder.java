package nl.dutchtechzone.kansenradar.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.extract.CostFractions.Fraction;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.RateBonus;
import nl.dutchtechzone.kansenradar.text.PercentMention;
import nl.dutchtechzone.kansenradar.text.Span;

/** Which share of the costs is paid, told from the many percentages that say something else. */
final class RateFinder {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int AHEAD = 110;
  private static final int BEHIND = 70;
  private static final int LISTED = 14;

  /** Longer than "extra" or "plus": the phrase names what is added as well. */
  private static final int ON_TOP = 15;

  /** One rate or range; without a lower end the page says "at most". */
  private record Rate(Optional<BigDecimal> min, BigDecimal max, int weight, Evidence evidence) {}

  private final Sheet sheet;
  private final Readings readings;
  private final Deviations deviations;
  private final CappedShares shares;
  private final ShareLimits limits;
  private final CostShares costs;
  private final CostFractions fractions;
  private final RateLead lead;
  private final List<Rate> rates = new ArrayList<>();
  private final List<Fact<RateBonus>> bonuses = new ArrayList<>();

  RateFinder(Sheet sheet, Readings readings) {
    this.sheet = sheet;
    this.readings = readings;
    this.deviations = new Deviations(sheet.folded());
    this.shares = new CappedShares(sheet.folded());
    this.limits = new ShareLimits(sheet.folded());
    this.costs = new CostShares(sheet.folded());
    this.fractions = new CostFractions(sheet.folded(), costs);
    this.lead = new RateLead(sheet.folded());
    for (Passage passage : sheet.passages()) look(passage);
    int top = rates.stream().mapToInt(Rate::weight).max().orElse(0);
    rates.removeIf(rate -> rate.weight() < top);
  }

  Optional<Fact<BigDecimal>> min() {
    if (rates.size() == 1 && rates.getFirst().min().isEmpty()) return Optional.empty();
    return rates.stream()
        .min((a, b) -> low(a).compareTo(low(b)))
        .map(rate -> fact(low(rate), rate));
  }

  Optional<Fact<BigDecimal>> max() {
    return rates.stream().max((a, b) -> a.max().compareTo(b.max())).map(r -> fact(r.max(), r));
  }

  List<Fact<RateBonus>> bonuses() {
    return bonuses;
  }

  private static BigDecimal low(Rate rate) {
    return rate.min().orElse(rate.max());
  }

  private static Fact<BigDecimal> fact(BigDecimal value, Rate rate) {
    Confidence confidence = rate.weight() >= 2 ? Confidence.HIGH : Confidence.MEDIUM;
    return new Fact<>(value, rate.evidence(), confidence, List.of());
  }

  private void look(Passage passage) {
    List<PercentMention> percents = readings.percents(passage);
    lead.see(passage, !percents.isEmpty());
    int from = passage.start();
    int before = 0;
    for (int i = 0; i < percents.size(); i++) {
      PercentMention percent = percents.get(i);
      int to = i + 1 < percents.size() ? percents.get(i + 1).span().start() : passage.end();
      int weight = weight(passage, percent, from, to, percents.size());
      if (weight <= 0 && isAlternative(from, percent.span().start())) weight = before;
      boolean listed = isListed(passage, percent);
      boolean onTop = isOnTop(passage, percent);
      if (percent.points() || onTop || (listed && lead.is(Cue.BONUS))) {
        bonus(passage, percent, from, to);
        if (onTop && !rates.isEmpty()) raise(percent.value().or(percent::max).orElseThrow());
      } else if (listed && lead.is(Cue.RATE) && !passage.has(Cue.OTHER_PERCENT)) {
        rate(passage, percent, Math.max(weight, lead.weight()));
      } else if (weight > 0 || (weight == 0 && lead.isOver(passage))) {
        rate(passage, percent, lead.isOver(passage) ? Math.max(weight, lead.weight()) : weight);
      }
      from = percent.span().end();
      before = weight;
    }
    if (percents.isEmpty()) inWords(passage);
  }

  /** "Er is een aanvullende subsidie van 15%": a share that comes on top of the first. */
  private static boolean isOnTop(Passage passage, PercentMention percent) {
    int start = percent.span().start();
    return passage.hits().stream()
        .anyMatch(
            h -> h.cue() == Cue.BONUS && h.end() - h.start() > ON_TOP && h.end() == start - 1);
  }

  /** "Either 70% or 80%, depending on": the second is for what the first is for. */
  private boolean isAlternative(int from, int start) {
    String between = new String(sheet.folded(), from, Math.min(start - from, 8)).strip();
    return ALTERNATIVES.contains(between);
  }

  private static final Set<String> ALTERNATIVES = Set.of("of", "or", "oder", "resp.", "bzw.");

  /** "40% voor kleine ondernemingen": an entry that begins with its percentage. */
  private boolean isListed(Passage passage, PercentMention percent) {
    int start = percent.span().start();
    for (int i = start; i >= Math.max(passage.start(), start - LISTED); i--) {
      if (i == passage.start() || sheet.folded()[i] == '\n') return true;
    }
    return false;
  }

  /**
   * 3 behind a label, 2 under a heading, 1 in prose, 0 when nothing is said, -1 when it is none.
   */
  private int weight(Passage passage, PercentMention percent, int from, int to, int count) {
    Optional<Cue> label = passage.label(Cue.Family.RATE);
    if (label.equals(Optional.of(Cue.OTHER_PERCENT))) return NONE;
    int start = percent.span().start();
    if (deviations.isOne(passage, start) || limits.isToSpend(passage, start)) return NONE;
    int end = percent.span().end();
    if (limits.isImpossible(passage, end) || costs.isOfOther(passage, start, end, to)) return NONE;
    Optional<Cue> near = near(passage, percent, from, to);
    boolean bounds = limits.boundsAmount(passage, start);
    if (!bounds && near.equals(Optional.of(Cue.OTHER_PERCENT))) return NONE;
    if (label.isPresent()) return 3;
    Optional<Cue> money = passage.label(Cue.Family.MONEY);
    if (money.isPresent()) return isGrant(money.get()) ? 3 : named(passage, start);
    if (!bounds && near.isPresent() && isCondition(passage, percent, near.get())) return NONE;
    int said = near.isPresent() || bounds || isCapped(passage, percent) ? 1 : 0;
    if (passage.length() > 400) return said;
    Optional<Cue> heading = passage.heading(Cue.Family.RATE);
    if (heading.filter(c -> c != Cue.OTHER_PERCENT).isPresent()) return 2;
    if (passage.heading(Cue.Family.MONEY).filter(RateFinder::isGrant).isPresent()) return 2;
    if (said > 0) return said;
    boolean bySize = count > 1 && (passage.has(Cue.SME) || passage.has(Cue.LARGE_ENTERPRISE));
    return bySize && !passage.has(Cue.OTHER_PERCENT) ? 1 : 0;
  }

  /** 1 for "Budget: 7 Mio. Euro, Fördersatz 65 %": its own name stands right before it. */
  private static int named(Passage passage, int start) {
    return passage.hits().stream()
            .anyMatch(h -> h.cue() == Cue.RATE && h.end() <= start && start - h.end() <= NAME)
        ? 1
        : NONE;
  }

  private static final int NAME = 8;

  /** What is said not to be a rate. */
  private static final int NONE = -1;

  /** "Können mit bis zu 80 %, höchstens jedoch 4.000 €, bezuschusst werden". */
  private boolean isCapped(Passage passage, PercentMention percent) {
    boolean entry = passage.length() <= CappedShares.ENTRY;
    boolean paid = entry || passage.has(Cue.RATE) || passage.has(Cue.GET) || passage.has(Cue.GRANT);
    if (!paid || passage.has(Cue.OTHER_PERCENT)) return false;
    int start = percent.span().start();
    return readings.money(passage).stream()
        .map(amount -> amount.span().start())
        .anyMatch(at -> at > start && at - start <= AHEAD && shares.isCap(start, at));
  }

  /** "shall not exceed 20 % of the costs" limits a part of the costs, not the grant. */
  private boolean isCondition(Passage passage, PercentMention percent, Cue near) {
    if (near != Cue.RATE_OF_COSTS || passage.has(Cue.RATE)) return false;
    if (passage.has(Cue.GRANT) || passage.has(Cue.GRANT_MAX)) return false;
    return limits.isOfPart(passage, percent.span().start());
  }

  private static boolean isGrant(Cue cue) {
    return cue == Cue.GRANT || cue == Cue.GRANT_MAX || cue == Cue.GRANT_MIN;
  }

  /** The nearest cue: "of the costs" behind it is the surest, then what stands before it. */
  private Optional<Cue> near(Passage passage, PercentMention percent, int from, int to) {
    int start = percent.span().start();
    int end = percent.span().end();
    Hit ahead = null;
    Hit behind = null;
    for (Hit hit : passage.hits()) {
      if (hit.cue().family() != Cue.Family.RATE || hit.cue() == Cue.BONUS) continue;
      if (hit.cue() == Cue.OTHER_PERCENT && isNegated(hit)) continue;
      if (hit.start() >= from && hit.end() <= start && start - hit.end() <= AHEAD) ahead = hit;
      boolean inClause = hit.start() >= end && hit.end() <= Math.min(to, end + BEHIND);
      if (behind == null && inClause && !crossesComma(end, hit.start())) behind = hit;
    }
    if (behind != null && (ahead == null || behind.cue() != Cue.RATE)) {
      boolean farther = ahead != null && ahead.cue() == Cue.OTHER_PERCENT;
      return Optional.of(farther ? Cue.OTHER_PERCENT : behind.cue());
    }
    if (ahead == null && costs.isOfCosts(passage, end)) return Optional.of(Cue.RATE_OF_COSTS);
    return Optional.ofNullable(ahead).map(Hit::cue);
  }

  /** "Niet meer dan 80%": the most, not what is beyond it. */
  private boolean isNegated(Hit hit) {
    return AnyOf.ends(NOT, Fold.words(sheet.folded(), Math.max(0, hit.start() - 6), hit.start()));
  }

  private static final List<String> NOT = List.of("niet ", "nooit ", "nicht ", "not ", "never ");

  private boolean crossesComma(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = sheet.folded()[i];
      if (c == ',' || c == ';' || c == '|') return true;
    }
    return false;
  }

  private void rate(Passage passage, PercentMention percent, int weight) {
    BigDecimal max = percent.value().or(percent::max).orElseThrow();
    if (max.compareTo(HUNDRED) > 0) return;
    boolean atMost =
        percent.value().isPresent()
            && (percent.max().isPresent()
                || isAtMost(passage, percent)
                || shares.isLimited(percent.span().end(), passage.end()));
    boolean range = percent.value().isEmpty();
    Optional<BigDecimal> min = atMost ? Optional.empty() : range ? percent.min() : Optional.of(max);
    int from = passage.kind() == Passage.Kind.SENTENCE ? passage.start() : passage.startWithLabel();
    int end = percent.span().end();
    Evidence evidence =
        sheet.evidence(from, Math.min(passage.end(), end + 40), percent.span().start(), end);
    rates.add(new Rate(min, max, weight, evidence));
  }

  private static boolean isAtMost(Passage passage, PercentMention percent) {
    int start = percent.span().start();
    for (Hit hit : passage.hits()) {
      boolean near = hit.end() <= start && start - hit.end() <= 4;
      if (hit.cue() == Cue.AT_MOST && near) return true;
    }
    return passage.labelHits().stream()
        .anyMatch(h -> h.cue() == Cue.AT_MOST || h.cue() == Cue.GRANT_MAX);
  }

  private void bonus(Passage passage, PercentMention percent, int from, int to) {
    Optional<BigDecimal> points = percent.value().or(percent::max);
    if (points.isEmpty()) return;
    String who = who(passage, percent, from, to);
    Evidence evidence =
        sheet.evidence(
            passage.start(), passage.end(), percent.span().start(), percent.span().end());
    bonuses.add(
        new Fact<>(new RateBonus(points.get(), who), evidence, Confidence.MEDIUM, List.of()));
    int gap = percent.span().start() - from;
    String between = new String(sheet.folded(), from, Math.min(gap, 12)).strip();
    if (between.equals("plus") && !rates.isEmpty()) raise(points.get());
  }

  /** "25 % plus 20 %-Punkte": from 25 to 45. */
  private void raise(BigDecimal points) {
    Rate base = rates.removeLast();
    BigDecimal max = base.max().add(points).min(HUNDRED);
    rates.add(new Rate(Optional.of(low(base)), max, base.weight(), base.evidence()));
  }

  private String who(Passage passage, PercentMention percent, int from, int to) {
    Hit nearest = null;
    for (Hit hit : passage.hits()) {
      if (hit.cue().family() != Cue.Family.WHO || hit.start() < from || hit.end() > to) continue;
      boolean behind = hit.start() >= percent.span().end();
      if (nearest == null || (behind && nearest.start() < percent.span().start())) nearest = hit;
    }
    return nearest == null ? "" : sheet.text().substring(nearest.start(), nearest.end());
  }

  /** "de helft van de kosten". */
  private void inWords(Passage passage) {
    Optional<Fraction> share = fractions.of(passage);
    if (share.isEmpty()) return;
    Span span = share.get().span();
    BigDecimal percent = share.get().percent();
    Evidence evidence = sheet.evidence(passage.start(), passage.end(), span.start(), span.end());
    rates.add(new Rate(Optional.of(percent), percent, 1, evidence));
  }
}
