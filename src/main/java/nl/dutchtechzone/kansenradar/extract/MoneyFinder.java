package nl.dutchtechzone.kansenradar.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.extract.MoneyClaims.Claim;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.SubBudget;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import nl.dutchtechzone.kansenradar.opportunity.UnitAmount;
import nl.dutchtechzone.kansenradar.text.MoneyMention;
import nl.dutchtechzone.kansenradar.text.Span;

/** Gives every amount on a page its role: budgets and grants, their parts, what one unit gets. */
final class MoneyFinder {
  /** An amount that only the heading or the lead over its list tells to be a budget. */
  private record Under(
      Passage passage, MoneyMention amount, MoneyRole.Meaning meaning, int from, int to) {}

  private final Sheet sheet;
  private final Readings readings;
  private final MoneyRole roles;
  private final MoneyBounds bounds;
  private final MoneyShapes shapes;
  private final ListLead lists;
  private final YearlyTotals yearly;
  private final BudgetColumns columns;
  private final GivenRows given;
  private final MoneyClaims claims = new MoneyClaims();
  private final List<Fact<SubBudget>> parts = new ArrayList<>();
  private final List<Under> underHeading = new ArrayList<>();
  private Optional<Fact<UnitAmount>> perUnit = Optional.empty();

  /**
   * @param timing when one can apply: of budgets by year it tells which one holds
   */
  MoneyFinder(Sheet sheet, Readings readings, Timing timing) {
    this.sheet = sheet;
    this.readings = readings;
    this.roles = new MoneyRole(sheet.folded());
    this.bounds = new MoneyBounds(sheet.folded());
    this.shapes = new MoneyShapes(sheet.folded());
    this.lists = new ListLead(sheet.text());
    this.yearly = new YearlyTotals(sheet.folded());
    this.columns = new BudgetColumns(sheet);
    this.given = new GivenRows(sheet);
    for (Passage passage : sheet.passages()) look(passage);
    if (!claims.has(Cue.BUDGET_TOTAL)) {
      yearly.of(timing, sheet.today()).ifPresent(c -> claims.add(Cue.BUDGET_TOTAL, c));
    }
    settleHeadings();
    claims.dropEcho();
    claims.dropStep();
    claims.sumUp(parts);
  }

  /** The amounts by their role. */
  MoneyClaims claims() {
    return claims;
  }

  List<Fact<SubBudget>> parts() {
    return parts;
  }

  Optional<Fact<UnitAmount>> perUnit() {
    return perUnit;
  }

  private void look(Passage passage) {
    if (passage.has(Cue.HANDED_ON) || isHistory(passage) || given.has(passage)) return;
    lists.see(passage);
    List<MoneyMention> amounts = readings.money(passage);
    int from = passage.start();
    Optional<MoneyRole.Meaning> before = Optional.empty();
    for (int i = 0; i < amounts.size(); i++) {
      MoneyMention amount = amounts.get(i);
      int start = amount.span().start();
      int end = amount.span().end();
      int to = i + 1 < amounts.size() ? amounts.get(i + 1).span().start() : passage.end();
      Optional<MoneyRole.Meaning> meaning = roles.of(passage, from, start, end, to);
      if (meaning.isEmpty() || isRaised(passage, from, start))
        meaning = inherited(passage, before, from, start);
      if (meaning.isEmpty() && i + 1 < amounts.size() && to - end <= 20) {
        meaning = lowerEnd(passage, amounts, i, from);
      }
      if (meaning.isEmpty() && lists.isLed(passage, start)) {
        meaning = Optional.of(new MoneyRole.Meaning(Cue.GRANT, Optional.empty(), 1));
      }
      meaning = meaning.map(m -> lists.weighed(passage, m));
      boolean raised = i + 1 < amounts.size() && raisedTo(end, to);
      if (meaning.isPresent() && !raised)
        take(passage, amount, meaning.get(), from, to, amounts.size());
      before = meaning;
      from = end;
    }
  }

