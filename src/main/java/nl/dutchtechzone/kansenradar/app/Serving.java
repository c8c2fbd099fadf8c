package nl.dutchtechzone.kansenradar.app;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.Areas;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.CallCalendar;
import nl.dutchtechzone.kansenradar.schedule.Schedule;
import nl.dutchtechzone.kansenradar.source.HostManners;
import nl.dutchtechzone.kansenradar.source.Names;
import nl.dutchtechzone.kansenradar.source.ReadingProgress;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.web.AliveRoutes;
import nl.dutchtechzone.kansenradar.web.ArchiveRoutes;
import nl.dutchtechzone.kansenradar.web.CallRoutes;
import nl.dutchtechzone.kansenradar.web.CallsRoutes;
import nl.dutchtechzone.kansenradar.web.Cards;
import nl.dutchtechzone.kansenradar.web.Catalogue;
import nl.dutchtechzone.kansenradar.web.Deadlines;
import nl.dutchtechzone.kansenradar.web.DecisionRoutes;
import nl.dutchtechzone.kansenradar.web.Desks;
import nl.dutchtechzone.kansenradar.web.DigestsRoutes;
import nl.dutchtechzone.kansenradar.web.FeedRoutes;
import nl.dutchtechzone.kansenradar.web.GrantRoutes;
import nl.dutchtechzone.kansenradar.web.MapRoutes;
import nl.dutchtechzone.kansenradar.web.MergeRoutes;
import nl.dutchtechzone.kansenradar.web.NewSourceRoutes;
import nl.dutchtechzone.kansenradar.web.OpenDataRoutes;
import nl.dutchtechzone.kansenradar.web.PartnersRoutes;
import nl.dutchtechzone.kansenradar.web.Routes;
import nl.dutchtechzone.kansenradar.web.SignUpRoutes;
import nl.dutchtechzone.kansenradar.web.Site;
import nl.dutchtechzone.kansenradar.web.SourcesRoutes;
import nl.dutchtechzone.kansenradar.web.SubscriptionRoutes;
import nl.dutchtechzone.kansenradar.web.TimelineRoutes;
import nl.dutchtechzone.kansenradar.web.VersionRoutes;
import nl.dutchtechzone.kansenradar.web.WebServer;
import nl.dutchtechzone.kansenradar.web.WebSettings;
import nl.dutchtechzone.kansenradar.web.WorkRoutes;

/** Kansenradar as a service: all that runs as long as {@code serve} does. Close it to stop. */
public final class Serving implements AutoCloseable {
  private final WebServer web;
  private final Wishes wishes;
  private final Optional<Schedule> schedule;

  private Serving(WebServer web, Wishes wishes, Optional<Schedule> schedule) {
    this.web = web;
    this.wishes = wishes;
    this.schedule = schedule;
  }

  /**
   * Starts the service on open data; the caller keeps {@code radar} open for as long.
   *
   * @throws nl.dutchtechzone.kansenradar.web.PortTaken when the port is taken
   */
  public static Serving start(Kansenradar radar, WebSettings settings) {
    Serving site = startSite(radar, settings);
    try {
      return new Serving(site.web, site.wishes, Optional.of(radar.startSchedule()));
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  /** Starts the site alone: nothing goes by itself, but for what other processes wish. */
  public static Serving startSite(Kansenradar radar, WebSettings settings) {
    WebServer web = WebServer.start(settings, site -> parts(radar, site));
    return new Serving(web, Wishes.watch(radar), Optional.empty());
  }

  private static List<Routes> parts(Kansenradar radar, Site site) {
    Cards cards = new Cards(radar.offers, radar.glossary, radar.clock);
    Catalogue catalogue = new Catalogue(radar.opportunities, radar.changes);
    Desks desks =
        new Desks(
            site,
            radar.opportunities,
            radar.decisions,
            radar.shareCall,
            radar.shares,
            radar.work,
            cards,
            Kansenradar.BUREAU,
            radar.clock);
    Deadlines deadlines =
        new Deadlines(
            new CallCalendar(radar.glossary, radar.configuration.settings().mail().sender()),
            radar.offers,
            radar.changes,
            radar.clock);
    Themes themes = radar.configuration.themes();
    Areas areas = radar.configuration.areas();
    return List.of(
        new AliveRoutes(radar.opportunities),
        new CallsRoutes(site, radar.index, cards, names(radar), radar.clock),
        new CallRoutes(
            site, radar.opportunities, radar.changes, radar.index, desks, cards, names(radar)),
        desks,
        new VersionRoutes(site, radar.opportunities, cards, names(radar)),
        new MergeRoutes(
            site, radar.merges, radar.opportunities, cards, radar::project, radar.clock),
        new ArchiveRoutes(site, radar.opportunities, radar.archive, cards, sources(radar)),
        new GrantRoutes(catalogue, radar.index, radar.clock),
        new FeedRoutes(
            site, catalogue, radar.opportunities, radar.index, cards, deadlines, radar.clock),
        new OpenDataRoutes(site),
        new TimelineRoutes(site, radar.index, cards, themes, radar.clock),
        new MapRoutes(site, radar.index, cards, themes, areas),
        new WorkRoutes(
            site, radar.work, radar.shares, radar.opportunities, catalogue, cards, radar.clock),
        new SourcesRoutes(
            site,
            radar.configuration.enabledSources(),
            radar.healths,
            radar.pages,
            cards,
            source -> {
              radar.scan.run(List.of(source), ReadingProgress.SILENT);
              radar.project();
            }),
        new NewSourceRoutes(
            site, cards, address -> radar.proposer.propose(address, HostManners.USUAL)),
        new PartnersRoutes(
            site,
            radar.recipients,
            radar.subscriptions,
            radar.outbox,
            radar.offers,
            radar.fitting,
            themes,
            areas,
            cards,
            radar.clock),
        new DigestsRoutes(site, radar.outbox, cards, Kansenradar.BUREAU),
        new SignUpRoutes(site, radar.recipients, radar.invitePartner, themes, areas, cards),
        subscriptions(radar),
        decisions(radar));
  }

  private static Routes subscriptions(Kansenradar radar) {
    return new SubscriptionRoutes(
        radar.seal,
        radar.links,
        radar.recipients,
        radar.subscriptions,
        radar.configuration.themes(),
        radar.clock);
  }

  private static Routes decisions(Kansenradar radar) {
    return new DecisionRoutes(
        radar.seal,
        radar.links,
        radar.recipients,
        radar.decisions,
        radar.opportunities,
        radar.clock);
  }

  private static Map<String, SourceDefinition> sources(Kansenradar radar) {
    return radar.configuration.sources().stream()
        .collect(Collectors.toMap(SourceDefinition::id, source -> source));
  }

  /** Also of sources that are switched off: their calls are still there. */
  private static Map<String, Names> names(Kansenradar radar) {
    return radar.configuration.sources().stream()
        .collect(Collectors.toMap(SourceDefinition::id, SourceDefinition::names));
  }

  /** Where the site listens. */
  public URI site() {
    return web.listensAt();
  }

  @Override
  public void close() {
    schedule.ifPresent(Schedule::close);
    wishes.close();
    web.close();
  }
}
