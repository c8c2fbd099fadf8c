package nl.dutchtechzone.kansenradar.pipeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.dutchtechzone.kansenradar.match.Assessment;
import nl.dutchtechzone.kansenradar.match.Assessor;
import nl.dutchtechzone.kansenradar.match.Territory;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.match.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import nl.dutchtechzone.kansenradar.search.IndexEntry;
import nl.dutchtechzone.kansenradar.search.PlaceMark;
import nl.dutchtechzone.kansenradar.search.ThemeMark;

/** What the index is told of an opportunity: its themes, its places, its worth. */
public final class IndexEntries {
  private final Assessor assessor;
  private final Themes themes;
  private final Territory territory;

  public IndexEntries(Assessor assessor, Themes themes, Territory territory) {
    this.assessor = assessor;
    this.themes = themes;
    this.territory = territory;
  }

  public IndexEntry of(Opportunity opportunity, Instant at) {
    Assessment assessment = assessor.assess(opportunity, at);
    List<ThemeMark> marks =
        assessment.themes().stream()
            .map(score -> new ThemeMark(score.theme(), names(score.theme()), score.score()))
            .toList();
    List<PlaceMark> places =
        territory.home(opportunity, Verdict.CONDITIONAL).stream()
            .map(place -> new PlaceMark(place.code(), territory.areas().name(place)))
            .toList();
    return new IndexEntry(
        opportunity, StatusRule.status(opportunity.facts(), at), assessment.score(), marks, places);
  }

  private List<String> names(String theme) {
    return Arrays.stream(Language.values())
        .map(language -> themes.name(theme, language))
        .distinct()
        .toList();
  }
}
