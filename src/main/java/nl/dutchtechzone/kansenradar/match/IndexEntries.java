package nl.dutchtechzone.kansenradar.match;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import nl.dutchtechzone.kansenradar.search.IndexEntry;
import nl.dutchtechzone.kansenradar.search.PlaceMark;
import nl.dutchtechzone.kansenradar.search.ThemeMark;

/** Makes what the search index holds: an opportunity with its themes, places, status and rank. */
public final class IndexEntries {
  private final Themes themes;
  private final Territory territory;

  public IndexEntries(Themes themes, Territory territory) {
    this.themes = themes;
    this.territory = territory;
  }

  /** With the status of that instant; {@code assessment} is the assessor's for it. */
  public IndexEntry of(Opportunity opportunity, Assessment assessment, Instant now) {
    return new IndexEntry(
        opportunity,
        StatusRule.status(opportunity.facts(), now),
        assessment.score(),
        assessment.themes().stream().map(this::mark).toList(),
        places(opportunity));
  }

  private ThemeMark mark(ThemeScore score) {
    List<String> names =
        themes.theme(score.theme()).map(Theme::names).stream()
            .flatMap(n -> Stream.of(n.nl(), n.de(), n.en()))
            .distinct()
            .toList();
    return new ThemeMark(score.theme(), names, score.score());
  }

  private List<PlaceMark> places(Opportunity opportunity) {
    Areas areas = territory.areas();
    return territory.home(opportunity, Verdict.CONDITIONAL).stream()
        .map(place -> new PlaceMark(place.code(), areas.name(place)))
        .toList();
  }
}
