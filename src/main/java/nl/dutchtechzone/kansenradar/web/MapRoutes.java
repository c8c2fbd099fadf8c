package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Theme;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SearchQuery;

/**
 * {@code /kansenkaart}: how many calls are usable for which municipality and theme, on one page.
 */
public final class MapRoutes implements Routes {
  private final Site site;
  private final SearchIndex index;
  private final Cards cards;
  private final Themes themes;
  private final Areas areas;
  private final InstantSource clock;

  public MapRoutes(
      Site site, SearchIndex index, Cards cards, Themes themes, Areas areas, InstantSource clock) {
    this.site = site;
    this.index = index;
    this.cards = cards;
    this.themes = themes;
    this.areas = areas;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/kansenkaart", this::show);
  }

  private void show(Context context) {
    Frame frame = site.frame(context);
    Optional<ApplicantType> applicant =
        Query.of(context)
            .first("aanvrager")
            .flatMap(code -> Coded.parse(ApplicantType.class, code));
    List<MapPage.Place> places = new ArrayList<>();
    for (Region place : areas.home()) places.add(place(place, applicant, frame));
    MapPage page =
        new MapPage(
            Arrays.stream(ApplicantType.values())
                .map(type -> choice(type, applicant, frame))
                .toList(),
            applicant
                .map(type -> cards.wording(frame.language()).of("applicant", type))
                .orElse(frame.t("all")),
            themes.themes().stream().map(theme -> theme.names().in(frame.language())).toList(),
            places);
    site.show(context, frame.t("part.map"), "web/kansenkaart.jte", page);
  }

  private CallsPage.Choice choice(ApplicantType type, Optional<ApplicantType> chosen, Frame frame) {
    String label = cards.wording(frame.language()).of("applicant", type);
    return new CallsPage.Choice(type.code(), label, "", chosen.equals(Optional.of(type)));
  }

  /** A call that does not say who may apply is for everybody: it counts when nobody is chosen. */
  private MapPage.Place place(Region place, Optional<ApplicantType> applicant, Frame frame) {
    Query query = Query.NONE.with("regio", place.code().toLowerCase(Locale.ROOT));
    if (applicant.isPresent()) query = query.with("aanvrager", applicant.get().code());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Week.ZONE);
    Results results =
        index.search(
            new SearchQuery(Asked.of(query).text(), SearchQuery.Order.DEADLINE, 0, 0, today));
    Map<String, Integer> byTheme =
        results.facets().stream()
            .filter(facet -> facet.id().equals("theme"))
            .flatMap(facet -> facet.counts().stream())
            .collect(Collectors.toMap(Results.Count::value, Results.Count::count, Integer::sum));
    String name = areas.name(place);
    List<MapPage.Cell> cells = new ArrayList<>();
    for (Theme theme : themes.themes()) {
      String address = query.with("thema", theme.id()).at("/");
      String words = name + ", " + theme.names().in(frame.language());
      cells.add(new MapPage.Cell(byTheme.getOrDefault(theme.id(), 0), address, words));
    }
    return new MapPage.Place(name, new MapPage.Cell(results.total(), query.at("/"), name), cells);
  }
}
