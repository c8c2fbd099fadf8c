package nl.dutchtechzone.kansenradar.notify;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** The facts of a call in words: when, who, how much. What is not stated is an empty list. */
final class Particulars {
  private static final int MOST_DEADLINES = 4;
  private static final int MOST_SHARES = 3;

  private final Words words;
  private final Phrases phrases;

  Particulars(Words words, Phrases phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /** The deadlines to come, the soonest first; when all are past, the last of them. */
  List<String> deadlines(Facts facts, Instant at) {
    return deadlines(facts, at, deadline -> phrases.daysLeft(deadline, at));
  }

  /** The same without the days left, for what is read on other days too. */
  List<String> lastingDeadlines(Facts facts, Instant at) {
    return deadlines(facts, at, deadline -> Optional.empty());
  }

  private List<String> deadlines(
      Facts facts, Instant at, Function<Deadline, Optional<String>> daysLeft) {
    List<Deadline> all = facts.timing().deadlines().stream().map(Fact::value).toList();
    Comparator<Deadline> soonest =
        Comparator.comparing(deadline -> deadline.end().orElse(Instant.MAX));
    List<Deadline> ahead =
        all.stream().filter(d -> d.end().map(at::isBefore).orElse(true)).sorted(soonest).toList();
    List<Deadline> told =
        ahead.isEmpty() ? all.stream().max(soonest).map(List::of).orElse(List.of()) : ahead;
    List<String> lines =
        new ArrayList<>(
            told.stream().limit(MOST_DEADLINES).map(d -> deadline(d, daysLeft)).toList());
    intake(facts.timing()).ifPresent(lines::add);
    return lines;
  }

  private String deadline(Deadline deadline, Function<Deadline, Optional<String>> daysLeft) {
    StringBuilder line = new StringBuilder();
    deadline.track().map(Letter::plain).ifPresent(track -> line.append(track).append(": "));
    if (deadline.stage() != Stage.FULL) {
      line.append(words.of("stage", deadline.stage())).append(' ');
    }
    line.append(phrases.deadline(deadline));
    List<String> asides = new ArrayList<>();
    daysLeft.apply(deadline).ifPresent(asides::add);
    if (deadline.tentative()) asides.add(words.get("tentative"));
    return line + aside(asides);
  }

  private Optional<String> intake(Timing timing) {
    List<String> parts = new ArrayList<>();
    timing
        .intake()
        .map(Fact::value)
        .filter(intake -> timing.deadlines().isEmpty() || isAlwaysOpen(intake))
        .ifPresent(intake -> parts.add(words.of("intake", intake)));
    timing.earlyClose().ifPresent(early -> parts.add(words.of("early", early.value())));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  private static boolean isAlwaysOpen(Intake intake) {
    return switch (intake) {
      case ROUNDS, CONTINUOUS, RECURRING -> true;
      case CALL -> false;
    };
  }

  /** Empty when the page does not say when it opens. */
  Optional<String> opens(Facts facts) {
    return facts
        .timing()
        .opens()
        .map(Fact::value)
        .map(
            (Opening opening) ->
                phrases.moment(opening.moment())
                    + aside(opening.tentative() ? List.of(words.get("tentative")) : List.of()));
  }

  /** {@code mkb, kennisinstelling; niet: gemeente}, and how many partners it takes. */
  List<String> who(Facts facts) {
    Eligibility eligibility = facts.eligibility();
    List<String> kinds = new ArrayList<>();
    String applicants = list("applicant", eligibility.applicants());
    if (!applicants.isEmpty()) kinds.add(applicants);
    String excluded = list("applicant", eligibility.applicantsExcluded());
    if (!excluded.isEmpty()) kinds.add(words.get("applicant.excluded", excluded));
    List<String> lines = new ArrayList<>();
    if (!kinds.isEmpty()) lines.add(String.join("; ", kinds));
    eligibility.partnerRule().map(Fact::value).flatMap(phrases::partners).ifPresent(lines::add);
    return lines;
  }

  /** What one project gets, at what rate, out of what budget, and how it is divided. */
  List<String> money(Facts facts) {
    Funding funding = facts.funding();
    List<String> lines = new ArrayList<>();
    addIfAny(lines, grant(funding));
    addIfAny(lines, rate(funding));
    addIfAny(lines, budget(funding));
    if (lines.isEmpty()) {
      money(funding.programmeTotal())
          .map(m -> words.get("budget.programme", m))
          .ifPresent(lines::add);
    }
    facts
        .timing()
        .allocation()
        .ifPresent(allocation -> lines.add(words.of("allocation", allocation.value())));
    return lines;
  }

  /** What one project gets. */
  private List<String> grant(Funding funding) {
    List<String> parts = new ArrayList<>();
    Optional<String> min = money(funding.grantMin());
    Optional<String> max = money(funding.grantMax());
    if (min.isPresent() && min.equals(max)) {
      parts.add(words.get("grant.exact", min.get()));
    } else if (min.isPresent() && max.isPresent()) {
      parts.add(words.get("grant.range", min.get(), max.get()));
    } else {
      max.map(m -> words.get("grant.max", m)).ifPresent(parts::add);
      min.map(m -> words.get("grant.min", m)).ifPresent(parts::add);
    }
    money(funding.grantFixed()).map(m -> words.get("grant.fixed", m)).ifPresent(parts::add);
    money(funding.grantPerPartner()).map(m -> words.get("grant.partner", m)).ifPresent(parts::add);
    funding
        .grantPerUnit()
        .map(Fact::value)
        .map(u -> words.get("grant.unit", phrases.money(u.amount()), Letter.plain(u.unit())))
        .ifPresent(parts::add);
    return parts;
  }

  private List<String> rate(Funding funding) {
    List<String> parts = new ArrayList<>();
    Optional<BigDecimal> min = funding.rateMin().map(Fact::value);
    Optional<BigDecimal> max = funding.rateMax().map(Fact::value);
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) != 0) {
      parts.add(words.get("rate.range", phrases.number(min.get()), phrases.number(max.get())));
    } else if (max.isPresent()) {
      parts.add(words.get("rate.max", phrases.number(max.get())));
    } else if (min.isPresent()) {
      parts.add(words.get("rate.min", phrases.number(min.get())));
    }
    funding.rateBonuses().stream()
        .map(Fact::value)
        .map(b -> words.get("rate.bonus", phrases.number(b.points()), Letter.plain(b.who(), 40)))
        .forEach(parts::add);
    return parts;
  }

