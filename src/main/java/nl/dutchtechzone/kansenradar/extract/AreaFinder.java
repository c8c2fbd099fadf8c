package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.extract.Gazetteer.Place;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * Where a project or applicant must be. A place counts when a label or a phrase such as "gevestigd
 * in" says so; the publisher's own name and address do not.
 */
final class AreaFinder {
  private static final Gazetteer PLACES = new Gazetteer();

  private final Sheet sheet;
  private final Map<Region, Fact<Region>> included = new LinkedHashMap<>();
  private final Map<Region, Fact<Region>> excluded = new LinkedHashMap<>();

  AreaFinder(Sheet sheet) {
    this.sheet = sheet;
    sheet.passages().stream().filter(AreaFinder::isLabelled).forEach(this::look);
    if (included.isEmpty()) {
      for (Passage passage : sheet.passages()) if (!isLabelled(passage)) look(passage);
    }
    included.keySet().removeAll(excluded.keySet());
  }

  List<Fact<Region>> included() {
    return new ArrayList<>(included.values());
  }

  List<Fact<Region>> excluded() {
    return new ArrayList<>(excluded.values());
  }

  private static boolean isLabelled(Passage passage) {
    return passage.label(Cue.Family.WHERE_LABEL).isPresent();
  }

  private void look(Passage passage) {
    Optional<Cue> label = passage.label(Cue.Family.WHERE_LABEL);
    boolean heading = passage.heading(Cue.Family.WHERE_LABEL).isPresent();
    boolean cue = passage.has(Cue.AREA) || passage.has(Cue.AREA_NOT);
    if (label.isEmpty() && !heading && !cue) return;
    if (passage.has(Cue.CONTACT) || passage.label(Cue.Family.NAME_LABEL).isPresent()) return;
    List<Place> places = PLACES.find(sheet.folded(), sheet.text(), passage.start(), passage.end());
    for (Place place : places) {
      boolean not = label.equals(Optional.of(Cue.AREA_NOT)) || isAfterNegation(passage, place);
      if (!not && label.isEmpty() && !heading && !isGoverned(passage, place)) continue;
      put(place, passage, not);
    }
  }

  /** All that follows a "maar niet in" is out; so is a list that the sentence ends by denying. */
  private static boolean isAfterNegation(Passage passage, Place place) {
    for (Hit hit : passage.hits()) {
      if (hit.cue() == Cue.AREA_NOT && hit.end() <= place.start()) return true;
    }
    return false;
  }

  /** A phrase of place stands before it in the sentence, or the name itself is such a phrase. */
  private static boolean isGoverned(Passage passage, Place place) {
    for (Hit hit : passage.hits()) {
      if (hit.cue() != Cue.AREA) continue;
      if (hit.start() <= place.start() && place.start() - hit.end() < 200) return true;
      if (hit.start() >= place.start() && hit.end() <= place.end()) return true;
    }
    return false;
  }

  private void put(Place place, Passage passage, boolean not) {
    Map<Region, Fact<Region>> into = not ? excluded : included;
    Hit hit = new Hit(Cue.AREA, place.start(), place.end(), false);
    for (Region region : place.regions()) {
      into.putIfAbsent(region, sheet.fact(region, hit, passage, Set.of()));
    }
  }
}
