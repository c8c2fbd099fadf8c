package nl.dutchtechzone.kansenradar.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.Labels;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import nl.dutchtechzone.kansenradar.fetch.FetchSettings;
import nl.dutchtechzone.kansenradar.fetch.HttpFetcher;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Notice;

/** A reader that remembers what it read, and a clock that a test sets. */
final class Radar {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(new ParameterNamesModule())
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  static final Extractor EXTRACTOR =
      new Extractor(bind(read(Path.of("config/labels.yaml")), Labels.class));

  final MemoryArchive archive = new MemoryArchive();
  private final Map<URI, KnownPage> known = new HashMap<>();
  private final SourceReader reader;
  private Instant now = Instant.parse("2027-01-11T06:00:00Z");
  private Optional<Instant> lastGood = Optional.empty();

  Radar() {
    reader =
        new SourceReader(
            new HttpFetcher(settings(Optional.empty(), Optional.empty()), () -> now),
            archive,
            EXTRACTOR,
            () -> now);
  }

  /**
   * Asks without a pause, and takes no more than that.
   *
   * @param answer one answer to its last byte; all answers of a page may take twice as long
   */
  static FetchSettings within(Duration answer, int bytes) {
    return settings(Optional.of(answer), Optional.of(bytes));
  }

  private static FetchSettings settings(Optional<Duration> answer, Optional<Integer> bytes) {
    return FetchSettings.of(
        "radar@example.org",
        Optional.empty(),
        Optional.empty(),
        answer,
        answer.map(time -> time.multipliedBy(2)),
        bytes,
        Optional.empty(),
        Optional.of(0),
        Optional.of(Duration.ZERO),
        Optional.of(Duration.ZERO),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Radar at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  Radar lastGood(String instant) {
    lastGood = Optional.of(Instant.parse(instant));
    return this;
  }

  /** Reads, and remembers the pages for the next time. */
  Harvest read(SourceDefinition definition) {
    Harvest harvest =
        reader.read(
            definition,
            new KnownPages() {
              @Override
              public Optional<KnownPage> find(URI uri) {
                return Optional.ofNullable(known.get(uri));
              }

              @Override
              public Optional<Instant> lastGood() {
                return lastGood;
              }
            });
    harvest.pages().forEach(page -> known.put(page.uri(), page));
    return harvest;
  }

  /** As if an older extractor had read all that is known. */
  void outdate() {
    known.replaceAll(
        (uri, page) ->
            new KnownPage(
                uri, page.etag(), page.lastModified(), page.sha256(), page.changed(), -1));
  }

  /** A definition with {@code ${site}} filled in; polite enough for loopback. */
  static SourceDefinition definition(LoopbackSite site, String read) {
    return bind(
        site.fill(
            """
            id: sample
            names: { nl: Voorbeeld }
            programme: other
            languages: [nl]
            manners: { pause: PT0S, private-addresses: true }
            """
                + read),
        SourceDefinition.class);
  }

  static <T> T bind(String yaml, Class<T> type) {
    try {
      return MAPPER.readValue(yaml, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String name) {
    try (InputStream in = Radar.class.getResourceAsStream("/source/" + name)) {
      if (in == null) throw new IllegalArgumentException("no such resource: " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Notice only(Harvest harvest, String key) {
    return harvest.notices().stream()
        .filter(notice -> notice.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key + " among " + keys(harvest)));
  }

  static List<String> keys(Harvest harvest) {
    return harvest.notices().stream().map(Notice::key).toList();
  }

  static List<Problem.Type> problems(Harvest harvest) {
    return harvest.problems().stream().map(Problem::type).toList();
  }

  /** The evidence that does not stand literally where it says it does in the archived pages. */
  List<Evidence> unproved(Notice notice, SourceKind kind) {
    return evidence(notice.facts()).filter(evidence -> !isProved(evidence, notice, kind)).toList();
  }

  private boolean isProved(Evidence evidence, Notice notice, SourceKind kind) {
    return notice.pages().stream()
        .filter(page -> page.uri().equals(evidence.page()))
        .map(page -> text(page, kind))
        .anyMatch(
            text ->
                evidence.end() <= text.length()
                    && text.substring(evidence.start(), evidence.end()).equals(evidence.quote()));
  }

  private String text(ArchivedPage archived, SourceKind kind) {
    Page page = archive.find(archived.sha256()).orElseThrow();
    Detail detail =
        switch (kind) {
          case SourceKind.HtmlList list -> list.detail().orElse(Detail.UNKNOWN);
          case SourceKind.Feed feed -> feed.detail().orElse(Detail.UNKNOWN);
          case SourceKind.Sru sru -> sru.detail().orElse(Detail.UNKNOWN);
          case SourceKind.PageWatch watch ->
              new Detail(watch.main(), Optional.empty(), Map.of(), List.of());
          case SourceKind.Sitemap sitemap -> sitemap.pages().detail().orElse(Detail.UNKNOWN);
          case SourceKind.WordPress wordPress -> wordPress.pages().detail().orElse(Detail.UNKNOWN);
          case SourceKind.EuPortal portal -> Detail.UNKNOWN;
          case SourceKind.Register register -> Detail.UNKNOWN;
          case SourceKind.PlannedCalls plan -> Detail.UNKNOWN;
        };
    return Content.of(page) instanceof Content.Html
        ? ReadableText.of(page, detail.hints())
        : SourceText.of(page);
  }

  static Stream<Evidence> evidence(Facts facts) {
    List<Evidence> found = new java.util.ArrayList<>();
    new Moved(
            evidence -> {
              found.add(evidence);
              return evidence;
            })
        .facts(facts);
    return found.stream();
  }

  static <T> Optional<T> value(Optional<Fact<T>> fact) {
    return fact.map(Fact::value);
  }

  static <T, R> List<R> values(List<Fact<T>> facts, Function<T, R> form) {
    return facts.stream().map(Fact::value).map(form).toList();
  }
}
