package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.json.OpportunityJson;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SearchQuery;
import nl.dutchtechzone.kansenradar.source.Names;
import nl.dutchtechzone.kansenradar.web.FacetWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: ask the index; needs no database, so it also answers while a scan runs. */
@Command(
    name = "search",
    description = "Zoek kansen, in het Nederlands, Duits of Engels.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private static final int LONGEST_QUOTE = 200;
  private static final List<String> HEAD =
      List.of("#", "status", "deadline", "programma", "id", "titel");

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "VRAAG", arity = "0..*", description = "Zie docs/zoeken.md.")
  List<String> words = List.of();

  @Option(
      names = "--theme",
      paramLabel = "THEMA",
      description = "Alleen dit thema, met zijn naam of id: waterstof.")
  Optional<String> theme = Optional.empty();

  @Option(
      names = "--programme",
      paramLabel = "PROGRAMMA",
      description = "Alleen dit programma: 'EFRO Noord-Nederland', jtf.")
  Optional<String> programme = Optional.empty();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "open, verwacht, gesloten, ingetrokken of onbekend.")
  Optional<String> status = Optional.empty();

  @Option(
      names = "--region",
      paramLabel = "GEBIED",
      description = "Aan te vragen vanuit deze gemeente: Emmen.")
  Optional<String> region = Optional.empty();

  @Option(
      names = "--applicant",
      paramLabel = "AANVRAGER",
      description = "Open voor deze aanvrager: mkb, gemeente, kennisinstelling.")
  Optional<String> applicant = Optional.empty();

  @Option(names = "--before", paramLabel = "DAG", description = "Deadline vóór deze dag.")
  Optional<LocalDate> before = Optional.empty();

  @Option(names = "--after", paramLabel = "DAG", description = "Deadline na deze dag.")
  Optional<LocalDate> after = Optional.empty();

  @Option(names = "--sort", paramLabel = "VOLGORDE", description = "relevance of deadline.")
  SearchQuery.Order order = SearchQuery.Order.RELEVANCE;

  @Option(names = "--limit", paramLabel = "AANTAL", description = "Hoeveel (20).")
  int limit = 20;

  @Option(
      names = "--offset",
      paramLabel = "AANTAL",
      description = "Sla de eerste over (0), voor een volgende bladzijde.")
  int offset;

  @Option(
      names = "--like",
      paramLabel = "ID",
      description = "Meer zoals deze kans; in plaats van een vraag.")
  Optional<String> like = Optional.empty();

  @Override
  public Integer call() {
    refuseUnknownOptions();
    if (limit < 1) throw new UsageException("--limit is minstens 1, niet " + limit + ".");
    if (offset < 0) throw new UsageException("--offset is minstens 0, niet " + offset + ".");
    if (like.isPresent() && (offset > 0 || !query().isEmpty())) {
      throw new UsageException("--like gaat niet samen met een vraag, filters of --offset.");
    }
    Home home = common.homeToRead();
    if (!home.hasData()) {
      throw new UsageException(
          "Er is nog niets gelezen. Begin met ./kansenradar scan, of met ./kansenradar demo.");
    }
    Instant now = common.clock(Configuration.settings(home)).instant();
    LocalDate today = LocalDate.ofInstant(now, Home.ZONE);
    Map<String, Names> sources = Configuration.sourceNames(home);
    try (SearchIndex index =
        SearchIndex.open(
            home.index(), Configuration.words(home), Configuration.inQuestions(sources))) {
      Results results =
          like.isPresent()
              ? index.like(id(index, like.get()), limit)
              : index.search(new SearchQuery(query(), order, offset, limit, today));
      FacetWords names = new FacetWords(Language.NL, sources);
      List<String> remarks =
          results.messages().stream().map(one -> one.in(Language.NL, names::label)).toList();
      remarks.forEach(common.console()::remark);
      if (common.json) {
        common.console().json(json(results, remarks));
      } else {
        tell(results, names, now);
      }
    }
    return 0;
  }

  private static UUID id(SearchIndex index, String beginning) {
    List<UUID> found = index.startingWith(beginning, 2);
    if (found.isEmpty()) throw new UsageException("Er is geen kans met nummer " + beginning + ".");
    if (found.size() > 1) {
      throw new UsageException(
          "Er zijn meer kansen waarvan het nummer met " + beginning + " begint; geef meer tekens.");
    }
    return found.getFirst();
  }

  /** {@code -emmen} is a word to leave out, but {@code --statsu} is a slip. */
  private void refuseUnknownOptions() {
    words.stream()
        .filter(word -> word.startsWith("--"))
        .findFirst()
        .ifPresent(
            word -> {
              throw new UsageException(
                  word + " is geen optie van search; zie ./kansenradar search --help.");
            });
  }

  /** The options as filters of the query language, behind the words. */
  private String query() {
    StringBuilder query = new StringBuilder(String.join(" ", words));
    theme.ifPresent(value -> query.append(filter("theme", value)));
    programme.ifPresent(value -> query.append(filter("programme", value)));
    status.ifPresent(value -> query.append(filter("status", value)));
    region.ifPresent(value -> query.append(filter("region", value)));
    applicant.ifPresent(value -> query.append(filter("applicant", value)));
    before.ifPresent(day -> query.append(" deadline:<").append(day));
    after.ifPresent(day -> query.append(" deadline:>").append(day));
    return query.toString().strip();
  }

  private static String filter(String name, String value) {
    return " " + name + ":\"" + value.replace('"', ' ') + '"';
  }

  private void tell(Results results, FacetWords names, Instant now) {
    Console console = common.console();
    List<List<String>> rows = new ArrayList<>();
    for (Results.Hit hit : results.hits()) {
      String found =
          hit.highlights().stream()
              .filter(highlight -> highlight.field().equals("text"))
              .findFirst()
              .map(highlight -> "\n" + oneLine(highlight.marked("*", "*")))
              .orElse("");
      rows.add(
          List.of(
              Integer.toString(offset + rows.size() + 1),
              Ranked.standing(hit.opportunity(), hit.status()),
              Ranked.deadline(hit.opportunity(), now),
              Ranked.programme(hit.opportunity().programme()),
              hit.opportunity().id().toString().substring(0, 8),
              hit.opportunity().title() + found));
    }
    console.say(results.total() == 1 ? "1 kans" : results.total() + " kansen");
    if (!rows.isEmpty()) console.table(Ranked.TITLE_WIDTH, HEAD, rows);
    FacetLines lines = new FacetLines(names, YearMonth.from(now.atZone(Home.ZONE)));
    lines.of(results.facets()).forEach(console::say);
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }

  private static ObjectNode json(Results results, List<String> remarks) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("total", results.total());
    ArrayNode hits = out.putArray("items");
    for (Results.Hit hit : results.hits()) {
      ObjectNode node = OpportunityJson.of(hit.opportunity(), hit.status());
      node.put("score", hit.score());
      ArrayNode themes = node.putArray("themes");
      hit.themes()
          .forEach(mark -> themes.addObject().put("id", mark.id()).put("score", mark.score()));
      ArrayNode highlights = node.putArray("highlights");
      hit.highlights()
          .forEach(
              found ->
                  highlights
                      .addObject()
                      .put("field", found.field())
                      .put("text", found.marked("<em>", "</em>")));
      hits.add(node);
    }
    ObjectNode facets = out.putObject("facets");
    for (Results.Facet facet : results.facets()) {
      ArrayNode counts = facets.putArray(facet.id());
      facet
          .counts()
          .forEach(
              count ->
                  counts
                      .addObject()
                      .put("value", count.value())
                      .put("label", count.label())
                      .put("count", count.count()));
    }
    ArrayNode messages = out.putArray("messages");
    remarks.forEach(messages::add);
    return out;
  }
}
