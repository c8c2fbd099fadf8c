package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.source.SruAnswer.Publication;

/** Asks a search service of legal publications for a window of days. */
final class SruReader {
  /** A publication may appear in the index up to two days after the day it bears. */
  private static final int OVERLAP_DAYS = 2;

  private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");
  private static final Pattern AMENDING =
      Pattern.compile("wijzig|aanpassing|rectificatie|intrekking", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENING =
      Pattern.compile(
          "openstelling|subsidieplafond|tijdvak|aanvraagperiode", Pattern.CASE_INSENSITIVE);

  private final SourceKind.Sru sru;
  private final Visit visit;
  private final CallReader calls;
  private final Optional<Pattern> about;
  private final List<Pattern> excluded;

  SruReader(Extractor extractor, SourceKind.Sru sru, Visit visit) {
    this.sru = sru;
    this.visit = visit;
    this.calls = new CallReader(extractor, visit, sru.detail().orElse(Detail.UNKNOWN));
    this.about = sru.about().map(regex -> Given.pattern(regex, "read.about"));
    this.excluded =
        sru.exclude().stream().map(regex -> Given.pattern(regex, "read.exclude")).toList();
  }

  void read() {
    int size = sru.pageSize().orElse(100);
    int limit = sru.pageLimit().orElse(20);
    int seen = 0;
    for (int part = 0; part < limit; part++) {
      URI address = address(seen + 1, size);
      Optional<SruAnswer> answer = ask(address);
      if (answer.isEmpty()) return;
      int total = answer.orElseThrow().total();
      visit.statedTotal(total);
      readPublications(answer.orElseThrow());
      int records = answer.orElseThrow().publications().size();
      seen += records;
      if (seen >= total) return;
      if (records == 0) {
        visit.problem(
            Problem.Type.SHORTFALL, Problem.Extent.SOURCE, address, seen + " van " + total);
        return;
      }
    }
    visit.problem(Problem.Type.LIMIT, Problem.Extent.SOURCE, sru.endpoint(), limit + " x " + size);
  }

  private Optional<SruAnswer> ask(URI address) {
    return switch (visit.askBody(address)) {
      case Visit.Answer.Nothing nothing -> fail(nothing.type(), address, nothing.detail());
      case Visit.Answer.Same same ->
          fail(Problem.Type.UNREADABLE, address, "onveranderd, maar niet bewaard");
      case Visit.Answer.Body body ->
          switch (SruAnswer.of(body.page())) {
            case SruAnswer.Read.Bad bad -> fail(bad.type(), address, bad.detail());
            case SruAnswer.Read.Good good -> Optional.of(good.answer());
          };
    };
  }

  private Optional<SruAnswer> fail(Problem.Type type, URI address, String detail) {
    visit.problem(type, Problem.Extent.SOURCE, address, detail);
    return Optional.empty();
  }

  private URI address(int start, int size) {
    String query =
        sru.query().strip().replaceAll("\\s+", " ").replace("{since}", since().toString());
    return URI.create(
        sru.endpoint()
            + "?operation=searchRetrieve&version=2.0&recordSchema=gzd&startRecord="
            + start
            + "&maximumRecords="
            + size
            + "&query="
            + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  /** The window back from today, or further when the last good reading is longer ago. */
  private LocalDate since() {
    LocalDate window = visit.today().minus(sru.window());
    return visit
        .lastGood()
        .map(at -> LocalDate.ofInstant(at, HOME).minusDays(OVERLAP_DAYS))
        .filter(last -> last.isBefore(window))
        .orElse(window);
  }

  private void readPublications(SruAnswer answer) {
    visit.expect(answer.publications().size());
    for (Publication publication : answer.publications()) {
      publication.modified().ifPresent(this::newest);
      if (isGarbled(publication)) {
        visit.listed(publication.identifier());
        visit.problem(
            Problem.Type.GARBLED,
            Problem.Extent.NOTICE,
            answer.page().requested(),
            publication.identifier());
        continue;
      }
      Optional<String> reason = reasonToLeaveOut(publication);
      if (reason.isPresent()) {
        visit.leftOut(publication.identifier() + " " + publication.title(), reason.orElseThrow());
      } else {
        read(publication, answer);
      }
    }
  }

  private static boolean isGarbled(Publication publication) {
    String words =
        String.join(
            "\n",
            publication.title(),
            publication.creator(),
            publication.type(),
            publication.summary());
    return OddPage.unreadable(words) > 0;
  }

  private void newest(String modified) {
    try {
      LocalDate day = LocalDate.parse(modified.substring(0, Math.min(10, modified.length())));
      visit.newest(day.atStartOfDay(HOME).toInstant());
    } catch (DateTimeException e) {
      visit.leftOut(modified, "zonder datum van wijziging");
    }
  }

  private Optional<String> reasonToLeaveOut(Publication publication) {
    if (publication.identifier().isEmpty() || publication.title().isEmpty()) {
      return Optional.of("zonder kenmerk of titel");
    }
    if (about.isPresent() && !about.orElseThrow().matcher(publication.title()).find()) {
      return Optional.of("gaat over iets anders");
    }
    return excluded.stream().anyMatch(p -> p.matcher(publication.title()).find())
        ? Optional.of("uitgesloten in de configuratie")
        : Optional.empty();
  }

  private void read(Publication publication, SruAnswer answer) {
    Optional<URI> document = sru.follow().flatMap(publication::document);
    if (document.isEmpty()) {
      addRecord(publication, answer);
    } else if (!mayAsk(document.orElseThrow())) {
      visit.leftOut(document.orElseThrow().toString(), "de website staat niet in read.hosts");
      addRecord(publication, answer);
    } else {
      calls.read(
          new CallReader.Call(
              publication.identifier(),
              document.orElseThrow(),
              publication.title(),
              List.of(),
              List.of()),
          notice -> withRecord(notice, publication, answer));
    }
  }

  private boolean mayAsk(URI document) {
    String host = document.getHost().toLowerCase(Locale.ROOT);
    return OddPage.sameSite(sru.endpoint(), document) || sru.hosts().contains(host);
  }

  /** The document with what its record tells: the official title and the number. */
  private static Notice withRecord(Notice notice, Publication publication, SruAnswer answer) {
    Facts facts = FactsUnion.of(notice.facts(), facts(publication, answer));
    List<ArchivedPage> pages = List.of(notice.pages().getFirst(), archived(answer));
    Kind kind = notice.kind() == Kind.OTHER ? kind(publication) : notice.kind();
    return new Notice(
        notice.sourceId(),
        notice.key(),
        publication.preferred().orElse(notice.uri()),
        notice.language(),
        kind,
        publication.title(),
        notice.summary(),
        facts,
        notice.text(),
        notice.flags(),
        pages);
  }

  private void addRecord(Publication publication, SruAnswer answer) {
    String text =
        String.join(
                "\n",
                publication.title(),
                publication.creator(),
                publication.type(),
                publication.summary())
            .strip();
    boolean added =
        visit.add(
            new Notice(
                visit.definition().id(),
                publication.identifier(),
                publication
                    .preferred()
                    .or(() -> publication.document("html"))
                    .orElse(sru.endpoint()),
                visit.definition().language().orElse(Language.NL),
                kind(publication),
                publication.title(),
                publication.summary(),
                facts(publication, answer),
                text,
                List.of("record_only"),
                List.of(archived(answer))));
    if (!added) visit.leftOut(publication.identifier(), "een tweede vermelding ervan");
  }

  private static Facts facts(Publication publication, SruAnswer answer) {
    int start = answer.body().indexOf(publication.identifier(), publication.from());
    if (start < 0) return Facts.NOT_STATED;
    Evidence evidence =
        new Evidence(
            answer.page().requested(),
            publication.identifier(),
            start,
            start + publication.identifier().length());
    Facts none = Facts.NOT_STATED;
    return new Facts(
        none.programme(),
        Optional.of(Fact.stated(publication.identifier(), evidence)),
        none.timing(),
        none.funding(),
        none.eligibility(),
        none.contact(),
        none.attachments());
  }

  private static ArchivedPage archived(SruAnswer answer) {
    return new ArchivedPage(answer.page().requested(), answer.page().sha256());
  }

  private static Kind kind(Publication publication) {
    if (AMENDING.matcher(publication.title()).find()) return Kind.AMENDMENT;
    return OPENING.matcher(publication.title()).find() ? Kind.CALL : Kind.PROGRAMME;
  }
}
