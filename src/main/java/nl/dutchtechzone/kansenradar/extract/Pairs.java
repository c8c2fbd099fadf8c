package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.Flags;
import nl.dutchtechzone.kansenradar.text.Span;

/** Two plain dates with a dash or stroke between them, as tables print a period. */
final class Pairs {
  private Pairs() {}

  static List<DateMention> joined(List<DateMention> dates, char[] folded) {
    if (dates.size() != 2) return dates;
    if (!(dates.get(0) instanceof DateMention.Point from) || from.bound() != Bound.NONE)
      return dates;
    if (!(dates.get(1) instanceof DateMention.Point to) || to.bound() == Bound.FROM) return dates;
    int gap = to.span().start() - from.span().end();
    if (gap > 6) return dates;
    String between = new String(folded, from.span().end(), gap);
    if (between.indexOf('\n') >= 0) return dates; // entries of a list
    between = between.strip();
    if (!between.equals("/") && !between.equals("-") && !between.equals("|")) return dates;
    if (!from.moment().date().isPresent() || !to.moment().date().isPresent()) return dates;
    if (!from.moment().date().get().isBefore(to.moment().date().get())) return dates;
    Precision precision =
        to.moment().precision() == Precision.MINUTE ? Precision.MINUTE : from.moment().precision();
    return List.of(
        new DateMention.Period(
            new Span(from.span().start(), to.span().end()),
            from.moment(),
            to.moment(),
            precision,
            to.bound() == Bound.BEFORE,
            to.flags().stream().filter(f -> !f.equals(Flags.EXCLUSIVE_END)).toList()));
  }
}