  /** "Minstens 100.000 en maximaal 3 miljoen euro steun": the words behind are for both. */
  private Optional<MoneyRole.Meaning> lowerEnd(
      Passage passage, List<MoneyMention> amounts, int i, int from) {
    MoneyMention next = amounts.get(i + 1);
    if (bounds.of(passage, amounts.get(i), from) != Cue.AT_LEAST) return Optional.empty();
    int start = next.span().start();
    int end = next.span().end();
    int to = i + 2 < amounts.size() ? amounts.get(i + 2).span().start() : passage.end();
    return roles
        .of(passage, amounts.get(i).span().end(), start, end, to)
        .filter(m -> m.role() == Cue.GRANT && next.currency().isPresent())
        .map(m -> new MoneyRole.Meaning(Cue.GRANT_MIN, m.cue(), m.weight()));
  }

  private boolean isHistory(Passage passage) {
    return passage.has(Cue.HISTORY)
        || passage.headings().stream().anyMatch(hit -> hit.cue() == Cue.HISTORY)
        || passage.label().filter(this::isOfEarlierYear).isPresent();
  }

  /** "Bedrag in 2023" over a column, read the year after. */
  private boolean isOfEarlierYear(Span label) {
    Matcher year = IN_YEAR.matcher(sheet.text().substring(label.start(), label.end()));
    return year.find() && Integer.parseInt(year.group(1)) < sheet.today().getYear();
  }

  private static final Pattern IN_YEAR =
      Pattern.compile("\\b(?:in|im Jahr) (20[0-4][0-9])$", Pattern.CASE_INSENSITIVE);

  /** "verhoogd van 4 naar 12 miljoen": the first is what it was. */
  private boolean raisedTo(int end, int next) {
    return RAISED.contains(new String(sheet.folded(), end, Math.min(next - end, 12)).strip());
  }

  private static final Set<String> RAISED =
      Set.of("naar", "auf", "to", "en wordt", "en is nu", "und wird", "and is now");

  private boolean isRaised(Passage passage, int from, int start) {
    return from > passage.start() && raisedTo(from, start);
  }

  private Optional<MoneyRole.Meaning> inherited(
      Passage passage, Optional<MoneyRole.Meaning> before, int from, int start) {
    boolean bounded = start - from <= 70 && isBounded(passage, from, start);
    boolean near =
        from > passage.start()
            && (start - from <= 40 || bounded || shapes.isCounterpart(from, start));
    return near ? before.filter(b -> b.role() != Cue.GRANT_UNIT) : Optional.empty();
  }

  private static boolean isBounded(Passage passage, int from, int start) {
    for (Hit hit : passage.hits()) {
      boolean between = hit.start() >= from && hit.end() <= start;
      if (between && hit.cue().family() == Cue.Family.BOUND) return true;
    }
    return false;
  }

  private void take(
      Passage passage,
      MoneyMention amount,
      MoneyRole.Meaning meaning,
      int from,
      int to,
      int count) {
    if (amount.currency().isEmpty() && !isCounted(amount, meaning)) return;
    if (isNoBudget(amount, meaning)) return;
    switch (meaning.role()) {
      case GRANT, GRANT_MAX, GRANT_MIN -> grant(passage, amount, meaning, from);
      case GRANT_PARTNER -> {
        if (bounds.of(passage, amount, from) != Cue.AT_LEAST)
          claim(passage, Cue.GRANT_PARTNER, most(amount), amount, meaning);
      }
      case GRANT_UNIT -> unit(passage, amount, meaning);
      case BUDGET_PART -> {
        // "Waarvan minimaal € 25.000 per deelnemer" is a part of what one gets.
        if (bounds.of(passage, amount, from) != Cue.AT_LEAST)
          part(passage, amount, meaning, from, to);
      }
      case BUDGET_TOTAL -> total(passage, amount, meaning, from, to, count);
      case BUDGET_REMAINING, BUDGET_REQUESTED, PROGRAMME_TOTAL, GRANT_FIXED ->
          claim(passage, meaning.role(), most(amount), amount, meaning);
      default -> {
        // Granted, extra, costs, turnover, wages: recognised so that they are taken for nothing
        // else.
      }
    }
  }

