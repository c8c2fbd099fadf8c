package nl.dutchtechzone.kansenradar.notify;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.ThemeScore;
import nl.dutchtechzone.kansenradar.notify.Letter.Badge;
import nl.dutchtechzone.kansenradar.notify.Letter.Card;
import nl.dutchtechzone.kansenradar.notify.Letter.Choices;
import nl.dutchtechzone.kansenradar.notify.Letter.Line;
import nl.dutchtechzone.kansenradar.notify.Letter.Link;
import nl.dutchtechzone.kansenradar.notify.Letter.Row;
import nl.dutchtechzone.kansenradar.notify.Letter.Shift;
import nl.dutchtechzone.kansenradar.notify.Letter.Tone;
import nl.dutchtechzone.kansenradar.opportunity.Conflicts;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/** Writes a call as a card or as a line, as things stand at one instant. */
final class CardWriter {
  private static final int SUMMARY_LENGTH = 240;
  private static final int VALUE_LENGTH = 160;
  private static final String DOT = " · ";

  private final Recipient recipient;
  private final Optional<Links> links;
  private final Words words;
  private final Phrases phrases;
  private final Particulars particulars;
  private final Grounds grounds;
  private final ChangeWords changes;
  private final Instant at;
  private final int soonDays;

  /**
   * @param links to decide by; empty where no site can be reached from outside
   * @param soonDays a deadline at most this many days away is said to be soon
   */
  CardWriter(
      Recipient recipient, Optional<Links> links, Glossary glossary, Instant at, int soonDays) {
    this.recipient = recipient;
    this.links = links;
    this.words = new Words(recipient.language());
    this.phrases = new Phrases(words);
    this.particulars = new Particulars(words, phrases);
    this.grounds = new Grounds(words, recipient.language(), glossary);
    this.changes = new ChangeWords(words, phrases, glossary);
    this.at = at;
    this.soonDays = soonDays;
  }

  Words words() {
    return words;
  }

  Phrases phrases() {
    return phrases;
  }

  Grounds grounds() {
    return grounds;
  }

  Card card(Item item) {
    Opportunity opportunity = item.offer().opportunity();
    return new Card(
        Letter.plain(opportunity.title(), VALUE_LENGTH),
        Letter.web(opportunity.lead().uri()),
        badges(item),
        Letter.plain(opportunity.summary(), SUMMARY_LENGTH),
        item.amendments().stream().map(changes::shift).toList(),
        rows(item),
        words.get("item.link", host(opportunity.lead())),
        words.get("item.checked", phrases.instant(opportunity.lastChecked())),
        links.map(site -> choices(site, opportunity.id())));
  }

  private Choices choices(Links site, UUID opportunity) {
    String page = site.decide(recipient.id(), opportunity, at);
    List<Link> each =
        Stream.of(Choice.values())
            .map(choice -> new Link(words.of("choice", choice), page + "/" + choice.code()))
            .toList();
    return new Choices(words.get("choice.all"), page, each);
  }

  /** The card's facts in one line; {@code extra} comes first. */
  Line line(Item item, Optional<String> extra) {
    Opportunity opportunity = item.offer().opportunity();
    Facts facts = opportunity.facts();
    Stream<String> notes =
        Stream.of(
                extra.stream(),
                item.isNew() ? Stream.of(words.get("item.new")) : Stream.<String>empty(),
                Stream.of(words.of("programme", opportunity.programme())),
                Stream.of(when(item)),
                particulars.money(facts).stream().limit(1),
                particulars.who(facts).stream().limit(1),
                Stream.of(grounds.themes(themes(item))),
                differing(opportunity).stream(),
                item.amendments().stream().map(changes::shift).map(this::inLine))
            .flatMap(note -> note)
            .filter(note -> !note.isEmpty());
    return new Line(
        Letter.plain(opportunity.title(), VALUE_LENGTH),
        Letter.web(opportunity.lead().uri()),
        notes.collect(joining(DOT)));
  }

  /** What is no call itself: where it stands, and by which day one could apply. */
  Line possible(Item item) {
    Opportunity opportunity = item.offer().opportunity();
    Stream<String> notes =
        Stream.concat(
            Stream.of(host(opportunity.lead())),
            Stream.concat(
                particulars.deadlines(opportunity.facts(), at).stream().limit(1),
                Stream.of(grounds.themes(themes(item)))));
    return new Line(
        Letter.plain(opportunity.title(), VALUE_LENGTH),
        Letter.web(opportunity.lead().uri()),
        notes.filter(note -> !note.isEmpty()).collect(joining(DOT)));
  }

