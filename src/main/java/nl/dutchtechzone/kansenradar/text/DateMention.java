package nl.dutchtechzone.kansenradar.text;

import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Precision;

/**
 * A date or period as a text states it.
 *
 * <p>Flags, in lower case: {@code cet_in_summer}, {@code cest_in_winter} (the zone's label and the
 * season disagree; the wall time stands), {@code zone_conflict} (two printed zones disagree),
 * {@code zone:ID} (a zone other than that of Brussels), {@code weekday_mismatch}, {@code
 * ambiguous_midnight}, {@code ambiguous_day_month} (English 3/4/2027, read as 3 April), {@code
 * year_from_weekday}, {@code year_from_neighbour}, {@code coming} ("a.s."), {@code recurring}
 * (every year), {@code month_start}, {@code month_middle}, {@code month_end}, {@code year} (whole
 * years only), {@code half_year}, {@code exclusive_end}.
 */
public sealed interface DateMention {
  /** Where it stands, without the word that bounds it. */
  Span span();

  List<String> flags();

  /**
   * One day or instant, or a coarser unit that a bound has narrowed to one of its days.
   *
   * @param moment without year when neither the date nor its sentence tells
   */
  record Point(Span span, Moment moment, Bound bound, List<String> flags) implements DateMention {
    public Point {
      flags = List.copyOf(flags);
    }
  }

  /**
   * A first and a last moment; also a bare month, quarter, half-year, season or year.
   *
   * @param to the moment named as the end
   * @param exclusiveEnd {@code to} is the first moment that is too late
   */
  record Period(
      Span span,
      Moment from,
      Moment to,
      Precision precision,
      boolean exclusiveEnd,
      List<String> flags)
      implements DateMention {
    public Period {
      flags = List.copyOf(flags);
    }
  }
}
