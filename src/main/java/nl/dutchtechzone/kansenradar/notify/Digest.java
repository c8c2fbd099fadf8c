package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the bureau is told in one week. Each call with an untold change stands in {@code fresh},
 * {@code changed} or {@code appendix}, and in one of these only.
 *
 * @param week the issue; it makes the mail's Message-ID
 * @param at the instant of which statuses and days left are told
 * @param fresh calls never told of before, and nothing changed since
 * @param changed calls with other changes, perhaps also new
 * @param closing calls that close soon, whether told above or not, the soonest first
 * @param forthcoming calls that are to open, without changes to tell
 * @param possible news and doubtful pages that name a day to apply by, the soonest first: there may
 *     be a call behind them that no source offers
 * @param appendix all other calls that can still be used, and the overflow of the sections
 * @param themes how many calls there are a theme, the most first
 * @param sources the worst first
 * @param deadlines of all open calls, counted a week
 * @param desk what the bureau should know beside the calls
 */
public record Digest(
    Week week,
    Instant at,
    Section fresh,
    Section changed,
    Section closing,
    Section forthcoming,
    List<Item> possible,
    List<Item> appendix,
    List<ThemeCount> themes,
    List<SourceReport> sources,
    DeadlineWeeks deadlines,
    Desk desk) {

  /**
   * A part of the digest.
   *
   * @param total how many belong to it, those that only the appendix has room for included
   * @param full told in full
   * @param brief told in one line
   */
  public record Section(int total, List<Item> full, List<Item> brief) {
    public Section {
      full = List.copyOf(full);
      brief = List.copyOf(brief);
      if (full.size() + brief.size() > total) {
        throw new IllegalArgumentException("more items than the section has: " + total);
      }
    }

    public boolean isEmpty() {
      return total == 0;
    }

    /** How many of it stand in the appendix. */
    public int overflow() {
      return total - full.size() - brief.size();
    }
  }

  /**
   * How many calls a theme has.
   *
   * @param theme its id
   * @param usable open or forthcoming
   * @param fresh of these, the new ones
   */
  public record ThemeCount(String theme, int usable, int fresh) {}

  public Digest {
    possible = List.copyOf(possible);
    appendix = List.copyOf(appendix);
    themes = List.copyOf(themes);
    sources = List.copyOf(sources);
  }

  /** The same with what the bureau should know beside the calls. */
  public Digest with(Desk other) {
    return new Digest(
        week,
        at,
        fresh,
        changed,
        closing,
        forthcoming,
        possible,
        appendix,
        themes,
        sources,
        deadlines,
        other);
  }

  /** True when there is nothing new and nothing has changed. */
  public boolean isQuiet() {
    return fresh.isEmpty() && changed.isEmpty();
  }

  /** All that is told in full, the best first. */
  public List<Item> ranked() {
    List<Item> all = new ArrayList<>(fresh.full());
    all.addAll(changed.full());
    all.addAll(closing.full());
    all.addAll(forthcoming.full());
    return all.stream().sorted(Item.BEST_FIRST).toList();
  }
}
