package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.dutchtechzone.kansenradar.match.Theme;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SearchQuery;

/** {@code /kalender}: openings and deadlines, drawn in time and as lists a month. */
public final class TimelineRoutes implements Routes {
  private static final int MOST = 120;
  private static final int MONTHS = 9;
  private static final int LEFT = 260;
  private static final int WIDTH = 1000;
  private static final int ROW = 26;
  private static final int TOP = 30;
  private static final int SHORT = 38;

  private final Site site;
  private final SearchIndex index;
  private final Cards cards;
  private final Themes themes;
  private final InstantSource clock;

  public TimelineRoutes(
      Site site, SearchIndex index, Cards cards, Themes themes, InstantSource clock) {
    this.site = site;
    this.index = index;
    this.cards = cards;
    this.themes = themes;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/kalender", this::show);
  }

  private void show(Context context) {
    Frame frame = site.frame(context);
    Query query = Query.of(context);
    Asked asked = Asked.of(query);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Week.ZONE);
    List<Opportunity> calls =
        index
            .search(new SearchQuery(asked.text(), SearchQuery.Order.DEADLINE, 0, MOST, today))
            .hits()
            .stream()
            .map(Results.Hit::opportunity)
            .filter(Opportunity::isOffer)
            .sorted(Comparator.comparing(Opportunity::programme))
            .toList();
    List<TimelinePage.Row> rows = rows(calls, frame, today);
    TimelinePage page =
        new TimelinePage(
            themeChoices(query, frame),
            programmeChoices(query, frame),
            rows,
            months(frame, today),
            TOP + ROW * rows.size() + 10,
            lists(calls, frame, today));
    site.show(context, frame.t("part.timeline"), "web/kalender.jte", page);
  }

  private List<TimelinePage.Row> rows(List<Opportunity> calls, Frame frame, LocalDate today) {
    Wording wording = cards.wording(frame.language());
    List<TimelinePage.Row> rows = new ArrayList<>();
    for (Opportunity call : calls) {
      List<LocalDate> closings = closings(call, today);
      Optional<LocalDate> opens = opens(call);
      if (closings.isEmpty() && opens.filter(day -> !day.isBefore(today)).isEmpty()) continue;
      CallCard card = cards.of(call, frame.language());
      int from = x(opens.orElse(today), today);
      int to = closings.isEmpty() ? from : x(closings.getLast(), today);
      rows.add(
          new TimelinePage.Row(
              card.title(),
              Wording.plain(card.title(), SHORT),
              card.language(),
              card.address(),
              card.programme(),
              card.statusWords()
                  + ", "
                  + String.join("; ", wording.deadlines(call.facts(), clock.instant())),
              card.status(),
              TOP + ROW * rows.size(),
              from,
              Math.max(0, to - from),
              closings.stream().map(day -> x(day, today)).toList()));
    }
    return rows;
  }

  private static Optional<LocalDate> opens(Opportunity call) {
    return call.facts().timing().opens().map(Fact::value).flatMap(o -> o.moment().date());
  }

  private static List<LocalDate> closings(Opportunity call, LocalDate today) {
    return call.facts().timing().deadlines().stream()
        .map(Fact::value)
        .map(Deadline::moment)
        .flatMap(moment -> moment.date().stream())
        .filter(day -> !day.isBefore(today))
        .sorted()
        .toList();
  }

  /** What lies before today or behind the last month stands at the edge. */
  private static int x(LocalDate day, LocalDate today) {
    LocalDate first = today.withDayOfMonth(1);
    long span = ChronoUnit.DAYS.between(first, first.plusMonths(MONTHS));
    long at = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, span);
    return LEFT + Math.toIntExact(at * (WIDTH - LEFT - 10) / span);
  }

  private List<TimelinePage.Month> months(Frame frame, LocalDate today) {
    DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM yy", frame.words().locale());
    List<TimelinePage.Month> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      LocalDate first = today.withDayOfMonth(1).plusMonths(i);
      months.add(new TimelinePage.Month(name.format(first), x(first, today)));
    }
    return months;
  }

  private record Point(LocalDate day, String label, String what, Opportunity call) {}

  private List<TimelinePage.MonthList> lists(
      List<Opportunity> calls, Frame frame, LocalDate today) {
    Wording wording = cards.wording(frame.language());
    TreeMap<YearMonth, List<Point>> byMonth = new TreeMap<>();
    for (Opportunity call : calls) {
      for (Point point : points(call, wording, frame)) {
        if (point.day().isBefore(today)) continue;
        byMonth.computeIfAbsent(YearMonth.from(point.day()), m -> new ArrayList<>()).add(point);
      }
    }
    DateTimeFormatter name = DateTimeFormatter.ofPattern("MMMM yyyy", frame.words().locale());
    List<TimelinePage.MonthList> lists = new ArrayList<>();
    byMonth.forEach(
        (month, points) ->
            lists.add(
                new TimelinePage.MonthList(
                    name.format(month),
                    points.stream()
                        .sorted(Comparator.comparing(Point::day))
                        .map(point -> day(point, frame))
                        .toList())));
    return lists;
  }

  private static List<Point> points(Opportunity call, Wording wording, Frame frame) {
    List<Point> points = new ArrayList<>();
    call.facts()
        .timing()
        .opens()
        .map(fact -> fact.value().moment())
        .flatMap(moment -> point(moment, wording.moment(moment), frame.t("timeline.opens"), call))
        .ifPresent(points::add);
    for (Fact<Deadline> fact : call.facts().timing().deadlines()) {
      Deadline deadline = fact.value();
      String what = deadline.track().map(Wording::plain).orElse(frame.t("timeline.closes"));
      point(deadline.moment(), wording.deadline(deadline), what, call).ifPresent(points::add);
    }
    return points;
  }

  private static Optional<Point> point(Moment moment, String label, String what, Opportunity call) {
    return moment.date().map(day -> new Point(day, label, what, call));
  }

  private TimelinePage.Day day(Point point, Frame frame) {
    CallCard card = cards.of(point.call(), frame.language());
    return new TimelinePage.Day(
        point.label(),
        point.what(),
        card.title(),
        card.language(),
        card.address(),
        card.programme());
  }

  private List<CallsPage.Choice> themeChoices(Query query, Frame frame) {
    List<CallsPage.Choice> choices = new ArrayList<>();
    for (Theme theme : themes.themes()) {
      choices.add(choice(query, "thema", theme.id(), theme.names().in(frame.language())));
    }
    return choices;
  }

  private List<CallsPage.Choice> programmeChoices(Query query, Frame frame) {
    List<CallsPage.Choice> choices = new ArrayList<>();
    for (Programme programme : Programme.values()) {
      choices.add(
          choice(
              query,
              "programma",
              programme.code(),
              cards.wording(frame.language()).of("programme", programme)));
    }
    return choices;
  }

  private static CallsPage.Choice choice(Query query, String field, String value, String label) {
    return new CallsPage.Choice(value, label, "", query.has(field, value));
  }
}
