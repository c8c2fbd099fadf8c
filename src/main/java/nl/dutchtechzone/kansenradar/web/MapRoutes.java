package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Theme;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.search.SearchIndex;

/**
 * {@code /kansenkaart}: how many calls are usable for which municipality and theme, on one page.
 */
public final class MapRoutes implements Routes {
  private static final Results.Row NONE = new Results.Row(0, Map.of());

  private final Site site;
  private final SearchIndex index;
  private final Cards cards;
  private final Themes themes;
  private final Areas areas;

  public MapRoutes(Site site, SearchIndex index, Cards cards, Themes themes, Areas areas) {
    this.site = site;
    this.index = index;
    this.cards = cards;
    this.themes = themes;
    this.areas = areas;
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
    Query query = applicant.map(who -> Query.NONE.with("aanvrager", who.code())).orElse(Query.NONE);
    Map<String, Results.Row> rows = index.divide(Asked.of(query).text(), "region", "theme");
    List<MapPage.Place> places =
        areas.home().stream().map(p -> place(p, rows, query, frame)).toList();
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
  private MapPage.Place place(
      Region place, Map<String, Results.Row> rows, Query everywhere, Frame frame) {
    Results.Row row = rows.getOrDefault(place.code(), NONE);
    Query query = everywhere.with("regio", place.code().toLowerCase(Locale.ROOT));
    String name = areas.name(place);
    List<MapPage.Cell> cells = new ArrayList<>();
    for (Theme theme : themes.themes()) {
      String address = query.with("thema", theme.id()).at("/");
      String words = name + ", " + theme.names().in(frame.language());
      cells.add(new MapPage.Cell(row.counts().getOrDefault(theme.id(), 0), address, words));
    }
    return new MapPage.Place(name, new MapPage.Cell(row.total(), query.at("/"), name), cells);
  }
}
