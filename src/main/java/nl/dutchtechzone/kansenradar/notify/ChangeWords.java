package nl.dutchtechzone.kansenradar.notify;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.notify.Letter.Shift;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Difference;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.PartnerRule;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * Puts changes into words. The feed keeps values in a form without language (ISO dates, plain
 * amounts, codes); what is not of that form is shown as it is.
 */
final class ChangeWords {
  private static final int LENGTH = 200;

  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(\\d{4})|-)-(\\d{2})-(\\d{2})(?:T(\\d{2}:\\d{2}))?(?:"
              + " \\((month|quarter|season)\\))?");

  private static final Pattern AMOUNT =
      Pattern.compile("(?:\\b([A-Z]{3}) )?\\b(\\d+(?:\\.\\d+)?)(?=$|, | / )");

  private static final Pattern NOTES = Pattern.compile("\\(([^()]*)\\)");

  private static final Pattern PARTNERS = Pattern.compile("(\\d{1,4}) partners, (\\d{1,4}) .*");

  private final Words words;
  private final Phrases phrases;
  private final Glossary glossary;

  ChangeWords(Words words, Phrases phrases, Glossary glossary) {
    this.words = words;
    this.phrases = phrases;
    this.glossary = glossary;
  }

  Shift shift(Change change) {
    return shift(
        new Difference(
            change.kind(), change.field(), change.before(), change.after(), change.quotes()));
  }

  Shift shift(Difference change) {
    return new Shift(
        what(change),
        value(change, change.before()),
        value(change, change.after()),
        change.quotes().before().map(ChangeWords::quote),
        change.quotes().after().map(ChangeWords::quote));
  }

  private static String quote(String words) {
    return Letter.plain(words, LENGTH);
  }

  /** A value in the form of the feed, of a field that {@link Change} names. */
  String value(String field, String value) {
    return inWords(field, Letter.plain(value, LENGTH));
  }

  /** What a field is called; its own name where there are no words. */
  String field(String field) {
    return words.find("field." + field).orElse(field);
  }

  /** The kind; the field as well when the kind does not tell it. */
  private String what(Difference change) {
    String kind = words.of("change", change.kind());
    Optional<String> field = words.find("field." + change.field());
    boolean broad =
        change.kind() == ChangeKind.TERMS_CHANGED
            || (change.kind() == ChangeKind.BUDGET_CHANGED
                && !change.field().equals("budgetTotal"));
    return field.filter(f -> broad).map(f -> words.get("change.field", kind, f)).orElse(kind);
  }

  private String value(Difference change, Optional<String> value) {
    return value.map(text -> value(change.field(), text)).orElseGet(() -> words.get("change.none"));
  }

  private String inWords(String field, String value) {
    return switch (field) {
      case "status" -> codes("status", value);
      case "intake" -> codes("intake", value);
      case "allocation" -> codes("allocation", value);
      case "earlyClose" -> codes("early", value);
      case "applicants", "applicantsExcluded" -> codes("applicant", value);
      case "areas", "areasExcluded" -> each(value, this::place);
      case "opens", "deadlines" -> moments(value);
      case "rateMin", "rateMax" -> value + "%";
      case "partnerRule" -> partners(value);
      case "grantPerUnit" -> amounts(value).replaceFirst(" / ", " " + words.get("unit.per") + " ");
      case "budgetTotal",
          "budgetRemaining",
          "programmeTotal",
          "subBudgets",
          "grantMin",
          "grantMax",
          "grantPerPartner",
          "grantFixed" ->
          amounts(value);
      default -> value;
    };
  }

  private String codes(String family, String value) {
    return each(value, code -> words.find(family + "." + code).orElse(code));
  }

  private static String each(String value, UnaryOperator<String> form) {
    return Stream.of(value.split(", ", -1)).map(form).collect(joining(", "));
  }

  private String place(String code) {
    try {
      return glossary.place(new Region(code));
    } catch (IllegalArgumentException e) {
      return code;
    }
  }

  private String moments(String value) {
    String dated =
        MOMENT.matcher(value).replaceAll(found -> Matcher.quoteReplacement(moment(found)));
    return NOTES.matcher(dated).replaceAll(found -> Matcher.quoteReplacement(notes(found)));
  }

  private String moment(MatchResult found) {
    try {
      MonthDay day =
          MonthDay.of(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
      Optional<LocalTime> time = Optional.ofNullable(found.group(4)).map(LocalTime::parse);
      if (found.group(1) == null) return phrases.moment(Moment.withoutYear(day, time));
      Precision precision =
          Optional.ofNullable(found.group(5))
              .flatMap(code -> Coded.parse(Precision.class, code))
              .orElse(time.isPresent() ? Precision.MINUTE : Precision.DAY);
      LocalDate date = day.atYear(Integer.parseInt(found.group(1)));
      return phrases.moment(
          new Moment(OptionalInt.of(date.getYear()), MonthDay.from(date), time, precision));
    } catch (DateTimeException | IllegalArgumentException e) {
      return found.group();
    }
  }

  /** Stage, track and doubt behind a date: {@code (pre; grote projecten; tentative)}. */
  private String notes(MatchResult found) {
    return Stream.of(found.group(1).split("; ", -1))
        .map(
            note ->
                note.equals("tentative")
                    ? words.get("tentative")
                    : words.find("stage." + note).orElse(note))
        .collect(joining(", ", "(", ")"));
  }

  private String amounts(String value) {
    return AMOUNT.matcher(value).replaceAll(found -> Matcher.quoteReplacement(amount(found)));
  }

  private String amount(MatchResult found) {
    try {
      Currency currency = found.group(1) == null ? Money.EUR : Currency.getInstance(found.group(1));
      return phrases.money(new Money(new BigDecimal(found.group(2)), currency, false));
    } catch (IllegalArgumentException e) {
      return found.group();
    }
  }

  private String partners(String value) {
    Matcher found = PARTNERS.matcher(value);
    if (!found.matches()) return value;
    return phrases
        .partners(
            new PartnerRule(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
        .orElse(value);
  }
}
