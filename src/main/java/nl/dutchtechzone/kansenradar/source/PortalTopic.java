package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** Makes a notice of a row of the EU portal. Every fact is quoted from the answer's body. */
final class PortalTopic {
  /** Proved by the portal's own records, where the status stands beside its name. */
  private static final String FORTHCOMING = "31094501";

  private static final String OPEN = "31094502";
  private static final String CLOSED = "31094503";

  private static final String GRANT_TOPIC = "1";
  private static final String EXTERNAL_ACTION = "2";
  private static final String CASCADE = "8";

  private static final List<String> DESCRIPTIONS =
      List.of(
          "descriptionByte",
          "topicConditions",
          "beneficiaryAdministration",
          "furtherInformation",
          "latestInfos",
          "destinationDetails");
  private static final List<String> WORDS =
      List.of("keywords", "tags", "crossCuttingPriorities", "typesOfAction", "callTitle");

  private final PortalDescription description;
  private final SourceKind.EuPortal portal;
  private final String sourceId;
  private final Instant now;

  PortalTopic(Extractor extractor, SourceKind.EuPortal portal, String sourceId, Instant now) {
    this.description = new PortalDescription(extractor, now);
    this.portal = portal;
    this.sourceId = sourceId;
    this.now = now;
  }

  /**
   * The topic's identifier. Cascade calls share the identifier of the project that pays them, and
   * are told apart by the portal's own number.
   */
  static String key(PortalRow row) {
    return row.type().equals(CASCADE) || row.identifier().isEmpty()
        ? row.reference()
        : row.identifier();
  }

  Notice notice(PortalRow row) {
    List<Fact<Deadline>> deadlines = deadlines(row);
    boolean past = isPast(deadlines);
    Facts none = Facts.NOT_STATED;
    Timing timing =
        new Timing(
            status(row, past),
            Optional.empty(),
            opens(row),
            deadlines,
            Optional.empty(),
            Optional.empty());
    Facts facts =
        new Facts(
            programme(row),
            quotedFirst(row, "identifier"),
            timing,
            FactsUnion.funding(PortalBudget.of(row), description.of(row, uri(row))),
            Eligibility.NOT_STATED,
            none.contact(),
            none.attachments());
    String text = text(row);
    return new Notice(
        sourceId,
        key(row),
        uri(row),
        Language.EN,
        Kind.CALL,
        row.title(),
        summary(row),
        facts,
        text,
        flags(row, past),
        List.of(new ArchivedPage(row.answer(), row.sha256())));
  }

  private static List<String> flags(PortalRow row, boolean past) {
    List<String> flags = new ArrayList<>();
    if (past && !row.status().equals(CLOSED)) flags.add("stale_status");
    if (row.isLegacy()) flags.add("legacy_row");
    return flags;
  }

  /**
   * The status word is dropped where the dates say otherwise, and for cascade calls: it is stale.
   */
  private static Optional<Fact<Status>> status(PortalRow row, boolean past) {
    if (row.type().equals(CASCADE)) return Optional.empty();
    return row.quoted("status").stream()
        .findFirst()
        .flatMap(
            quoted ->
                switch (quoted.value()) {
                  case FORTHCOMING -> past ? Optional.empty() : stated(Status.FORTHCOMING, quoted);
                  case OPEN -> past ? Optional.empty() : stated(Status.OPEN, quoted);
                  case CLOSED -> stated(Status.CLOSED, quoted);
                  default -> Optional.empty();
                });
  }

  private static <T> Optional<Fact<T>> stated(T value, PortalRow.Quoted quoted) {
    return Optional.of(Fact.stated(value, quoted.evidence()));
  }

  private boolean isPast(List<Fact<Deadline>> deadlines) {
    return !deadlines.isEmpty()
        && deadlines.stream()
            .allMatch(fact -> fact.value().end().filter(end -> !end.isAfter(now)).isPresent());
  }

  private static Optional<Fact<Opening>> opens(PortalRow row) {
    return row.quoted("startDate").stream()
        .flatMap(quoted -> date(row, quoted).map(d -> opening(d, quoted)).stream())
        .findFirst();
  }

