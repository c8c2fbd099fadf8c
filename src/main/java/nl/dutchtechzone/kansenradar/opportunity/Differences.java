package nl.dutchtechzone.kansenradar.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The material differences between two versions of one opportunity, a field at a time, under the
 * field's public name, with readable values: ISO dates, plain amounts, codes. Pure; thread-safe.
 *
 * <p>Not material, so no difference: summary, text, contact, attachments, evidence, confidence and
 * flags; white space, case and order; "circa" before an amount; a date that had passed already; the
 * amount asked for so far; a budget that melts without passing a half, a quarter or a tenth of the
 * total. The page's own status word is not compared either: what counts is the status that follows
 * from it, which {@link #ofStatus} compares.
 */
public final class Differences {
  private static final String ZERO = "0";

  private Differences() {}

  /**
   * Differences of facts and title, in a fixed order of fields; empty when nothing matters. What
   * was no offer before and is one now is new, and nothing else.
   */
  public static List<Difference> between(Opportunity before, Opportunity after) {
    if (!before.isOffer() && after.isOffer()) {
      return List.of(
          new Difference(
              ChangeKind.NEW, "opportunity", Optional.empty(), Optional.of(after.title())));
    }
    Comparison fields = new Comparison(before, after);
    fields.title();
    fields.timing();
    fields.budget();
    fields.grant();
    fields.eligibility();
    return List.copyOf(fields.found);
  }

  /**
   * The difference, under the name "status", that a new status makes; empty when it is the same.
   */
  public static Optional<Difference> ofStatus(Status before, Status after) {
    if (before == after) return Optional.empty();
    return Optional.of(
        new Difference(
            kindOf(before, after),
            "status",
            Optional.of(before.code()),
            Optional.of(after.code())));
  }

  private static ChangeKind kindOf(Status before, Status after) {
    return switch (after) {
      case OPEN ->
          switch (before) {
            case CLOSED, WITHDRAWN -> ChangeKind.REOPENED;
            case FORTHCOMING, UNKNOWN, OPEN -> ChangeKind.OPENED;
          };
      case CLOSED -> ChangeKind.CLOSED;
      case WITHDRAWN -> ChangeKind.WITHDRAWN;
      case FORTHCOMING, UNKNOWN -> ChangeKind.TERMS_CHANGED;
    };
  }

  /** Collects what differs; a field that is read in two ways appears once. */
  private static final class Comparison {
    private final Opportunity before;
    private final Opportunity after;
    private final List<Difference> found = new ArrayList<>();

    Comparison(Opportunity before, Opportunity after) {
      this.before = before;
      this.after = after;
    }

    void title() {
      if (!plain(before.title()).equals(plain(after.title()))) {
        add(
            ChangeKind.TERMS_CHANGED,
            "title",
            Optional.of(before.title()),
            Optional.of(after.title()));
      }
    }

    void timing() {
      opens();
      deadlines();
      code("intake", f -> f.timing().intake());
      code("earlyClose", f -> f.timing().earlyClose());
      code("allocation", f -> f.timing().allocation());
    }

    private void opens() {
      Optional<Opening> was = before.facts().timing().opens().map(Fact::value);
      Optional<Opening> is = after.facts().timing().opens().map(Fact::value);
      if (was.or(() -> is).isEmpty() || (isPast(was) && isPast(is))) return;
      compare(ChangeKind.TERMS_CHANGED, "opens", was.map(Shown::of), is.map(Shown::of));
    }

    private boolean isPast(Optional<Opening> opening) {
      return opening
          .map(o -> Deadline.full(o.moment()).end().map(e -> !e.isAfter(now())).orElse(false))
          .orElse(true);
    }

    /** Decided by the deadlines still ahead; a past one that leaves the page is not missed. */
    private void deadlines() {
      List<Deadline> was = deadlines(before);
      List<Deadline> is = deadlines(after);
      if (shown(ahead(was)).equals(shown(ahead(is)))) return;
      Set<String> gone = shown(was);
      gone.removeAll(shown(is));
      Set<String> come = shown(is);
      come.removeAll(shown(was));
      // Only the clock passed between the two readings: that is a matter of status.
      if (gone.isEmpty() && come.isEmpty()) return;
      add(ChangeKind.DEADLINE_MOVED, "deadlines", joined(gone), joined(come));
    }

    private List<Deadline> ahead(List<Deadline> deadlines) {
      Instant now = now();
      return deadlines.stream().filter(d -> d.end().map(now::isBefore).orElse(true)).toList();
    }

    private Instant now() {
      return after.lastChecked();
    }

    private static List<Deadline> deadlines(Opportunity opportunity) {
      return opportunity.facts().timing().deadlines().stream().map(Fact::value).toList();
    }

    private static Set<String> shown(List<Deadline> deadlines) {
      return deadlines.stream().map(Shown::of).collect(Collectors.toCollection(TreeSet::new));
    }

    void budget() {
      money(ChangeKind.BUDGET_CHANGED, "budgetTotal", f -> f.funding().budgetTotal());
      remaining();
      money(ChangeKind.BUDGET_CHANGED, "programmeTotal", f -> f.funding().programmeTotal());
      set(
          ChangeKind.BUDGET_CHANGED,
          "subBudgets",
          f -> values(f.funding().subBudgets()),
          Shown::of);
    }

    private void remaining() {
      Optional<Money> was = before.facts().funding().budgetRemaining().map(Fact::value);
      Optional<Money> is = after.facts().funding().budgetRemaining().map(Fact::value);
      Optional<Money> total = after.facts().funding().budgetTotal().map(Fact::value);
      if (was.isPresent() && is.isPresent() && step(was.get(), total) == step(is.get(), total)) {
        if (is.get().amount().compareTo(was.get().amount()) <= 0) return;
      }
      if (was.isPresent() && is.isEmpty()) return;
      boolean spent = is.map(Shown::of).equals(Optional.of(ZERO));
      ChangeKind kind = spent ? ChangeKind.BUDGET_EXHAUSTED : ChangeKind.BUDGET_CHANGED;
      compare(kind, "budgetRemaining", was.map(Shown::of), is.map(Shown::of));
    }

    /** How far a budget has melted: over a half, a quarter or a tenth left, less, or nothing. */
    private static int step(Money remaining, Optional<Money> total) {
      if (remaining.amount().signum() == 0) return 4;
      if (total.isEmpty()) return 0;
      BigDecimal left = remaining.amount().multiply(BigDecimal.valueOf(100));
      int step = 0;
      for (int percent : new int[] {50, 25, 10}) {
        if (left.compareTo(total.get().amount().multiply(BigDecimal.valueOf(percent))) < 0) step++;
      }
      return step;
    }

    void grant() {
      ChangeKind kind = ChangeKind.TERMS_CHANGED;
      money(kind, "grantMin", f -> f.funding().grantMin());
      money(kind, "grantMax", f -> f.funding().grantMax());
      money(kind, "grantPerPartner", f -> f.funding().grantPerPartner());
      one(kind, "grantPerUnit", f -> f.funding().grantPerUnit(), Shown::of);
      money(kind, "grantFixed", f -> f.funding().grantFixed());
      if (!isOneRate(before) || !isOneRate(after)) {
        one(kind, "rateMin", f -> f.funding().rateMin(), Shown::of);
      }
      one(kind, "rateMax", f -> f.funding().rateMax(), Shown::of);
      set(kind, "rateBonuses", f -> values(f.funding().rateBonuses()), Shown::of);
    }

    /** "40 %" is the lowest and the highest rate: that is told once. */
    private static boolean isOneRate(Opportunity opportunity) {
      Funding funding = opportunity.facts().funding();
      return funding.rateMin().isPresent()
          && funding.rateMin().map(Fact::value).equals(funding.rateMax().map(Fact::value));
    }

    void eligibility() {
      ChangeKind kind = ChangeKind.TERMS_CHANGED;
      set(kind, "applicants", f -> values(f.eligibility().applicants()), Coded::code);
      set(
          kind,
          "applicantsExcluded",
          f -> values(f.eligibility().applicantsExcluded()),
          Coded::code);
      set(kind, "areas", f -> values(f.eligibility().areas()), Region::code);
      set(kind, "areasExcluded", f -> values(f.eligibility().areasExcluded()), Region::code);
      one(kind, "partnerRule", f -> f.eligibility().partnerRule(), Shown::of);
    }

    private <T extends Coded> void code(String field, Function<Facts, Optional<Fact<T>>> fact) {
      one(ChangeKind.TERMS_CHANGED, field, fact, Coded::code);
    }

    private void money(ChangeKind kind, String field, Function<Facts, Optional<Fact<Money>>> fact) {
      one(kind, field, fact, Shown::of);
    }

    private <T> void one(
        ChangeKind kind,
        String field,
        Function<Facts, Optional<Fact<T>>> fact,
        Function<T, String> form) {
      compare(
          kind,
          field,
          fact.apply(before.facts()).map(Fact::value).map(form),
          fact.apply(after.facts()).map(Fact::value).map(form));
    }

    private <T> void set(
        ChangeKind kind,
        String field,
        Function<Facts, List<T>> values,
        Function<? super T, String> form) {
      Function<Facts, Optional<String>> shown =
          facts ->
              joined(
                  values.apply(facts).stream()
                      .map(form)
                      .collect(Collectors.toCollection(TreeSet::new)));
      compare(kind, field, shown.apply(before.facts()), shown.apply(after.facts()));
    }

    private void compare(ChangeKind kind, String field, Optional<String> was, Optional<String> is) {
      if (!was.map(Differences::plain).equals(is.map(Differences::plain)))
        add(kind, field, was, is);
    }

    private void add(ChangeKind kind, String field, Optional<String> was, Optional<String> is) {
      found.add(new Difference(kind, field, was, is));
    }

    private static <T> List<T> values(List<Fact<T>> facts) {
      return facts.stream().map(Fact::value).toList();
    }

    private static Optional<String> joined(Set<String> values) {
      return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Values as a person reads them, whatever their language. */
  private static final class Shown {
    private Shown() {}

    static String of(Opening opening) {
      return of(opening.moment()) + (opening.tentative() ? " (tentative)" : "");
    }

    /** {@code 2027-06-30T17:00}, with stage, track and doubt in brackets where there are any. */
    static String of(Deadline deadline) {
      List<String> notes = new ArrayList<>();
      if (deadline.stage() != Stage.FULL) notes.add(deadline.stage().code());
      deadline.track().map(Differences::plain).ifPresent(notes::add);
      if (!deadline.zone().equals(Deadline.BRUSSELS) && deadline.moment().time().isPresent()) {
        notes.add(deadline.zone().getId());
      }
      if (deadline.tentative()) notes.add("tentative");
      return of(deadline.moment()) + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
    }

    static String of(Moment moment) {
      return switch (moment.precision()) {
        case MINUTE, DAY -> moment.iso();
        case MONTH, QUARTER, SEASON -> moment.iso() + " (" + moment.precision().code() + ")";
      };
    }

    /** The amount; with its currency in front unless that is the euro. */
    static String of(Money money) {
      String amount = money.amount().toPlainString();
      return money.currency().equals(Money.EUR)
          ? amount
          : money.currency().getCurrencyCode() + " " + amount;
    }

    static String of(BigDecimal rate) {
      return rate.signum() == 0 ? ZERO : rate.stripTrailingZeros().toPlainString();
    }

    static String of(SubBudget part) {
      return part.share().isBlank()
          ? of(part.amount())
          : plain(part.share()) + ": " + of(part.amount());
    }

    static String of(UnitAmount amount) {
      return of(amount.amount()) + " / " + plain(amount.unit());
    }

    static String of(RateBonus bonus) {
      return plain(bonus.who()) + ": +" + of(bonus.points());
    }

    static String of(PartnerRule rule) {
      return rule.partners() + " partners, " + rule.countries() + " countries";
    }
  }
}
