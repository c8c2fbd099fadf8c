package nl.dutchtechzone.kansenradar.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.store.ShareStore;
import nl.dutchtechzone.kansenradar.store.WorkItem;
import nl.dutchtechzone.kansenradar.store.WorkStage;
import nl.dutchtechzone.kansenradar.store.WorkStore;

/** A year of work in figures, for the annual report. Years are those of Amsterdam. */
final class YearFigures {
  private final Catalogue catalogue;
  private final ShareStore shares;
  private final WorkStore work;

  YearFigures(Catalogue catalogue, ShareStore shares, WorkStore work) {
    this.shares = shares;
    this.catalogue = catalogue;
    this.work = work;
  }

  /**
   * One figure.
   *
   * @param key of its words
   */
  record Figure(String key, BigDecimal value) {
    String label(Words words) {
      return words.get("figure." + key);
    }
  }

  List<Figure> of(Year year) {
    Instant from = start(year);
    Instant until = start(year.plusYears(1));
    List<WorkItem> steps = work.steps(from, until);
    List<Figure> figures = new ArrayList<>();
    long found =
        catalogue.all().stream()
            .map(entry -> entry.call().firstSeen())
            .filter(seen -> !seen.isBefore(from) && seen.isBefore(until))
            .count();
    figures.add(new Figure("found", BigDecimal.valueOf(found)));
    figures.add(new Figure("shared", BigDecimal.valueOf(shares.count(from, until))));
    for (WorkStage stage : WorkStage.values()) {
      figures.add(new Figure(stage.code(), BigDecimal.valueOf(calls(steps, stage).size())));
    }
    figures.add(new Figure("asked", sum(steps, WorkStage.APPLIED)));
    figures.add(new Figure("won", sum(steps, WorkStage.AWARDED)));
    return figures;
  }

  private static Instant start(Year year) {
    return year.atDay(1).atStartOfDay(Week.ZONE).toInstant();
  }

  private static Set<UUID> calls(List<WorkItem> steps, WorkStage stage) {
    Set<UUID> calls = new HashSet<>();
    steps.stream().filter(s -> s.stage() == stage).forEach(s -> calls.add(s.opportunityId()));
    return calls;
  }

  /** Of each call the last amount that was told at that stage. */
  private static BigDecimal sum(List<WorkItem> steps, WorkStage stage) {
    BigDecimal sum = BigDecimal.ZERO;
    for (UUID call : calls(steps, stage)) {
      Optional<BigDecimal> last =
          steps.stream()
              .filter(step -> step.stage() == stage && step.opportunityId().equals(call))
              .reduce((first, second) -> second)
              .flatMap(WorkItem::amount);
      sum = sum.add(last.orElse(BigDecimal.ZERO));
    }
    return sum;
  }
}
