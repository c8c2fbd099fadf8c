package nl.dutchtechzone.kansenradar.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** The facts of two pages of the same call: what the first does not state, the second may. */
final class FactsUnion {
  private FactsUnion() {}

  static Facts of(Facts main, Facts more) {
    return new Facts(
        first(main.programme(), more.programme()),
        first(main.reference(), more.reference()),
        timing(main.timing(), more.timing()),
        funding(main.funding(), more.funding()),
        eligibility(main.eligibility(), more.eligibility()),
        first(main.contact(), more.contact()),
        union(main.attachments(), more.attachments()));
  }

  private static Timing timing(Timing main, Timing more) {
    return new Timing(
        first(main.statusStated(), more.statusStated()),
        first(main.intake(), more.intake()),
        first(main.opens(), more.opens()),
        deadlines(main.deadlines(), more.deadlines()),
        first(main.earlyClose(), more.earlyClose()),
        first(main.allocation(), more.allocation()));
  }

  static Funding funding(Funding main, Funding more) {
    return new Funding(
        first(main.budgetTotal(), more.budgetTotal()),
        first(main.budgetRemaining(), more.budgetRemaining()),
        first(main.budgetRequested(), more.budgetRequested()),
        first(main.programmeTotal(), more.programmeTotal()),
        union(main.subBudgets(), more.subBudgets()),
        first(main.grantMin(), more.grantMin()),
        first(main.grantMax(), more.grantMax()),
        first(main.grantPerPartner(), more.grantPerPartner()),
        first(main.grantPerUnit(), more.grantPerUnit()),
        first(main.grantFixed(), more.grantFixed()),
        first(main.rateMin(), more.rateMin()),
        first(main.rateMax(), more.rateMax()),
        union(main.rateBonuses(), more.rateBonuses()));
  }

  private static Eligibility eligibility(Eligibility main, Eligibility more) {
    return new Eligibility(
        union(main.applicants(), more.applicants()),
        union(main.applicantsExcluded(), more.applicantsExcluded()),
        main.areas().isEmpty() ? more.areas() : main.areas(),
        main.areasExcluded().isEmpty() ? more.areasExcluded() : main.areasExcluded(),
        first(main.partnerRule(), more.partnerRule()));
  }

  /** The same day stated twice is one deadline, as exact as the more exact of the two. */
  private static List<Fact<Deadline>> deadlines(
      List<Fact<Deadline>> main, List<Fact<Deadline>> more) {
    List<Fact<Deadline>> all = new ArrayList<>(main);
    for (Fact<Deadline> fact : more) {
      int same = indexOfSameDay(all, fact.value());
      if (same < 0) {
        all.add(fact);
      } else if (isExact(fact.value()) && !isExact(all.get(same).value())) {
        all.set(same, fact);
      }
    }
    return all;
  }

  private static int indexOfSameDay(List<Fact<Deadline>> all, Deadline deadline) {
    for (int i = 0; i < all.size(); i++) {
      Deadline other = all.get(i).value();
      boolean sameDay =
          other.moment().day().equals(deadline.moment().day())
              && other.moment().year().equals(deadline.moment().year());
      boolean sameTrack =
          other.track().isEmpty()
              || deadline.track().isEmpty()
              || other.track().equals(deadline.track());
      if (sameDay && sameTrack) return i;
    }
    return -1;
  }

  private static boolean isExact(Deadline deadline) {
    return deadline.moment().precision() == Precision.MINUTE;
  }

  private static <T> Optional<Fact<T>> first(Optional<Fact<T>> main, Optional<Fact<T>> more) {
    return main.isPresent() ? main : more;
  }

  private static <T> List<Fact<T>> union(List<Fact<T>> main, List<Fact<T>> more) {
    List<Fact<T>> all = new ArrayList<>(main);
    for (Fact<T> fact : more) {
      if (all.stream().noneMatch(known -> known.value().equals(fact.value()))) all.add(fact);
    }
    return all;
  }
}
