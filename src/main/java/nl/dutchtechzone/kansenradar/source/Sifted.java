package nl.dutchtechzone.kansenradar.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/**
 * A harvest parted into what is believed and what is held back.
 *
 * @param pages to be remembered; a page that was not believed must be read again next time, so its
 *     validators are not kept
 * @param heldBack the reasons, one Dutch sentence each
 */
public record Sifted(List<Notice> believed, List<KnownPage> pages, List<String> heldBack) {
  /**
   * So long after the last good reading, many odd pages at once are taken for a fault of the site
   * that spoils the others too. Later each page is judged by itself again: a site that stays
   * different must not keep its other changes from being seen.
   */
  private static final Duration FAULT_LASTS = Duration.ofDays(3);

  public Sifted {
    believed = List.copyOf(believed);
    pages = List.copyOf(pages);
    heldBack = List.copyOf(heldBack);
  }

  /**
   * Holds each notice against what is known of it. New ones are always believed.
   *
   * @param known by key
   * @param lastGood when the source was last read well
   * @param believedBefore whether a notice was read from bodies that were believed before: a page
   *     that is again as it once was is no odd one
   */
  public static Sifted of(
      Harvest harvest,
      Map<String, Notice> known,
      Optional<Instant> lastGood,
      Predicate<Notice> believedBefore) {
    List<Notice> believed = new ArrayList<>();
    List<Notice> altered = new ArrayList<>();
    List<Notice> odd = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (Notice notice : harvest.notices()) {
      Optional<Notice> before = Optional.ofNullable(known.get(notice.key()));
      if (before.isEmpty() || before.orElseThrow().pages().equals(notice.pages())) {
        believed.add(notice);
      } else if (Plausibility.judge(before.orElseThrow(), notice) instanceof Belief.HeldBack no
          && !believedBefore.test(notice)) {
        odd.add(notice);
        reasons.add(no.reason());
      } else {
        altered.add(notice.settledBy(before.orElseThrow()));
      }
    }
    if (isFault(odd.size(), altered.size(), harvest, lastGood)) {
      if (!altered.isEmpty()) reasons.add(others(altered.size()));
      odd.addAll(altered);
    } else {
      believed.addAll(altered);
    }
    return new Sifted(believed, pages(harvest, odd), reasons);
  }

  private static boolean isFault(
      int odd, int altered, Harvest harvest, Optional<Instant> lastGood) {
    return odd >= 2
        && odd >= altered
        && lastGood.filter(at -> at.plus(FAULT_LASTS).isAfter(harvest.at())).isPresent();
  }

  private static String others(int count) {
    return count == 1
        ? "Omdat meer pagina's er vreemd uitzien, is ook 1 andere wijziging niet overgenomen."
        : String.format(
            Locale.ROOT,
            "Omdat meer pagina's er vreemd uitzien, zijn ook %d andere wijzigingen niet"
                + " overgenomen.",
            count);
  }

  private static List<KnownPage> pages(Harvest harvest, List<Notice> odd) {
    Set<String> doubted = new HashSet<>();
    for (Notice notice : odd)
      notice.pages().stream().map(ArchivedPage::sha256).forEach(doubted::add);
    return harvest.pages().stream().filter(page -> !doubted.contains(page.sha256())).toList();
  }
}