  private void total(
      Passage passage,
      MoneyMention amount,
      MoneyRole.Meaning meaning,
      int from,
      int to,
      int count) {
    boolean byHeading = meaning.cue().isEmpty() && meaning.weight() == 2;
    if (amount.amount().isEmpty()) {
      // No ceiling is a range; what a label calls it may be a project's as well: "Fördersumme".
      if (passage.isLabelled(Cue.GRANT)) grant(passage, amount, meaning, from);
      else if (meaning.weight() >= 3)
        claim(passage, Cue.BUDGET_TOTAL, most(amount), amount, meaning);
      return;
    }
    Claim whole = claimed(passage, most(amount), amount, meaning);
    int start = amount.span().start();
    int end = amount.span().end();
    if (yearly.keeps(passage, from, start, end, to, whole)) return;
    boolean parted =
        shapes.isShared(end, to) || shapes.isBracketed(from, start, end, passage.end());
    if (count > 1 && parted) part(passage, amount, meaning, from, to);
    else if (byHeading || shapes.isNamedEntry(passage, start) || columns.isPart(passage))
      underHeading.add(new Under(passage, amount, meaning, from, to));
    else if (shapes.isForEach(from, start, end, isMost(passage, amount, from))
        || isNamedGrant(passage, amount, meaning, from)
        || isOfOne(passage, amount, meaning, from)) grant(passage, amount, meaning, from);
    else claims.add(Cue.BUDGET_TOTAL, whole);
  }

  /** "Fördersumme: max. 300.000 Euro": a label for either, and a budget has no maximum. */
  private boolean isNamedGrant(
      Passage passage, MoneyMention amount, MoneyRole.Meaning meaning, int from) {
    boolean byLabel = meaning.cue().isEmpty() && meaning.weight() == 3;
    return byLabel && passage.isLabelled(Cue.GRANT) && isMost(passage, amount, from);
  }

  /** "Bis zu 500 Euro werden zur Verfügung gestellt": too little for all together. */
  private boolean isOfOne(
      Passage passage, MoneyMention amount, MoneyRole.Meaning meaning, int from) {
    boolean small = most(amount).compareTo(LEAST_BUDGET) < 0;
    return small && meaning.weight() == 1 && isMost(passage, amount, from);
  }

  /** Less is at most what one of many gets. */
  private static final BigDecimal LEAST_BUDGET = BigDecimal.valueOf(10_000);

  private boolean isMost(Passage passage, MoneyMention amount, int from) {
    return bounds.of(passage, amount, from) == Cue.AT_MOST;
  }

  /** One amount under "Budget" is the budget; several, each with its name, are its parts. */
  private void settleHeadings() {
    boolean parted = underHeading.size() + parts.size() > 1 || claims.has(Cue.BUDGET_TOTAL);
    for (Under under : underHeading) {
      if (parted) part(under.passage(), under.amount(), under.meaning(), under.from(), under.to());
      else {
        BigDecimal most = most(under.amount());
        claim(under.passage(), Cue.BUDGET_TOTAL, most, under.amount(), under.meaning());
      }
    }
  }

  /** Without a currency only words for budgets and grants make a number money. */
  private static boolean isCounted(MoneyMention amount, MoneyRole.Meaning meaning) {
    boolean large = most(amount).compareTo(BigDecimal.valueOf(10_000)) >= 0;
    return large && (meaning.weight() >= 2 || meaning.role() != Cue.GRANT);
  }

