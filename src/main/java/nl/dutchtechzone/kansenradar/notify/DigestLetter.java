package nl.dutchtechzone.kansenradar.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.notify.Digest.Section;
import nl.dutchtechzone.kansenradar.notify.Letter.Badge;
import nl.dutchtechzone.kansenradar.notify.Letter.Footnote;
import nl.dutchtechzone.kansenradar.notify.Letter.Part;
import nl.dutchtechzone.kansenradar.notify.Letter.Table;
import nl.dutchtechzone.kansenradar.notify.Letter.TableRow;
import nl.dutchtechzone.kansenradar.notify.Letter.Tone;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.source.Health;

/** Puts a digest into words. */
final class DigestLetter {
  /** Of a source in trouble, in characters. */
  private static final int REASON_LENGTH = 300;

  private final Digest digest;
  private final DigestRules rules;
  private final CardWriter cards;
  private final Words words;
  private final Language language;

  DigestLetter(
      Digest digest,
      Recipient recipient,
      Optional<Links> links,
      Glossary glossary,
      DigestRules rules) {
    this.digest = digest;
    this.rules = rules;
    this.language = recipient.language();
    this.cards = new CardWriter(recipient, links, glossary, digest.at(), rules.closingDays());
    this.words = cards.words();
  }

  Letter write() {
    String week = Integer.toString(digest.week().number());
    return new Letter(
        language.code(),
        words.get("digest.subject", week, String.join(", ", headline())),
        preview(),
        words.get("digest.heading", week),
        words.get("digest.subheading", cards.phrases().instant(digest.at())),
        digest.isQuiet() ? List.of(words.get("digest.quiet")) : List.of(),
        warning(),
        figures(),
        parts(),
        tables(),
        footer(),
        digest.deadlines().picture(words, rules.closingDays()));
  }

  private List<String> headline() {
    List<String> counts = new ArrayList<>();
    counts.add(words.get("digest.count.fresh", digest.fresh().total()));
    if (!digest.changed().isEmpty()) {
      counts.add(words.get("digest.count.changed", digest.changed().total()));
    }
    if (!digest.closing().isEmpty()) {
      counts.add(words.get("digest.count.closing", digest.closing().total()));
    }
    return counts;
  }

  /** Only what there is: announced calls among the new ones are counted as new. */
  private List<String> figures() {
    List<String> figures = headline();
    if (!digest.forthcoming().isEmpty()) {
      figures.add(words.get("digest.count.forthcoming", digest.forthcoming().total()));
    }
    return figures;
  }

  private String preview() {
    return digest.ranked().stream()
        .findFirst()
        .map(item -> Letter.plain(item.offer().opportunity().title(), 120))
        .map(title -> words.get("digest.lead", title))
        .orElseGet(() -> words.get("digest.quiet"));
  }

  private Optional<String> warning() {
    List<String> troubled =
        digest.sources().stream()
            .filter(SourceReport::isTrouble)
            .map(SourceReport::name)
            .map(Letter::plain)
            .toList();
    if (troubled.isEmpty()) return Optional.empty();
    return Optional.of(words.get("digest.trouble", troubled.size(), String.join(", ", troubled)));
  }

  private List<Part> parts() {
    Part appendix =
        new Part(
            heading("digest.part.appendix", digest.appendix().size()),
            List.of(),
            digest.appendix().stream().map(item -> cards.line(item, Optional.empty())).toList(),
            putAside());
    return Stream.of(
            part("digest.part.fresh", digest.fresh(), Optional.empty()),
            part("digest.part.changed", digest.changed(), Optional.empty()),
            part("digest.part.closing", digest.closing(), Optional.of(words.get("digest.above"))),
            part("digest.part.forthcoming", digest.forthcoming(), Optional.empty()),
            possible(),
            appendix)
        .filter(
            part -> !part.cards().isEmpty() || !part.lines().isEmpty() || part.note().isPresent())
        .toList();
  }

  private Part possible() {
    List<Item> items = digest.possible();
    return new Part(
        heading("digest.part.possible", items.size()),
        List.of(),
        items.stream().map(cards::possible).toList(),
        items.isEmpty() ? Optional.empty() : Optional.of(words.get("digest.possible")));
  }

  /** Why some calls are not listed at all. */
  private Optional<String> putAside() {
    int count = digest.desk().putAside();
    return count == 0 ? Optional.empty() : Optional.of(words.get("digest.aside", count));
  }

  private Part part(String heading, Section section, Optional<String> extra) {
    return new Part(
        heading(heading, section.total()),
        section.full().stream().map(cards::card).toList(),
        section.brief().stream().map(item -> cards.line(item, extra)).toList(),
        section.overflow() == 0
            ? Optional.empty()
            : Optional.of(words.get("digest.overflow", section.overflow())));
  }

  private String heading(String key, int count) {
    return words.get("digest.part.count", words.get(key), count);
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    if (!digest.themes().isEmpty()) tables.add(themes());
    tables.add(sources());
    DeskTables desk = new DeskTables(digest.desk(), cards);
    desk.audits().ifPresent(tables::add);
    desk.unreached().ifPresent(tables::add);
    desk.reports().ifPresent(tables::add);
    return tables;
  }

  private Table themes() {
    return new Table(
        words.get("digest.themes"),
        List.of(
            words.get("digest.themes.theme"),
            words.get("digest.themes.usable"),
            words.get("digest.themes.fresh")),
        digest.themes().stream()
            .map(
                count ->
                    new TableRow(
                        cards.grounds().theme(count.theme()),
                        Optional.empty(),
                        List.of(Integer.toString(count.usable()), Integer.toString(count.fresh()))))
            .toList());
  }

  private Table sources() {
    List<TableRow> rows =
        digest.sources().isEmpty()
            ? List.of(new TableRow(words.get("digest.nosources"), Optional.empty(), List.of("")))
            : digest.sources().stream().map(this::source).toList();
    return new Table(
        words.get("digest.sources"),
        List.of(words.get("digest.sources.name"), words.get("digest.sources.state")),
        rows);
  }

  private TableRow source(SourceReport report) {
    Health health = report.health();
    Tone tone =
        switch (health.state()) {
          case BROKEN -> Tone.BAD;
          case SUSPECT -> Tone.ATTENTION;
          case CHANGED -> Tone.GOOD;
          case QUIET -> Tone.PLAIN;
        };
    return new TableRow(
        Letter.plain(report.name()),
        Optional.of(new Badge(words.of("health", health.state()), tone)),
        List.of(reason(report)));
  }

  private String reason(SourceReport report) {
    String whole = Letter.plain(report.health().reason());
    String reason = Letter.plain(report.health().reason(), REASON_LENGTH);
    boolean saysWhen = report.health().tellsLastGood() && reason.equals(whole);
    if (!report.isTrouble() || saysWhen) return reason;
    return report
        .health()
        .lastGood()
        .map(good -> words.get("health.lastgood", reason, cards.phrases().instant(good)))
        .orElseGet(() -> words.get("health.never", reason));
  }

  private List<Footnote> footer() {
    return Stream.of("digest.footer.why", "digest.footer.reply")
        .map(key -> new Footnote(words.get(key), Optional.empty()))
        .toList();
  }
}
