package nl.dutchtechzone.kansenradar.match.same;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Programme;

/** Finds the signs of a pair. Symmetric. */
final class Comparison {
  private final CallSigns a;
  private final CallSigns b;
  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);

  private Comparison(CallSigns a, CallSigns b) {
    this.a = a;
    this.b = b;
  }

  static Set<Sign> of(CallSigns a, CallSigns b) {
    Comparison comparison = new Comparison(a, b);
    comparison.names();
    comparison.titles();
    comparison.marks();
    comparison.windows();
    comparison.amounts();
    comparison.surroundings();
    return comparison.signs;
  }

  private void names() {
    add(a.references().share(b.references()), Sign.SAME_REFERENCE);
    add(a.references().clash(b.references()), Sign.OTHER_REFERENCE);
    add(a.links().lead(b.links()), Sign.LINKED);
    boolean oneShape = a.links().shape().isPresent() && a.links().shape().equals(b.links().shape());
    add(
        a.sourceId().equals(b.sourceId()) && a.language() != b.language() && oneShape,
        Sign.TRANSLATION);
  }

  private void titles() {
    TitleSigns one = a.title();
    TitleSigns other = b.title();
    if (one.nearlyEqual(other)) {
      signs.add(Sign.SAME_TITLE);
    } else if (one.within(other)) {
      signs.add(Sign.TITLE_WITHIN);
    } else if (one.shared(other) > 0) {
      signs.add(Sign.SHARED_WORDS);
    }
    add(!one.acronyms().isEmpty() && one.acronyms().equals(other.acronyms()), Sign.SAME_ACRONYM);
  }

  private void marks() {
    TitleSigns one = a.title();
    TitleSigns other = b.title();
    add(!one.numbers().isEmpty() && one.numbers().equals(other.numbers()), Sign.SAME_NUMBER);
    add(TitleSigns.clash(one.numbers(), other.numbers()), Sign.OTHER_NUMBER);
    add(TitleSigns.clash(one.sizes(), other.sizes()), Sign.OTHER_SIZE);
    add(TitleSigns.clash(one.years(), other.years()), Sign.OTHER_YEAR);
    add(TitleSigns.clash(one.seasons(), other.seasons()), Sign.OTHER_SEASON);
    add(one.markOnOne(other), Sign.MARK_ON_ONE);
    add(one.partOnOne(other), Sign.PART_ON_ONE);
  }

  private void windows() {
    add(a.window().sameEnd(b.window()), Sign.SAME_DEADLINE);
    add(a.window().otherEnd(b.window()), Sign.OTHER_DEADLINE);
    add(a.window().ends().isEmpty() || b.window().ends().isEmpty(), Sign.NO_DEADLINE);
    add(a.window().sameOpening(b.window()), Sign.SAME_OPENING);
    add(a.window().otherOpening(b.window()), Sign.OTHER_OPENING);
  }

  private void amounts() {
    boolean other = differ(a.budget(), b.budget()) || differ(a.grant(), b.grant());
    boolean same = equal(a.budget(), b.budget()) || equal(a.grant(), b.grant());
    add(other, Sign.OTHER_AMOUNT);
    add(same && !other, Sign.SAME_AMOUNT);
  }

  private static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
  }

  private static boolean differ(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) != 0;
  }

  private void surroundings() {
    boolean placed = !a.places().isEmpty() && !b.places().isEmpty();
    boolean apart = PlaceNames.areApart(a.places(), b.places()) || areBodiesOfOneFund();
    add(placed && apart, Sign.OTHER_PLACE);
    add(placed && !apart, Sign.SAME_PLACE);
    add(TitleSigns.clash(a.applicants(), b.applicants()), Sign.OTHER_APPLICANTS);
    add(!mayBeOne(a.programme(), b.programme()), Sign.OTHER_PROGRAMME);
  }

  /**
   * Neighbours that carry out one fund, each in a territory of its own, as the Euregios do: what is
   * always open at both under one name is two, though they share a border region.
   */
  private boolean areBodiesOfOneFund() {
    return a.programme() == b.programme()
        && isFund(a.programme())
        && a.window().isOpenEnded()
        && b.window().isOpenEnded()
        && PlaceNames.areMostlyApart(a.places(), b.places());
  }

  /** The same; or a fund, and a body or register that may publish for it. */
  private static boolean mayBeOne(Programme one, Programme other) {
    if (one == other) return true;
    if (isFund(one)) return !isFund(other);
    if (isFund(other)) return true;
    return one == Programme.OTHER || other == Programme.OTHER;
  }

  /** Whether it names a fund, rather than who publishes. */
  static boolean isFund(Programme programme) {
    return switch (programme) {
      case EFRO_NOORD,
          EFRO_OOST,
          JTF,
          INTERREG_DE_NL,
          INTERREG_NORTH_SEA,
          INTERREG_NWE,
          INTERREG_EUROPE,
          REGIO_DEAL ->
          true;
      case RVO, PROVINCE, MUNICIPALITY, EU, OTHER -> false;
    };
  }

  private void add(boolean holds, Sign sign) {
    if (holds) signs.add(sign);
  }
}
