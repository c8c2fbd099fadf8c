package nl.dutchtechzone.kansenradar.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * The file {@code config/areas.yaml}: the region's own municipalities, the places that calls name,
 * and which places each programme is for.
 *
 * @param home the municipalities that the bureau works for
 * @param places municipalities, provinces and countries with what lies around them
 * @param funds at most one per programme
 */
public record Areas(List<Region> home, List<Place> places, List<Fund> funds) {
  static final Region UNION = new Region("EU");

  public Areas {
    home = List.copyOf(Objects.requireNonNullElse(home, List.of()));
    places = List.copyOf(Objects.requireNonNullElse(places, List.of()));
    funds = List.copyOf(Objects.requireNonNullElse(funds, List.of()));
    if (home.isEmpty()) {
      throw new IllegalArgumentException("home noemt geen gemeenten: geef hun codes (GM0114)");
    }
    Set<Region> known = new HashSet<>();
    for (Place place : places) {
      if (!known.add(place.code())) {
        throw new IllegalArgumentException(
            "de plaats " + place.code() + " staat er twee keer: haal er een weg");
      }
    }
    for (Region municipality : home) {
      if (!known.contains(municipality)) {
        throw new IllegalArgumentException(
            "de gemeente " + municipality + " van home staat niet onder places: zet haar erbij");
      }
    }
    Set<Programme> programmes = new HashSet<>();
    for (Fund fund : funds) {
      if (!programmes.add(fund.programme())) {
        throw new IllegalArgumentException(
            "het fonds " + fund.programme().code() + " staat er twee keer: voeg ze samen");
      }
    }
  }

  /**
   * A place and the places around it.
   *
   * @param within from near to far: a municipality's NUTS 3 region, province and country
   */
  public record Place(Region code, String name, List<Region> within) {
    public Place {
      if (name == null || name.isBlank())
        throw new IllegalArgumentException("de plaats " + code + " heeft geen naam");
      within = List.copyOf(Objects.requireNonNullElse(within, List.of()));
    }
  }

  /**
   * Where a programme's money may go.
   *
   * @param inside places whose applicants can take part
   * @param conditional places whose applicants can take part on a condition
   * @param outside places cut out of the above
   * @param because the rule in words, in Dutch, for the reader
   * @param crossBorder true when a project needs a partner in another country; false when absent
   */
  public record Fund(
      Programme programme,
      List<Region> inside,
      List<Region> conditional,
      List<Region> outside,
      String because,
      Optional<Boolean> crossBorder) {
    public Fund {
      inside = List.copyOf(Objects.requireNonNullElse(inside, List.of()));
      conditional = List.copyOf(Objects.requireNonNullElse(conditional, List.of()));
      outside = List.copyOf(Objects.requireNonNullElse(outside, List.of()));
      crossBorder = Objects.requireNonNullElse(crossBorder, Optional.empty());
      if (programme == null) {
        throw new IllegalArgumentException("bij een fonds ontbreekt programme: noem het");
      }
      if (because == null || because.isBlank()) {
        throw new IllegalArgumentException(
            "fonds " + programme.code() + ": zeg in 'because' waarom dit zijn gebied is");
      }
      if (inside.isEmpty()) {
        throw new IllegalArgumentException(
            "fonds "
                + programme.code()
                + ": noem een gebied onder 'inside', of laat het fonds weg");
      }
    }
  }

  /** Empty for a programme whose calls each state their own area. */
  Optional<Fund> fund(Programme programme) {
    return funds.stream().filter(fund -> fund.programme() == programme).findFirst();
  }

  Optional<Place> place(Region code) {
    return places.stream().filter(place -> place.code().equals(code)).findFirst();
  }

  /** The place's name, or its code when it is not listed. */
  public String name(Region code) {
    return place(code).map(Place::name).orElse(code.code());
  }

  /**
   * The place itself and all around it, up to the Union. NUTS codes are hierarchic, so that NL132
   * also lies in NL13, NL1 and NL without being told.
   */
  public Set<Region> around(Region code) {
    Set<Region> around = new LinkedHashSet<>();
    List<Region> near = new ArrayList<>(List.of(code));
    place(code).ifPresent(place -> near.addAll(place.within()));
    for (Region region : near) {
      around.add(region);
      if (!region.code().startsWith("GM")) around.addAll(shorter(region));
    }
    around.add(UNION);
    return around;
  }

  private static List<Region> shorter(Region nuts) {
    List<Region> shorter = new ArrayList<>();
    for (int length = nuts.code().length() - 1; length >= 2; length--) {
      shorter.add(new Region(nuts.code().substring(0, length)));
    }
    return shorter;
  }
}
