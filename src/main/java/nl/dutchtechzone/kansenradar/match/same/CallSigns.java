package nl.dutchtechzone.kansenradar.match.same;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * What of a notice tells which call it speaks of.
 *
 * @param programme the one that the notice states, else its source's
 * @param places those in the title, else those stated, else those of the source; without countries
 * @param budget in euros; empty for another currency
 * @param grant the highest per project, likewise
 */
public record CallSigns(
    String sourceId,
    Kind kind,
    Language language,
    Programme programme,
    TitleSigns title,
    References references,
    PageLinks links,
    CallWindow window,
    Set<Region> places,
    Set<ApplicantType> applicants,
    Optional<BigDecimal> budget,
    Optional<BigDecimal> grant) {
  public CallSigns {
    places = Set.copyOf(places);
    applicants = Set.copyOf(applicants);
  }

  /**
   * Reads the signs of a notice.
   *
   * @param ofSource the programme of the notice's source
   * @param around the places that the source is for; none when that is not known
   */
  public static CallSigns of(Notice notice, Programme ofSource, Collection<Region> around) {
    var facts = notice.facts();
    TitleSigns title = TitleSigns.of(notice.title());
    Set<Region> stated =
        facts.eligibility().areas().stream()
            .map(Fact::value)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Region> named = PlaceNames.below(title.places());
    return new CallSigns(
        notice.sourceId(),
        notice.kind(),
        notice.language(),
        facts.programme().map(Fact::value).orElse(ofSource),
        title,
        References.of(facts.reference().map(Fact::value), notice.title()),
        PageLinks.of(notice),
        CallWindow.of(facts.timing()),
        Stream.of(named, PlaceNames.below(stated), PlaceNames.below(Set.copyOf(around)))
            .filter(places -> !places.isEmpty())
            .findFirst()
            .orElse(Set.of()),
        facts.eligibility().applicants().stream().map(Fact::value).collect(Collectors.toSet()),
        facts.funding().budgetTotal().flatMap(CallSigns::euros),
        facts.funding().grantMax().flatMap(CallSigns::euros));
  }

  private static Optional<BigDecimal> euros(Fact<Money> fact) {
    return Optional.of(fact.value())
        .filter(money -> money.currency().equals(Money.EUR))
        .map(Money::amount);
  }
}
