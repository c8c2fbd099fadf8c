package nl.dutchtechzone.kansenradar.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.Flags;
import nl.dutchtechzone.kansenradar.text.MoneyMention;
import nl.dutchtechzone.kansenradar.text.PercentMention;
import nl.dutchtechzone.kansenradar.text.Reading;
import nl.dutchtechzone.kansenradar.text.Span;
import nl.dutchtechzone.kansenradar.text.TextReader;

/** What the text mentions, passage by passage; offsets count in the whole text. */
final class Readings {
  private final String text;
  private final Language language;
  private final LocalDate today;
  private final Reading whole;
  private final HeadUnits units;

  Readings(String text, Language language, LocalDate today) {
    this(text, language, today, TextReader.read(text, language, today));
  }

  private Readings(String text, Language language, LocalDate today, Reading whole) {
    this.text = text;
    this.language = language;
    this.today = today;
    this.whole = whole;
    this.units = new HeadUnits(text, language);
  }

  /** The same text against another day, which matters to dates that a weekday gives their year. */
  Readings on(LocalDate day) {
    if (day.equals(today)) return this;
    boolean same = whole.dates().stream().noneMatch(Readings::hangsOnToday);
    return same ? new Readings(text, language, day, whole) : new Readings(text, language, day);
  }

  /** A year that is missing, or that a weekday told, may be another one on another day. */
  private static boolean hangsOnToday(DateMention mention) {
    boolean dated =
        switch (mention) {
          case DateMention.Point p -> p.moment().year().isPresent();
          case DateMention.Period p -> p.from().year().isPresent() && p.to().year().isPresent();
        };
    return !dated
        || mention.flags().contains(Flags.YEAR_FROM_WEEKDAY)
        || mention.flags().contains(Flags.YEAR_FROM_NEIGHBOUR);
  }

  List<DateMention> dates(Passage passage) {
    if (!isBroken(passage)) return withFirst(passage);
    return reread(passage).dates().stream().map(m -> moved(m, passage.start())).toList();
  }

  /** "Antragstellung ab | 1.2.2027 bis 1.4.2027": the label has the date's own preposition. */
  private List<DateMention> withFirst(Passage passage) {
    List<DateMention> dates = within(whole.dates(), DateMention::span, span(passage));
    if (passage.label().isEmpty() || passage.label().get().end() > passage.start()) return dates;
    Span reach = new Span(passage.label().get().start(), passage.end());
    for (DateMention mention : within(whole.dates(), DateMention::span, reach)) {
      int from = mention.span().start();
      if (from >= passage.start()) return dates;
      if (mention.span().end() <= passage.start()) continue;
      List<DateMention> all = new ArrayList<>(dates);
      all.addFirst(at(mention, new Span(passage.start(), mention.span().end())));
      return all;
    }
    return dates;
  }

  /** Amounts, also those of which the label names the currency. */
  List<MoneyMention> money(Passage passage) {
    List<MoneyMention> stated = within(whole.money(), MoneyMention::span, span(passage));
    if (!stated.isEmpty()) return stated;
    return units.money(passage).map(value -> read(value).money()).orElse(List.of()).stream()
        .map(m -> at(passage, m))
        .toList();
  }

  /** Percentages, also those of which the label has the sign. */
  List<PercentMention> percents(Passage passage) {
    List<PercentMention> stated = within(whole.percents(), PercentMention::span, span(passage));
    if (!stated.isEmpty()) return stated;
    return units.percent(passage).map(value -> read(value).percents()).orElse(List.of()).stream()
        .map(p -> at(passage, p))
        .toList();
  }

  private static MoneyMention at(Passage passage, MoneyMention m) {
    Span span = at(passage, m.span());
    return new MoneyMention(span, m.amount(), m.min(), m.max(), m.currency(), m.approximate());
  }

  private static PercentMention at(Passage passage, PercentMention p) {
    return new PercentMention(at(passage, p.span()), p.value(), p.min(), p.max(), p.points());
  }

  /** Where a mention stands in the passage that it was read from, without the unit it lacks. */
  private static Span at(Passage passage, Span mention) {
    int end = Math.min(passage.end(), passage.start() + mention.end());
    return new Span(passage.start() + mention.start(), end);
  }

  /** A value over several lines is read as one: "maandag 6 september 2027", "12:00". */
  private boolean isBroken(Passage passage) {
    if (passage.kind() != Passage.Kind.LABELLED) return false;
    return text.indexOf('\n', passage.start(), passage.end()) >= 0;
  }

  private Reading reread(Passage passage) {
    return read(text.substring(passage.start(), passage.end()).replace('\n', ' '));
  }

  private Reading read(String value) {
    return TextReader.read(value, language, today);
  }

  private static DateMention moved(DateMention mention, int by) {
    return at(mention, new Span(mention.span().start() + by, mention.span().end() + by));
  }

  private static DateMention at(DateMention mention, Span span) {
    return switch (mention) {
      case DateMention.Point p -> new DateMention.Point(span, p.moment(), p.bound(), p.flags());
      case DateMention.Period p ->
          new DateMention.Period(
              span, p.from(), p.to(), p.precision(), p.exclusiveEnd(), p.flags());
    };
  }

  private static Span span(Passage passage) {
    return new Span(passage.start(), passage.end());
  }

  private static <M> List<M> within(List<M> mentions, Function<M, Span> span, Span reach) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(mentions.get(middle)).start() < reach.start()) low = middle + 1;
      else high = middle;
    }
    List<M> found = new ArrayList<>();
    for (int i = low; i < mentions.size(); i++) {
      Span at = span.apply(mentions.get(i));
      if (at.start() >= reach.end()) break;
      if (at.end() <= reach.end()) found.add(mentions.get(i));
    }
    return found;
  }
}
