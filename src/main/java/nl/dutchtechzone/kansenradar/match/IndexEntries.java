package nl.dutchtechzone.kansenradar.match;

import java.util.Arrays;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.search.IndexEntry;
import nl.dutchtechzone.kansenradar.search.PlaceMark;
import nl.dutchtechzone.kansenradar.search.ThemeMark;

/** What search is told of an opportunity: its themes, its places, its worth. Thread-safe. */
public final class IndexEntries {
  private final Themes themes;
  private final Territory territory;

  public IndexEntries(Themes themes, Territory territory) {
    this.themes = themes;
    this.territory = territory;
  }

  public IndexEntry of(Opportunity opportunity, Assessment assessment) {
    List<ThemeMark> marks =
        assessment.themes().stream()
            .map(score -> new ThemeMark(score.theme(), names(score.theme()), score.score()))
            .toList();
    List<PlaceMark> places =
        territory.home(opportunity, Verdict.CONDITIONAL).stream()
            .map(place -> new PlaceMark(place.code(), territory.areas().name(place)))
            .toList();
    // News, awards and meetings are found when asked for; none of them is open or will open.
    Status status = opportunity.isOffer() ? assessment.status() : Status.UNKNOWN;
    return new IndexEntry(opportunity, status, assessment.score(), marks, places);
  }

  private List<String> names(String theme) {
    return Arrays.stream(Language.values())
        .map(language -> themes.name(theme, language))
        .distinct()
        .toList();
  }
}
