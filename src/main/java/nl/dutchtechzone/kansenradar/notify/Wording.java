package nl.dutchtechzone.kansenradar.notify;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Difference;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.PartnerRule;

/**
 * How a call is put into words in one language: in mails, and the same on the site. What is not
 * stated is an empty answer. Thread-safe.
 */
public final class Wording {
  private final Words words;
  private final Phrases phrases;
  private final Particulars particulars;
  private final Grounds grounds;
  private final ChangeWords changes;

  public Wording(Language language, Glossary glossary) {
    words = new Words(language);
    phrases = new Phrases(words);
    particulars = new Particulars(words, phrases);
    grounds = new Grounds(words, language, glossary);
    changes = new ChangeWords(words, phrases, glossary);
  }

  /** The words themselves: of statuses, programmes, kinds of applicants. */
  public Words words() {
    return words;
  }

  /** The word for a constant: {@code of("status", OPEN)}. */
  public String of(String family, Coded constant) {
    return words.of(family, constant);
  }

  /** {@code wo 30 juni 2027}. */
  public String day(LocalDate day) {
    return phrases.day(day);
  }

  /** The wall time in Amsterdam: {@code ma 15 maart 2027, 07.10 uur}. */
  public String instant(Instant instant) {
    return phrases.instant(instant);
  }

  /** As exact as the page was. */
  public String moment(Moment moment) {
    return phrases.moment(moment);
  }

  /** The moment, with the zone when its wall clock is not ours. */
  public String deadline(Deadline deadline) {
    return phrases.deadline(deadline);
  }

  /** {@code nog 21 dagen}, {@code morgen}, {@code verlopen}; empty when no day may be promised. */
  public Optional<String> daysLeft(Deadline deadline, Instant at) {
    return phrases.daysLeft(deadline, at);
  }

  public String money(Money money) {
    return phrases.money(money);
  }

  public String number(BigDecimal number) {
    return phrases.number(number);
  }

  /** Empty when the rule asks for nothing. */
  public Optional<String> partners(PartnerRule rule) {
    return phrases.partners(rule);
  }

  /** The first deadline that is not past at {@code at}; empty when none with a year is left. */
  public static Optional<Deadline> next(Opportunity opportunity, Instant at) {
    return DaysLeft.next(opportunity, at);
  }

  /** Whole days from today in Amsterdam to the deadline's day; empty when it has no exact day. */
  public static Optional<Long> days(Deadline deadline, Instant at) {
    return DaysLeft.until(deadline, at);
  }

  /** The deadlines to come, the soonest first, and how applications are taken in. */
  public List<String> deadlines(Facts facts, Instant at) {
    return particulars.deadlines(facts, at);
  }

  public Optional<String> opens(Facts facts) {
    return particulars.opens(facts);
  }

  /** Who may apply, and how many partners it takes. */
  public List<String> who(Facts facts) {
    return particulars.who(facts);
  }

  /** What one project gets, at what rate, out of what budget, and how it is divided. */
  public List<String> money(Facts facts) {
    return particulars.money(facts);
  }

  /** The verdict on the territory, and the words it rests on. */
  public List<String> where(Offer offer) {
    return grounds.where(new Item(offer, List.of(), offer.assessment().reasons()));
  }

  /** The strongest reasons why it matters; empty when no theme was recognised. */
  public List<String> why(Offer offer) {
    return grounds.why(offer.assessment().reasons());
  }

  /** What a part of a score is called, as {@link nl.dutchtechzone.kansenradar.match.Reason}. */
  public String part(String id) {
    return grounds.part(id);
  }

  /** A change as what it was and what it is now. */
  public Letter.Shift shift(Change change) {
    return changes.shift(change);
  }

  /** The same for a difference between two versions of a page. */
  public Letter.Shift shift(Difference difference) {
    return changes.shift(difference);
  }

  /** A value of a field as {@link Change} keeps them. */
  public String value(String field, String value) {
    return changes.value(field, value);
  }

  /** What a field is called, in lower case. */
  public String field(String field) {
    return changes.field(field);
  }

  /** Text of a page on one line, without marks that could disguise it, cut at a word. */
  public static String plain(String text, int length) {
    return Letter.plain(text, length);
  }

  /** The same, whole. */
  public static String plain(String text) {
    return Letter.plain(text);
  }
}
