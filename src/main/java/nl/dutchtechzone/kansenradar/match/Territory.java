package nl.dutchtechzone.kansenradar.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.PartnerRule;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * Whether a place can take part in a call: the fund's legal area and the area the call states must
 * both let it in, and an exclusion beats both. A label on a page is often coarser than the law
 * ("Drenthe" on a scheme for Emmen alone), so it can narrow the fund's area but never widen it.
 */
public final class Territory {
  private static final String GERMANY = "DE";
  private static final int CROSS_BORDER = 2;
  private static final int COUNTRY_LETTERS = 2;

  private final Areas areas;
  private final Map<String, List<Region>> bySource;

  /**
   * @param bySource by a source's id, the area that its calls are for when neither they nor the law
   *     of their programme say so; a source whose calls differ is left out
   */
  public Territory(Areas areas, Map<String, List<Region>> bySource) {
    this.areas = areas;
    this.bySource = Map.copyOf(bySource);
  }

  public Areas areas() {
    return areas;
  }

  /** The verdict on one place, a Dutch municipality or a NUTS region. */
  public Ruling rule(Region place, Opportunity opportunity) {
    Set<Region> around = areas.around(place);
    Eligibility stated = opportunity.facts().eligibility();
    Optional<Ruling> excluded = excluded(around, stated);
    if (excluded.isPresent()) return excluded.get();
    Optional<Ruling> byFund =
        areas.fund(opportunity.programme()).map(fund -> rule(place, around, fund));
    if (byFund.isPresent() && byFund.get().verdict() == Verdict.OUTSIDE) return byFund.get();
    Optional<Ruling> byCall = byCall(place, around, stated);
    return strictest(byFund, byCall)
        .or(() -> bySource(place, around, opportunity))
        .orElseGet(() -> new Ruling(Verdict.CONDITIONAL, "gebied niet vermeld", "areas"));
  }

  /** The best verdict among the home municipalities; the first of the best gives the words. */
  public Ruling ruleHome(Opportunity opportunity) {
    return areas.home().stream()
        .map(place -> rule(place, opportunity))
        .min((a, b) -> a.verdict().compareTo(b.verdict()))
        .orElseThrow();
  }

  /** The home municipalities with that verdict or a better one. */
  public List<Region> home(Opportunity opportunity, Verdict atLeast) {
    return areas.home().stream()
        .filter(place -> rule(place, opportunity).verdict().compareTo(atLeast) <= 0)
        .toList();
  }

  /**
   * How far the call reaches: the area it states, else its fund's, else its source's; the widest
   * place counts.
   */
  public Breadth breadth(Opportunity opportunity) {
    List<Region> stated =
        opportunity.facts().eligibility().areas().stream().map(Fact::value).toList();
    List<Region> reached =
        stated.isEmpty()
            ? areas
                .fund(opportunity.programme())
                .map(Areas.Fund::inside)
                .orElseGet(() -> usual(opportunity))
            : stated;
    return reached.stream()
        .map(Territory::breadth)
        .max(Breadth::compareTo)
        .orElse(Breadth.REGIONAL);
  }

  private static Breadth breadth(Region region) {
    if (region.equals(Areas.UNION)) return Breadth.EUROPEAN;
    return region.code().length() == COUNTRY_LETTERS ? Breadth.NATIONAL : Breadth.REGIONAL;
  }

  /** True when a project needs a partner in another country. */
  public boolean crossesBorder(Opportunity opportunity) {
    return areas.fund(opportunity.programme()).flatMap(Areas.Fund::crossBorder).orElse(false)
        || needsForeignPartner(opportunity.facts().eligibility());
  }

  private static Optional<Ruling> excluded(Set<Region> around, Eligibility stated) {
    return stated.areasExcluded().stream()
        .filter(fact -> around.contains(fact.value()))
        .findFirst()
        .map(fact -> new Ruling(Verdict.OUTSIDE, fact.evidence().quote(), "areasExcluded"));
  }