  private List<String> budget(Funding funding) {
    List<String> parts = new ArrayList<>();
    money(funding.budgetTotal()).map(m -> words.get("budget.total", m)).ifPresent(parts::add);
    money(funding.budgetRemaining())
        .map(m -> words.get("budget.remaining", m))
        .ifPresent(parts::add);
    money(funding.budgetRequested())
        .map(m -> words.get("budget.requested", m))
        .ifPresent(parts::add);
    funding.subBudgets().stream()
        .limit(MOST_SHARES)
        .map(Fact::value)
        .map(share -> share(Letter.plain(share.share(), 40), phrases.money(share.amount())))
        .forEach(parts::add);
    return parts;
  }

  private String share(String share, String amount) {
    return share.isEmpty()
        ? words.get("budget.part", amount)
        : words.get("budget.share", share, amount);
  }

  private Optional<String> money(Optional<Fact<Money>> fact) {
    return fact.map(Fact::value).map(phrases::money);
  }

  private <T extends Coded> String list(String family, List<Fact<T>> facts) {
    return facts.stream()
        .map(fact -> words.of(family, fact.value()))
        .distinct()
        .collect(joining(", "));
  }

  private static void addIfAny(List<String> lines, List<String> parts) {
    if (!parts.isEmpty()) lines.add(String.join("; ", parts));
  }

  private static String aside(List<String> asides) {
    return asides.isEmpty() ? "" : " (" + String.join(", ", asides) + ")";
  }
}
