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
    } else {
      narrow();
    }
    if (included.isEmpty()) lookAtDecision();
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
    boolean who = isAboutWho(passage);
    if (label.isEmpty() && !heading && !cue && !who) return;
    if (passage.has(Cue.CONTACT) || passage.label(Cue.Family.NAME_LABEL).isPresent()) return;
    int last = -1;
    for (Place place : places(passage)) {
      boolean not = label.equals(Optional.of(Cue.AREA_NOT)) || isAfterNegation(passage, place);
      boolean listed = who && (isIn(place) || (last >= 0 && goesOn(last, place.start())));
      if (listed) last = place.end();
      if (!not && !listed && label.isEmpty() && !heading && !isGoverned(passage, place)) continue;
      put(place, passage, not);
    }
  }

  private List<Place> places(Passage passage) {
    return PLACES.find(sheet.folded(), sheet.text(), passage.start(), passage.end());
  }

  private static boolean isAboutWho(Passage passage) {
    return passage.has(Cue.APPLICANTS)
        || passage.heading(Cue.Family.WHO_LABEL).equals(Optional.of(Cue.APPLICANTS))
        || passage.label(Cue.Family.WHO_LABEL).equals(Optional.of(Cue.APPLICANTS));
  }

  /** "terminals in Drenthe", "Unternehmen aus Niedersachsen". */
  private boolean isIn(Place place) {
    int from = Math.max(0, place.start() - 20);
    String before = new String(sheet.folded(), from, place.start() - from);
    return AnyOf.ends(IN, before);
  }

  private static final List<String> IN =
      List.of(" in ", " uit ", " aus ", " from ", " in de ", " uit de ", " in the ", " in der ");

  /** Nothing but a comma or "and" stands between two places of one list. */
  private boolean goesOn(int end, int start) {
    if (start - end > 24) return false;
    String between = new String(sheet.folded(), end, start - end).strip();
    return JOINS.contains(between);
  }

  private static final Set<String> JOINS =
      Set.of(
          ",",
          "en",
          "of",
          "en/of",
          "und",
          "oder",
          "and",
          "or",
          "en de",
          "of de",
          "en de gemeente",
          "of de gemeente",
          "en/of gemeente",
          "en/of de gemeente",
          "en in",
          "of in");

  /**
   * A label such as "Locatie: Drenthe, Groningen" is coarser than what the page says of its
   * applicants or projects; where every place named there lies inside the label's, those hold.
   */
  private void narrow() {
    Map<Region, Fact<Region>> labelled = new LinkedHashMap<>(included);
    included.clear();
    for (Passage passage : sheet.passages()) {
      if (!isLabelled(passage) && saysWhere(passage)) look(passage);
    }
    boolean inside =
        included.keySet().stream()
            .allMatch(i -> labelled.keySet().stream().anyMatch(o -> PLACES.contains(o, i)));
    boolean narrower =
        labelled.keySet().stream()
            .anyMatch(o -> included.keySet().stream().noneMatch(i -> PLACES.contains(i, o)));
    if (inside && narrower && !included.isEmpty()) return;
    included.clear();
    included.putAll(labelled);
  }

  /** Who may apply or where a project must be, with no amount or share that holds there only. */
  private boolean saysWhere(Passage passage) {
    for (Hit hit : passage.hits()) {
      Cue cue = hit.cue();
      boolean part = cue == Cue.BONUS || cue == Cue.BUDGET_PART || cue == Cue.EVENT;
      if (part || cue == Cue.KIND_AWARD) return false;
    }
    for (int i = passage.start(); i < passage.end(); i++) {
      if (sheet.folded()[i] == '€' || sheet.folded()[i] == '%') return false;
    }
    return isAboutWho(passage) || passage.hits().stream().anyMatch(this::isPhraseOfPlace);
  }

  /** "vestiging in", not the bare "provincie" that may be the publisher's name. */
  private boolean isPhraseOfPlace(Hit hit) {
    return hit.cue() == Cue.AREA
        && sheet.folded()[hit.end() - 1] != 'e'
        && !hit.in(sheet.folded()).contains("gemeenten");
  }

  /** Where a legal text names no place of its own, it holds where those who decide govern. */
  private void lookAtDecision() {
    for (Passage passage : sheet.passages()) {
      if (passage.start() > OPENING) return;
      boolean rules = passage.has(Cue.WINDOW) || passage.has(Cue.BUDGET_TOTAL);
      if (passage.has(Cue.EVENT) || passage.has(Cue.KIND_AWARD)) continue;
      for (Place place : places(passage)) {
        if (isGoverning(place) || (rules && isIn(place))) put(place, passage, false);
      }
      if (!included.isEmpty()) return;
    }
  }

  private boolean isGoverning(Place place) {
    int from = Math.max(0, place.start() - 50);
    String before = new String(sheet.folded(), from, place.start() - from);
    return AnyOf.ends(GOVERNING, before);
  }

  private static final int OPENING = 1_500;
  private static final List<String> GOVERNING =
      List.of(
          "gedeputeerde staten van ",
          "gedeputeerde staten van de provincie ",
          "provinciale staten van ",
          "burgemeester en wethouders van ",
          "burgemeester en wethouders van de gemeente ",
          "college van de gemeente ",
          "raad van de gemeente ");

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
