package nl.dutchtechzone.kansenradar.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads days that share a month: "1, 15 en 29 maart 2027", "May 3 and 5, 2027". */
final class DayLists {
  private static final int MOST = 12;

  private final Tokens tokens;
  private final BitSet taken;
  private final Days days;
  private final Parts parts;

  DayLists(Tokens tokens, BitSet taken, Days days, Parts parts) {
    this.tokens = tokens;
    this.taken = taken;
    this.days = days;
    this.parts = parts;
  }

  /** The days of the list that begins at a token; none when there is no list of two or more. */
  List<Part> read(int token) {
    if (days.month(token) > 0) return monthFirst(token);
    List<int[]> bare = new ArrayList<>();
    int at = token;
    while (bare.size() < MOST && tokens.isNumber(at) && !taken.get(at)) {
      int[] day = days.day(at);
      if (day.length == 0 || days.month(day[1]) > 0) break;
      int next = isJoint(day[1]) ? day[1] + 1 : -1;
      if (next < 0 || !tokens.near(day[1]) || !tokens.near(next) || tokens.touches(next)) break;
      bare.add(new int[] {day[0], at, day[1]});
      at = next;
    }
    if (bare.isEmpty() || !tokens.isNumber(at) || taken.get(at)) return List.of();
    Optional<Part> last = days.dayFirst(at).filter(Part::exists).map(parts::withTime);
    return last.map(part -> dated(bare, part)).orElse(List.of());
  }

  private boolean isJoint(int token) {
    return tokens.is(token, ',') || tokens.is(token, Role.AND) || tokens.is(token, Role.OR);
  }

  /** "May 3, 4 and 5, 2027": with the month first only when a year ends the list. */
  private List<Part> monthFirst(int token) {
    List<Part> list = new ArrayList<>();
    int at = token + 1;
    while (list.size() < MOST && tokens.isNumber(at) && tokens.near(at) && !taken.get(at)) {
      int[] day = days.day(at);
      if (day.length == 0) return List.of();
      int start = list.isEmpty() ? token : at;
      list.add(Part.of(start, day[1], Unit.DAY, 0, days.month(token), day[0]));
      at = day[1];
      boolean last = !isJoint(at) || (tokens.is(at, ',') && days.year(at + 1) > 0);
      if (last) break;
      at++;
      if (!tokens.is(at - 1, Role.AND) && isJoint(at) && !tokens.is(at, ',')) at++;
    }
    if (list.size() < 2) return List.of();
    Part last = days.withYear(list.remove(list.size() - 1));
    if (!last.hasYear() || !last.exists()) return List.of();
    List<int[]> bare = list.stream().map(p -> new int[] {p.day(), p.start(), p.end()}).toList();
    return dated(bare, parts.withTime(last));
  }

  private static List<Part> dated(List<int[]> bare, Part last) {
    List<Part> list = new ArrayList<>();
    for (int[] day : bare) {
      Part part = Part.of(day[1], day[2], Unit.DAY, last.year(), last.month(), day[0]);
      if (!part.exists() || day[0] >= last.day()) return List.of();
      list.add(last.clock().map(clock -> part.with(clock, part.end())).orElse(part));
    }
    list.add(last);
    return list;
  }
}