  private Ruling rule(Region place, Set<Region> around, Areas.Fund fund) {
    if (meets(around, fund.outside())) return byLaw(Verdict.OUTSIDE, fund);
    if (meets(around, fund.inside())) return byLaw(Verdict.INSIDE, fund);
    if (meets(around, fund.conditional())) return byLaw(Verdict.CONDITIONAL, fund);
    return holdsSome(place, fund.inside())
        ? byLaw(Verdict.CONDITIONAL, fund)
        : byLaw(Verdict.OUTSIDE, fund);
  }

  private static Ruling byLaw(Verdict verdict, Areas.Fund fund) {
    return new Ruling(verdict, fund.because(), "programme");
  }

  /** Empty when the call states no area, so that the fund's own rule stands. */
  private Optional<Ruling> byCall(Region place, Set<Region> around, Eligibility stated) {
    List<Fact<Region>> included = stated.areas();
    if (included.isEmpty()) return Optional.empty();
    Optional<Fact<Region>> inside =
        included.stream().filter(fact -> around.contains(fact.value())).findFirst();
    if (inside.isPresent()) return Optional.of(byPage(Verdict.INSIDE, inside.get()));
    Optional<Fact<Region>> partly =
        included.stream().filter(fact -> areas.around(fact.value()).contains(place)).findFirst();
    if (partly.isPresent()) return Optional.of(byPage(Verdict.CONDITIONAL, partly.get()));
    Fact<Region> elsewhere = included.getFirst();
    boolean abroad = included.stream().allMatch(fact -> fact.value().code().startsWith(GERMANY));
    return Optional.of(
        abroad && needsForeignPartner(stated)
            ? new Ruling(
                Verdict.CONDITIONAL,
                "alleen als partner: " + elsewhere.evidence().quote(),
                "partnerRule")
            : byPage(Verdict.OUTSIDE, elsewhere));
  }

  /** Empty when its sources have no area of their own either. */
  private Optional<Ruling> bySource(Region place, Set<Region> around, Opportunity opportunity) {
    List<Region> usual = usual(opportunity);
    if (usual.isEmpty()) return Optional.empty();
    Verdict verdict =
        meets(around, usual)
            ? Verdict.INSIDE
            : holdsSome(place, usual) || isForeignPartnerWanted(usual, opportunity)
                ? Verdict.CONDITIONAL
                : Verdict.OUTSIDE;
    String names = usual.stream().map(areas::name).collect(Collectors.joining(", "));
    return Optional.of(new Ruling(verdict, "gebied van de bron: " + names, "source"));
  }

  private static boolean isForeignPartnerWanted(List<Region> usual, Opportunity opportunity) {
    return usual.stream().allMatch(region -> region.code().startsWith(GERMANY))
        && needsForeignPartner(opportunity.facts().eligibility());
  }

  /** Of the source that tells most of the call, else of the first that has an area. */
  private List<Region> usual(Opportunity opportunity) {
    return Stream.concat(Stream.of(opportunity.lead()), opportunity.notices().stream())
        .map(notice -> bySource.getOrDefault(notice.sourceId(), List.of()))
        .filter(area -> !area.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Ruling byPage(Verdict verdict, Fact<Region> fact) {
    return new Ruling(verdict, fact.evidence().quote(), "areas");
  }

  private static boolean needsForeignPartner(Eligibility stated) {
    return stated
        .partnerRule()
        .map(Fact::value)
        .map(PartnerRule::countries)
        .filter(countries -> countries >= CROSS_BORDER)
        .isPresent();
  }

  private static Optional<Ruling> strictest(Optional<Ruling> byFund, Optional<Ruling> byCall) {
    if (byFund.isEmpty()) return byCall;
    if (byCall.isEmpty()) return byFund;
    return byCall.get().verdict().compareTo(byFund.get().verdict()) > 0 ? byCall : byFund;
  }

  private static boolean meets(Set<Region> around, List<Region> listed) {
    return listed.stream().anyMatch(around::contains);
  }

  /**
   * True when a part of the place is listed: asking for a province, of which one town is inside.
   */
  private boolean holdsSome(Region place, List<Region> listed) {
    return listed.stream().anyMatch(region -> areas.around(region).contains(place));
  }
}