  private List<Badge> badges(Item item) {
    List<Badge> badges = new ArrayList<>();
    if (item.isNew()) badges.add(new Badge(words.get("item.new"), Tone.ATTENTION));
    badges.add(status(item.offer().status()));
    badges.add(
        new Badge(words.of("programme", item.offer().opportunity().programme()), Tone.PLAIN));
    soon(item).ifPresent(badges::add);
    return badges;
  }

  private Badge status(Status status) {
    Tone tone =
        switch (status) {
          case OPEN -> Tone.GOOD;
          case FORTHCOMING, UNKNOWN -> Tone.PLAIN;
          case CLOSED, WITHDRAWN -> Tone.BAD;
        };
    return new Badge(words.of("status", status), tone);
  }

  private Optional<Badge> soon(Item item) {
    if (item.offer().status() != Status.OPEN) return Optional.empty();
    return next(item)
        .flatMap(deadline -> DaysLeft.until(deadline, at))
        .filter(days -> days <= soonDays)
        .map(days -> new Badge(words.get("item.soon", days), Tone.BAD));
  }

  private List<Row> rows(Item item) {
    Facts facts = item.offer().opportunity().facts();
    List<Row> rows = new ArrayList<>();
    if (item.offer().status() == Status.FORTHCOMING) {
      rows.add(row("item.opens", particulars.opens(facts).stream().toList()));
    }
    List<String> conflicts = conflicts(item.offer().opportunity());
    if (!conflicts.isEmpty()) rows.add(row("item.conflict", conflicts));
    rows.add(row("item.deadline", particulars.deadlines(facts, at)));
    rows.add(row("item.who", particulars.who(facts)));
    rows.add(row("item.money", particulars.money(facts)));
    rows.add(row("item.where", grounds.where(item)));
    List<String> why = grounds.why(item.reasons());
    rows.add(row("item.why", why.isEmpty() ? List.of(words.get("why.none")) : why));
    return rows;
  }

  /** {@code bronnen verschillen over deadline, budget}. */
  private Optional<String> differing(Opportunity opportunity) {
    String fields =
        Conflicts.of(opportunity, at).stream()
            .map(conflict -> changes.field(conflict.field()))
            .collect(joining(", "));
    return fields.isEmpty() ? Optional.empty() : Optional.of(words.get("item.differ", fields));
  }

  /** {@code deadline: 1 maart (a.example) of 15 maart (b.example)}. */
  private List<String> conflicts(Opportunity opportunity) {
    return Conflicts.of(opportunity, at).stream()
        .map(
            conflict ->
                changes.field(conflict.field())
                    + ": "
                    + conflict.statements().stream()
                        .map(
                            said ->
                                changes.value(conflict.field(), said.value())
                                    + " ("
                                    + host(said.notice())
                                    + ")")
                        .collect(joining(" " + words.get("item.or") + " ")))
        .toList();
  }

  private Row row(String label, List<String> lines) {
    return new Row(words.get(label), lines.isEmpty() ? List.of(words.get("item.unstated")) : lines);
  }

  private String inLine(Shift shift) {
    return shift.what() + ": " + shift.before() + " → " + shift.after();
  }

  /** The one moment that matters: when it opens, else its next deadline, else its status. */
  private String when(Item item) {
    Status status = item.offer().status();
    if (status == Status.FORTHCOMING) {
      return particulars
          .opens(item.offer().opportunity().facts())
          .map(opens -> words.get("item.opens").toLowerCase(words.locale()) + " " + opens)
          .orElseGet(() -> words.of("status", status));
    }
    if (status == Status.OPEN) {
      return particulars.deadlines(item.offer().opportunity().facts(), at).stream()
          .findFirst()
          .orElseGet(() -> words.of("status", status));
    }
    return words.of("status", status);
  }

  private Optional<Deadline> next(Item item) {
    return DaysLeft.next(item.offer().opportunity(), at);
  }

  private static List<String> themes(Item item) {
    return item.offer().assessment().themes().stream().map(ThemeScore::theme).toList();
  }

  private static String host(Notice notice) {
    String host = notice.uri().getHost();
    return host == null ? notice.sourceId() : host.replaceFirst("^www\\.", "");
  }
}
