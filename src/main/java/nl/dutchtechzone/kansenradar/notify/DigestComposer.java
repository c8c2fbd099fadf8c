package nl.dutchtechzone.kansenradar.notify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import nl.dutchtechzone.kansenradar.notify.Digest.Section;
import nl.dutchtechzone.kansenradar.notify.Digest.ThemeCount;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/** Decides what stands where in a digest. Pure: the same input gives the same digest. */
public final class DigestComposer {
  private final DigestRules rules;

  public DigestComposer(DigestRules rules) {
    this.rules = rules;
  }

  /**
   * A digest of all that is given. Opportunities that are no offers (news, awards, events) are left
   * out, with their changes, but for those that there may be a call behind.
   *
   * @param untold the changes of the recipient's undelivered rows
   * @param offers all opportunities known; those of {@code untold} must be among them
   * @throws IllegalArgumentException when a change is of an opportunity that is not given, for then
   *     it would be lost
   */
  public Digest compose(
      Week week,
      Collection<Change> untold,
      Collection<Offer> offers,
      Collection<SourceReport> sources,
      Instant at) {
    List<Item> items = items(untold, offers);
    List<Item> closing = items.stream().filter(item -> closesSoon(item, at)).toList();
    Set<UUID> told = new HashSet<>();
    Section fresh = news(items, item -> item.isNew() && !item.isOver(), rules.fresh(), told);
    Section changed = news(items, item -> !item.isNew() || item.isOver(), rules.changed(), told);
    Section soon = soon(closing, told, at);
    Section forthcoming = forthcoming(items, told);
    List<Item> appendix =
        items.stream()
            .filter(item -> !told.contains(id(item)))
            .filter(item -> !item.isOver() || !item.changes().isEmpty())
            .sorted(Comparator.comparing((Item item) -> item.changes().isEmpty()))
            .toList();
    List<SourceReport> reports = sources.stream().sorted(SourceReport.WORST_FIRST).toList();
    return new Digest(
        week,
        at,
        fresh,
        changed,
        soon,
        forthcoming,
        possible(offers, at),
        appendix,
        themes(items),
        reports,
        DeadlineWeeks.of(items, at),
        Desk.EMPTY);
  }

  /** All offers, the best first. */
  private static List<Item> items(Collection<Change> untold, Collection<Offer> offers) {
    Map<UUID, List<Change>> changes =
        untold.stream()
            .collect(groupingBy(Change::opportunityId, TreeMap::new, mapping(c -> c, toList())));
    Set<UUID> unknown = new HashSet<>(changes.keySet());
    List<Item> items = new ArrayList<>();
    for (Offer offer : offers) {
      UUID id = offer.opportunity().id();
      unknown.remove(id);
      if (!offer.opportunity().isOffer()) continue;
      List<Change> own = changes.getOrDefault(id, List.of());
      items.add(new Item(offer, own, offer.assessment().reasons()));
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("changes of opportunities that are not given: " + unknown);
    }
    items.sort(Item.BEST_FIRST);
    return List.copyOf(items);
  }

  /** Of calls that are over, a change is told in a line; that one came in new is not news. */
  private static Section news(List<Item> items, Predicate<Item> belongs, int room, Set<UUID> told) {
    List<Item> all =
        items.stream()
            .filter(item -> !item.changes().isEmpty())
            .filter(item -> !item.isOver() || !item.amendments().isEmpty())
            .filter(belongs)
            .toList();
    List<Item> full = all.stream().filter(item -> !item.isOver()).limit(room).toList();
    List<Item> brief = all.stream().filter(Item::isOver).limit(room).toList();
    remember(full, told);
    remember(brief, told);
    return new Section(all.size(), full, brief);
  }

  private Section soon(List<Item> closing, Set<UUID> told, Instant at) {
    Comparator<Item> soonest = soonest(at);
    List<Item> full =
        closing.stream()
            .filter(item -> !told.contains(id(item)) && item.changes().isEmpty())
            .limit(rules.closing())
            .sorted(soonest)
            .toList();
    List<Item> brief =
        closing.stream().filter(item -> told.contains(id(item))).sorted(soonest).toList();
    remember(full, told);
    return new Section(closing.size(), full, brief);
  }

  private static Section forthcoming(List<Item> items, Set<UUID> told) {
    List<Item> brief =
        items.stream()
            .filter(item -> item.offer().status() == Status.FORTHCOMING)
            .filter(item -> item.changes().isEmpty() && !told.contains(id(item)))
            .toList();
    remember(brief, told);
    return new Section(brief.size(), List.of(), brief);
  }

  /**
   * News of our themes, and pages of a doubtful kind, by which one could still apply. They stand
   * here each week until that day is past.
   */
  private static List<Item> possible(Collection<Offer> offers, Instant at) {
    return offers.stream()
        .filter(offer -> !offer.opportunity().isOffer())
        .filter(offer -> !offer.assessment().themes().isEmpty())
        .filter(offer -> offer.opportunity().notices().stream().anyMatch(DigestComposer::mayHide))
        .map(offer -> new Item(offer, List.of(), offer.assessment().reasons()))
        .filter(item -> DaysLeft.next(item.offer().opportunity(), at).isPresent())
        .sorted(soonest(at))
        .toList();
  }

  private static boolean mayHide(Notice notice) {
    return notice.kind() == Kind.NEWS || notice.flags().contains(Notice.DOUBTFUL);
  }

  private static Comparator<Item> soonest(Instant at) {
    Comparator<Item> soonest =
        Comparator.comparing(
            item -> DaysLeft.next(item.offer().opportunity(), at).flatMap(Deadline::end).get());
    return soonest.thenComparing(Item.BEST_FIRST);
  }

  private boolean closesSoon(Item item, Instant at) {
    if (item.offer().status() != Status.OPEN) return false;
    Optional<Long> days =
        DaysLeft.next(item.offer().opportunity(), at)
            .flatMap(deadline -> DaysLeft.until(deadline, at));
    return days.isPresent() && days.get() <= rules.closingDays();
  }

  private static List<ThemeCount> themes(List<Item> items) {
    Map<String, ThemeCount> counts = new TreeMap<>();
    for (Item item : items) {
      if (item.isOver()) continue;
      item.offer().assessment().themes().stream()
          .map(score -> new ThemeCount(score.theme(), 1, item.isNew() ? 1 : 0))
          .forEach(count -> counts.merge(count.theme(), count, DigestComposer::sum));
    }
    return counts.values().stream()
        .sorted(Comparator.comparingInt(count -> -count.usable()))
        .toList();
  }

  private static ThemeCount sum(ThemeCount a, ThemeCount b) {
    return new ThemeCount(a.theme(), a.usable() + b.usable(), a.fresh() + b.fresh());
  }

  private static void remember(List<Item> items, Set<UUID> told) {
    items.forEach(item -> told.add(id(item)));
  }

  private static UUID id(Item item) {
    return item.offer().opportunity().id();
  }
}