  /** An opening counts by the day: its time of day is that of the portal's own clock. */
  private static Fact<Opening> opening(PortalDates.Read read, PortalRow.Quoted quoted) {
    Moment day = read.moment().date().map(Moment::on).orElse(read.moment());
    return Fact.stated(new Opening(day, false), quoted.evidence());
  }

  private static List<Fact<Deadline>> deadlines(PortalRow row) {
    List<PortalRow.Quoted> stated = row.quoted("deadlineDate");
    String model = row.first("deadlineModel").orElse("");
    List<Fact<Deadline>> deadlines = new ArrayList<>();
    for (int i = 0; i < stated.size(); i++) {
      Stage stage = stage(model, i, stated.size());
      PortalRow.Quoted quoted = stated.get(i);
      date(row, quoted).map(read -> deadline(read, stage, quoted)).ifPresent(deadlines::add);
    }
    return deadlines;
  }

  private static Stage stage(String model, int index, int of) {
    if (model.startsWith("multiple")) return Stage.CUT_OFF;
    if (model.startsWith("two") && index == 0 && of > 1) return Stage.PRE;
    return Stage.FULL;
  }

  private static Fact<Deadline> deadline(
      PortalDates.Read read, Stage stage, PortalRow.Quoted quoted) {
    Deadline deadline =
        new Deadline(read.moment(), Deadline.BRUSSELS, stage, Optional.empty(), true, false);
    return new Fact<>(
        deadline,
        quoted.evidence(),
        Confidence.HIGH,
        read.relabelled() ? List.of("utc_label_read_as_brussels") : List.of());
  }

  private static Optional<PortalDates.Read> date(PortalRow row, PortalRow.Quoted quoted) {
    return PortalDates.wallTime(quoted.value(), row.type().equals(EXTERNAL_ACTION));
  }

  private static Optional<Fact<Programme>> programme(PortalRow row) {
    return row.quoted("frameworkProgramme").stream()
        .findFirst()
        .or(() -> row.quoted("identifier").stream().findFirst())
        .map(quoted -> Fact.stated(Programme.EU, quoted.evidence()));
  }

  private static Optional<Fact<String>> quotedFirst(PortalRow row, String name) {
    return row.quoted(name).stream()
        .findFirst()
        .map(quoted -> Fact.stated(quoted.value().strip(), quoted.evidence()));
  }

  private URI uri(PortalRow row) {
    if (row.type().equals(GRANT_TOPIC) && !row.identifier().isEmpty()) return topicPage(row);
    return row.url().flatMap(PortalTopic::web).orElseGet(() -> topicPage(row));
  }

  private URI topicPage(PortalRow row) {
    String identifier = URLEncoder.encode(key(row), StandardCharsets.UTF_8).replace("+", "%20");
    return URI.create(portal.topicPage().replace("{identifier}", identifier));
  }

  private static Optional<URI> web(String address) {
    try {
      URI uri = URI.create(address.strip());
      return "https".equals(uri.getScheme()) && uri.getHost() != null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no address that a person could open
    }
  }

  private static String summary(PortalRow row) {
    String described = readable(row.first("descriptionByte").orElse(""));
    return described.lines().filter(line -> line.length() > 80).findFirst().orElse("");
  }

  private static String text(PortalRow row) {
    Stream<String> described =
        DESCRIPTIONS.stream().map(name -> readable(row.first(name).orElse("")));
    Stream<String> words =
        WORDS.stream()
            .flatMap(name -> row.texts(name).stream())
            .map(text -> text.words().replaceAll("[\\[\\]\"]", " ").strip());
    return Stream.of(Stream.of(row.title(), row.identifier()), words, described)
        .flatMap(parts -> parts)
        .filter(part -> !part.isBlank())
        .distinct()
        .reduce((one, other) -> one + "\n" + other)
        .orElse(row.title());
  }

  private static String readable(String html) {
    if (html.isBlank()) return "";
    return ReadableText.of(new Content.Html("<div>" + html + "</div>")).strip();
  }
}
