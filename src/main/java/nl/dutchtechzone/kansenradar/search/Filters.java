package nl.dutchtechzone.kansenradar.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Makes queries of filters. */
final class Filters {
  /** Before a value that is not to be taken for the beginning of others. */
  static final String EXACTLY = "=";

  private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|=)?\\s*(.+)");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)€?\\s*([0-9][0-9.,]*)\\s*(k|m|mln|mio|miljoen|million|million(?:en)?|duizend)?");
  private static final int SHORTEST_BEGINNING = 2;
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private Filters() {}

  /** Empty when the value cannot be read; the message is then added. */
  static Optional<Query> query(Clause.Filter filter, List<Remark> messages) {
    Optional<Query> query =
        switch (filter.field()) {
          case DEADLINE -> range(Fields.DEADLINE, filter.value(), Filters::days);
          case SEEN -> range(Fields.SEEN, filter.value(), Filters::seconds);
          case AMOUNT -> range(Fields.AMOUNT, filter.value(), Filters::euros);
          default -> Optional.of(value(filter));
        };
    if (query.isEmpty()) messages.add(explain(filter));
    return query;
  }

  private static Remark explain(Clause.Filter filter) {
    String key = filter.field() == FilterField.AMOUNT ? "amount" : "day";
    return Remark.of(key, filter.field().label(), filter.value());
  }

  private static Query value(Clause.Filter filter) {
    String index = filter.field().index();
    if (filter.value().startsWith(EXACTLY)) {
      String value = filter.value().substring(EXACTLY.length());
      return new TermQuery(new Term(index, filter.field().value(value)));
    }
    String value = filter.field().value(filter.value());
    Query exact = new TermQuery(new Term(index, value));
    if (value.length() < SHORTEST_BEGINNING) return exact;
    return new BooleanQuery.Builder()
        .add(exact, Occur.SHOULD)
        .add(new PrefixQuery(new Term(index, value.replaceAll("\\*+$", ""))), Occur.SHOULD)
        .build();
  }

  /** The first and last number that a written value stands for: a month is all its days. */
  private record Bounds(long first, long last) {}

  private interface Reader {
    Optional<Bounds> read(String written);
  }

  private static Optional<Query> range(String field, String written, Reader reader) {
    int dots = written.indexOf("..");
    if (dots >= 0) {
      Optional<Bounds> from = reader.read(written.substring(0, dots));
      Optional<Bounds> to = reader.read(written.substring(dots + 2));
      if (from.isEmpty() || to.isEmpty()) return Optional.empty();
      return Optional.of(LongPoint.newRangeQuery(field, from.get().first(), to.get().last()));
    }
    Matcher compared = COMPARED.matcher(written.strip());
    if (!compared.matches()) return Optional.empty();
    String sign = Optional.ofNullable(compared.group(1)).orElse("=");
    return reader.read(compared.group(2)).map(bounds -> compare(field, sign, bounds));
  }

  private static Query compare(String field, String sign, Bounds bounds) {
    return switch (sign) {
      case "<" -> LongPoint.newRangeQuery(field, Long.MIN_VALUE, bounds.first() - 1);
      case "<=" -> LongPoint.newRangeQuery(field, Long.MIN_VALUE, bounds.last());
      case ">" -> LongPoint.newRangeQuery(field, bounds.last() + 1, Long.MAX_VALUE);
      case ">=" -> LongPoint.newRangeQuery(field, bounds.first(), Long.MAX_VALUE);
      default -> LongPoint.newRangeQuery(field, bounds.first(), bounds.last());
    };
  }

  private static Optional<Bounds> days(String written) {
    String text = written.strip();
    try {
      if (text.matches("[0-9]{4}-[0-9]{2}")) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(
            new Bounds(month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay()));
      }
      Matcher dutch = Pattern.compile("([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})").matcher(text);
      LocalDate day =
          dutch.matches()
              ? LocalDate.of(number(dutch, 3), number(dutch, 2), number(dutch, 1))
              : LocalDate.parse(text);
      return Optional.of(new Bounds(day.toEpochDay(), day.toEpochDay()));
    } catch (DateTimeException e) {
      return Optional.empty(); // the caller tells how to write it
    }
  }

  /** A day, or a day with a time: {@code 2027-03-08T09:15}, as in Amsterdam. */
  private static Optional<Bounds> seconds(String written) {
    try {
      long second =
          LocalDateTime.parse(written.strip().toUpperCase(Locale.ROOT))
              .atZone(ZONE)
              .toEpochSecond();
      return Optional.of(new Bounds(second, second));
    } catch (DateTimeException e) {
      return days(written).map(Filters::seconds); // no time: a day then
    }
  }

  private static Bounds seconds(Bounds days) {
    long first = LocalDate.ofEpochDay(days.first()).atStartOfDay(ZONE).toEpochSecond();
    long next = LocalDate.ofEpochDay(days.last() + 1).atStartOfDay(ZONE).toEpochSecond();
    return new Bounds(first, next - 1);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<Bounds> euros(String written) {
    Matcher amount = AMOUNT.matcher(written.strip());
    if (!amount.matches()) return Optional.empty();
    String digits = amount.group(1).replaceAll("[.,](?=[0-9]{3}(?:[.,]|$))", "").replace(',', '.');
    if (!digits.matches("[0-9]{1,15}(?:\\.[0-9]{1,6})?")) return Optional.empty();
    long value = new BigDecimal(digits).multiply(unit(amount.group(2))).longValue();
    return Optional.of(new Bounds(value, value));
  }

  private static BigDecimal unit(@Nullable String word) {
    if (word == null) return BigDecimal.ONE;
    return switch (Words.fold(word)) {
      case "k", "duizend" -> BigDecimal.valueOf(1_000);
      default -> BigDecimal.valueOf(1_000_000);
    };
  }
}