  /** "Budget over € 91 milion": a magnitude was lost; none is that small, least of all in prose. */
  private static boolean isNoBudget(MoneyMention amount, MoneyRole.Meaning meaning) {
    int least = meaning.weight() == 1 && meaning.role() == Cue.BUDGET_TOTAL ? 1_000 : 100;
    boolean small = most(amount).compareTo(BigDecimal.valueOf(least)) < 0;
    return small && most(amount).signum() > 0 && MoneyRole.isBudget(meaning.role());
  }

  private static BigDecimal most(MoneyMention amount) {
    return amount.amount().or(amount::max).orElseThrow();
  }

  private void grant(Passage passage, MoneyMention amount, MoneyRole.Meaning meaning, int from) {
    if (amount.amount().isEmpty()) {
      claim(passage, Cue.GRANT_MIN, amount.min().orElseThrow(), amount, meaning);
      claim(passage, Cue.GRANT_MAX, amount.max().orElseThrow(), amount, meaning);
      return;
    }
    Cue bound = bounds.of(passage, amount, from);
    if (bound == Cue.AT_LEAST || (meaning.role() == Cue.GRANT_MIN && bound != Cue.AT_MOST)) {
      claim(passage, Cue.GRANT_MIN, most(amount), amount, meaning);
    } else if (bound == Cue.AT_MOST || !isOfMany(amount, meaning)) {
      claim(passage, Cue.GRANT_MAX, most(amount), amount, meaning);
    }
  }

  /**
   * "De grensregio kan ruim 200 miljoen euro aan subsidie tegemoetzien": hardly one applicant's,
   * unless it is said of each or to be the most.
   */
  private boolean isOfMany(MoneyMention amount, MoneyRole.Meaning meaning) {
    if (meaning.role() != Cue.GRANT || most(amount).compareTo(MOST_FOR_ONE) < 0) return false;
    return meaning.cue().filter(c -> MoneyClauses.isPerPhrase(sheet.folded(), c)).isEmpty();
  }

  private static final BigDecimal MOST_FOR_ONE = BigDecimal.valueOf(25_000_000);

  private void unit(Passage passage, MoneyMention amount, MoneyRole.Meaning meaning) {
    if (perUnit.isPresent() || meaning.cue().isEmpty()) return;
    Hit hit = meaning.cue().get();
    String phrase = sheet.text().substring(hit.start(), hit.end());
    String unit = phrase.substring(phrase.indexOf(' ') + 1);
    Claim claim = claimed(passage, most(amount), amount, meaning);
    perUnit = Optional.of(claim.fact().map(m -> new UnitAmount(m, unit)));
  }

  private void part(
      Passage passage, MoneyMention amount, MoneyRole.Meaning meaning, int from, int to) {
    Fact<Money> fact = claimed(passage, most(amount), amount, meaning).fact();
    String share =
        Shares.of(
            sheet, amount.span(), Math.max(from, meaning.cue().map(Hit::end).orElse(from)), to);
    parts.add(fact.map(m -> new SubBudget(share, m)));
  }

  private void claim(
      Passage passage, Cue role, BigDecimal value, MoneyMention amount, MoneyRole.Meaning meaning) {
    claims.add(role, claimed(passage, value, amount, meaning));
  }

  private Claim claimed(
      Passage passage, BigDecimal value, MoneyMention amount, MoneyRole.Meaning meaning) {
    Money money = new Money(value, amount.currency().orElse(Money.EUR), amount.approximate());
    int start = amount.span().start();
    int end = amount.span().end();
    int from = passage.kind() == Passage.Kind.SENTENCE ? passage.start() : passage.startWithLabel();
    int to = meaning.cue().filter(c -> c.start() >= end).map(Hit::end).orElse(end);
    Set<String> flags = new TreeSet<>();
    if (passage.has(Cue.EXTENDED)) flags.add("changed");
    Evidence evidence = sheet.evidence(from, to, start, end);
    boolean limit = meaning.role() == Cue.GRANT_MAX || bounds.isLimit(passage, amount);
    int whole = shapes.wholeness(passage, start);
    return new Claim(money, meaning.weight(), limit, whole, evidence, flags);
  }
}
