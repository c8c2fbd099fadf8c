package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.KnownPage;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.store.HealthStore;
import nl.dutchtechzone.kansenradar.store.PageStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /bronnen}: how each source fares, why, and how much it brought; reading one now. */
public final class SourcesRoutes implements Routes {
  private static final Logger log = LoggerFactory.getLogger(SourcesRoutes.class);
  private static final int READINGS = 30;
  private static final int PAGES = 100;
  private static final int HEIGHT = 24;
  private static final int STEP = 4;

  private final Site site;
  private final List<SourceDefinition> sources;
  private final HealthStore healths;
  private final PageStore pages;
  private final Cards cards;
  private final Reading reading;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  /** Reads one source now and takes in what it brings; may take minutes. */
  @FunctionalInterface
  public interface Reading {
    void read(SourceDefinition source);
  }

  public SourcesRoutes(
      Site site,
      List<SourceDefinition> sources,
      HealthStore healths,
      PageStore pages,
      Cards cards,
      Reading reading) {
    this.site = site;
    this.sources = List.copyOf(sources);
    this.healths = healths;
    this.pages = pages;
    this.cards = cards;
    this.reading = reading;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/bronnen", this::list);
    routes.post("/bronnen/{id}/lees", this::read, Door.BUREAU);
  }

  private void list(Context context) {
    Frame frame = site.frame(context);
    Map<String, Health> latest =
        healths.latest().stream().collect(Collectors.toMap(Health::sourceId, health -> health));
    List<SourcesPage.Source> shown = new ArrayList<>();
    for (SourceDefinition source : sources) {
      shown.add(source(source, Optional.ofNullable(latest.get(source.id())), frame));
    }
    long trouble =
        latest.values().stream()
            .filter(h -> h.state() == HealthState.BROKEN || h.state() == HealthState.SUSPECT)
            .count();
    String summary = frame.t("sources.summary", sources.size(), trouble);
    site.show(
        context,
        frame.t("part.sources"),
        "web/bronnen.jte",
        new SourcesPage(summary, shown, frame.isBureau()));
  }

  private SourcesPage.Source source(SourceDefinition source, Optional<Health> health, Frame frame) {
    Language language = frame.language();
    Wording wording = cards.wording(language);
    List<Health> history = healths.history(source.id(), READINGS).reversed();
    boolean busy = running.contains(source.id());
    return new SourcesPage.Source(
        source.id(),
        source.names().in(language),
        wording.of("programme", source.programme()),
        health.map(h -> tone(h.state())).orElse("plain"),
        busy
            ? frame.t("sources.busy")
            : health
                .map(h -> wording.words().get("health." + h.state().code()))
                .orElse(frame.t("sources.never")),
        health.map(Health::reason).orElse(""),
        health.map(h -> wording.instant(h.at())).orElse(frame.t("sources.never")),
        health.flatMap(Health::lastGood).map(wording::instant),
        bars(history),
        history.stream().map(h -> Integer.toString(h.read())).collect(Collectors.joining(", ")),
        "/?bron=" + source.id() + "&status=" + Asked.ALL,
        pages.list(source.id()).stream().limit(PAGES).map(SourcesRoutes::archived).toList());
  }

  private static SourcesPage.ArchivedLink archived(KnownPage page) {
    return new SourcesPage.ArchivedLink(
        Wording.plain(page.uri().toString(), 120), "/archief/" + page.sha256());
  }

  private static String tone(HealthState state) {
    return switch (state) {
      case QUIET, CHANGED -> "good";
      case SUSPECT -> "attention";
      case BROKEN -> "bad";
    };
  }

  private static List<SourcesPage.Bar> bars(List<Health> history) {
    int most = history.stream().mapToInt(Health::read).max().orElse(1);
    List<SourcesPage.Bar> bars = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Health health = history.get(i);
      int height = Math.max(2, health.read() * HEIGHT / Math.max(1, most));
      bars.add(new SourcesPage.Bar(i * STEP, HEIGHT - height, height, tone(health.state())));
    }
    return bars;
  }

  /** Answers at once: the reading goes on by itself, one at a time a source. */
  private void read(Context context) {
    String id = context.pathParam("id").toLowerCase(Locale.ROOT);
    SourceDefinition source =
        sources.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    if (running.add(id)) Thread.startVirtualThread(() -> readAndForget(source));
    context.redirect("/bronnen?gedaan=lezen#bron-" + id, HttpStatus.SEE_OTHER);
  }

  private void readAndForget(SourceDefinition source) {
    try {
      reading.read(source);
    } catch (RuntimeException e) {
      log.error("reading {} on demand failed", source.id(), e);
    } finally {
      running.remove(source.id());
    }
  }
}
