package nl.dutchtechzone.kansenradar.search;

import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/**
 * What the index holds of an opportunity.
 *
 * @param status at the instant of indexing; whoever keeps the index updates the entry when the
 *     status turns
 * @param rank the ranking's score, from 0 to 1: the order where a query asks for no words
 * @param places where it can be applied from
 */
public record IndexEntry(
    Opportunity opportunity,
    Status status,
    double rank,
    List<ThemeMark> themes,
    List<PlaceMark> places) {
  public IndexEntry {
    themes = List.copyOf(themes);
    places = List.copyOf(places);
  }
}
