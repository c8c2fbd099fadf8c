package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.MoneyMention;
import nl.dutchtechzone.kansenradar.text.PercentMention;
import nl.dutchtechzone.kansenradar.text.Reading;
import nl.dutchtechzone.kansenradar.text.Span;
import nl.dutchtechzone.kansenradar.text.YearRule;

/** The form in which {@code annotate} answers. */
final class AnnotationJson {
  private final String text;
  private final LocalDate today;

  private AnnotationJson(String text, LocalDate today) {
    this.text = text;
    this.today = today;
  }

  /** Adds the mentions to an answer; dates without year get the one that {@code today} tells. */
  static void write(ObjectNode answer, String text, Reading reading, LocalDate today) {
    AnnotationJson form = new AnnotationJson(text, today);
    ArrayNode dates = answer.putArray("dates");
    reading.dates().forEach(date -> form.date(dates.addObject(), date));
    ArrayNode money = answer.putArray("money");
    reading.money().forEach(amount -> form.money(money.addObject(), amount));
    ArrayNode percent = answer.putArray("percent");
    reading.percents().forEach(rate -> form.percent(percent.addObject(), rate));
  }

  private ObjectNode place(ObjectNode node, Span span) {
    return node.put("start", span.start()).put("end", span.end()).put("text", span.of(text));
  }

  private void date(ObjectNode node, DateMention mention) {
    place(node, mention.span());
    switch (YearRule.resolve(mention, today)) {
      case DateMention.Point point -> {
        node.put("value", point.moment().iso()).putNull("from").putNull("to");
        node.put("precision", point.moment().precision().code());
        if (point.bound() != Bound.NONE) node.put("bound", code(point.bound()));
      }
      case DateMention.Period period -> {
        node.putNull("value").put("from", period.from().iso()).put("to", period.to().iso());
        node.put("precision", period.precision().code());
        if (period.exclusiveEnd()) node.put("exclusiveEnd", true);
      }
    }
    if (!mention.flags().isEmpty()) {
      ArrayNode flags = node.putArray("flags");
      mention.flags().forEach(flags::add);
    }
  }

  private static String code(Bound bound) {
    return switch (bound) {
      case NONE -> "none";
      case FROM -> "from";
      case UNTIL -> "until";
      case BEFORE -> "before";
    };
  }

  private void money(ObjectNode node, MoneyMention mention) {
    place(node, mention.span());
    number(node, "amount", mention.amount());
    number(node, "min", mention.min());
    number(node, "max", mention.max());
    if (mention.currency().isEmpty()) node.putNull("currency");
    mention.currency().ifPresent(c -> node.put("currency", c.getCurrencyCode()));
    node.put("approximate", mention.approximate());
  }

  private void percent(ObjectNode node, PercentMention mention) {
    place(node, mention.span());
    number(node, "value", mention.value());
    number(node, "min", mention.min());
    number(node, "max", mention.max());
    if (mention.points()) node.put("points", true);
  }

  private static void number(ObjectNode node, String name, Optional<BigDecimal> number) {
    if (number.isPresent()) node.put(name, number.get());
    else node.putNull(name);
  }
}
