package nl.dutchtechzone.kansenradar.match.same;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What two notices of one call have in common, whatever else differs: a number, an address, a day
 * with a word of the title, the whole title, or a last day with the budget. Whoever changes them
 * raises {@link CallKeys#VERSION}.
 */
final class JoiningKeys {
  private JoiningKeys() {}

  static Set<String> of(Collection<CallSigns> notices) {
    Set<String> keys = new HashSet<>();
    notices.forEach(notice -> add(notice, keys));
    return keys;
  }

  private static void add(CallSigns notice, Set<String> keys) {
    notice.references().all().forEach(reference -> keys.add("reference " + reference));
    notice.links().own().ifPresent(page -> keys.add("page " + page));
    notice.links().targets().forEach(page -> keys.add("page " + page));
    notice.links().shape().ifPresent(page -> keys.add("shape " + page));
    TitleSigns title = notice.title();
    if (!title.words().isEmpty()) keys.add("title " + new TreeSet<>(title.words()));
    for (var end : notice.window().ends()) {
      title.words().forEach(word -> keys.add("end " + end + " " + word));
      title.numbers().forEach(n -> keys.add("count " + notice.programme() + " " + n + " " + end));
      notice.budget().ifPresent(sum -> keys.add("sum " + end + " " + sum.toPlainString()));
    }
    notice.window().opens().ifPresent(day -> addStart(notice, day, keys));
    // Of what states no last day, an amount and a word of the name are all there is to go by.
    notice
        .budget()
        .map(BigDecimal::toPlainString)
        .ifPresent(sum -> title.words().forEach(word -> keys.add("sum " + sum + " " + word)));
  }

  private static void addStart(CallSigns notice, LocalDate day, Set<String> keys) {
    notice.title().words().forEach(word -> keys.add("start " + day + " " + word));
    for (int number : notice.title().numbers()) {
      keys.add("start " + notice.programme() + " " + number + " " + day);
    }
  }
}
