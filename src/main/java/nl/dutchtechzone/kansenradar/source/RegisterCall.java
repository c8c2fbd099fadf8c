package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** Makes a notice of one row of a register, each fact quoted from the answer. Pure. */
final class RegisterCall {
  private final SourceDefinition definition;
  private final SourceKind.Register register;
  private final RegisterFields fields;

  RegisterCall(SourceDefinition definition, SourceKind.Register register) {
    this.definition = definition;
    this.register = register;
    this.fields = register.fields();
  }

  /** Empty when the row has no key or no title. */
  Optional<String> key(LocatedJson row) {
    return words(row, fields.title()).flatMap(title -> words(row, fields.key()));
  }

  Notice notice(LocatedJson row, Page page, String body) {
    Row quoted = new Row(row, page.requested(), body);
    Timing timing =
        new Timing(
            fields.status().flatMap(pointer -> quoted.status(pointer, register.statuses())),
            Optional.empty(),
            fields.opens().flatMap(quoted::opening),
            fields.closes().flatMap(quoted::deadline).stream().toList(),
            Optional.empty(),
            Optional.empty());
    Facts facts =
        new Facts(
            Optional.empty(),
            fields.reference().flatMap(quoted::words),
            timing,
            Funding.NOT_STATED,
            new Eligibility(
                List.of(), List.of(), quoted.areas(fields.areas()), List.of(), Optional.empty()),
            Optional.empty(),
            List.of());
    String title = words(row, fields.title()).orElseThrow();
    List<String> texts =
        fields.text().stream().flatMap(pointer -> words(row, pointer).stream()).toList();
    return new Notice(
        definition.id(),
        key(row).orElseThrow(),
        link(row, page.requested()),
        definition.language().orElse(Language.EN),
        Kind.CALL,
        title,
        texts.stream().findFirst().orElse(""),
        facts,
        String.join("\n", Stream.concat(Stream.of(title), texts.stream()).toList()),
        List.of(),
        List.of(new ArchivedPage(page.requested(), page.sha256())));
  }

  private URI link(LocatedJson row, URI answer) {
    Optional<String> link = fields.link().flatMap(pointer -> words(row, pointer));
    try {
      return link.map(answer::resolve)
          .filter(uri -> uri.getHost() != null && uri.getScheme().startsWith("http"))
          .orElse(answer);
    } catch (IllegalArgumentException e) {
      return answer; // no address that a person could open
    }
  }

  private static Optional<String> words(LocatedJson row, String pointer) {
    return row.at(pointer)
        .flatMap(LocatedJson::value)
        .map(RegisterCall::plain)
        .filter(words -> !words.isBlank());
  }

  private static String plain(String words) {
    String readable =
        words.contains("<") && !words.isBlank()
            ? ReadableText.of(new Content.Html("<div>" + words + "</div>"))
            : words;
    return readable.strip().replaceAll("\\s+", " ");
  }

  /** A row in the body it stands in. */
  private record Row(LocatedJson row, URI answer, String body) {
    private Evidence evidence(LocatedJson value) {
      boolean text = value instanceof LocatedJson.Text;
      int start = value.start() + (text ? 1 : 0);
      int end = value.end() - (text ? 1 : 0);
      return new Evidence(answer, body.substring(start, end), start, end);
    }

    Optional<Fact<String>> words(String pointer) {
      return row.at(pointer)
          .flatMap(
              json ->
                  json.value()
                      .map(String::strip)
                      .filter(words -> !words.isEmpty())
                      .map(words -> Fact.stated(words, evidence(json))));
    }

    Optional<Fact<Status>> status(String pointer, Map<Status, List<String>> statuses) {
      return words(pointer)
          .flatMap(
              said ->
                  statuses.entrySet().stream()
                      .filter(entry -> hasWord(entry.getValue(), said.value()))
                      .findFirst()
                      .map(entry -> said.map(words -> entry.getKey())));
    }

    private static boolean hasWord(List<String> words, String said) {
      return words.stream().anyMatch(said::equalsIgnoreCase);
    }

    Optional<Fact<Opening>> opening(String pointer) {
      return words(pointer)
          .flatMap(
              said ->
                  PortalDates.wallTime(said.value(), true)
                      .map(read -> said.map(words -> new Opening(read.moment(), false))));
    }

    Optional<Fact<Deadline>> deadline(String pointer) {
      return words(pointer)
          .flatMap(
              said ->
                  PortalDates.wallTime(said.value(), true)
                      .map(
                          read ->
                              said.map(
                                  words ->
                                      new Deadline(
                                          read.moment(),
                                          Deadline.BRUSSELS,
                                          Stage.FULL,
                                          Optional.empty(),
                                          true,
                                          false))));
    }

    List<Fact<Region>> areas(Optional<String> pointer) {
      List<Fact<Region>> areas = new ArrayList<>();
      for (LocatedJson code : pointer.flatMap(row::at).map(LocatedJson::items).orElse(List.of())) {
        code.value()
            .filter(Region::isCode)
            .map(words -> new Fact<>(new Region(words), evidence(code), Confidence.HIGH, List.of()))
            .ifPresent(areas::add);
      }
      return areas;
    }
  }
}
