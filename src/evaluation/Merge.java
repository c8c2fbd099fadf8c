import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.match.same.CallSigns;
import nl.dutchtechzone.kansenradar.match.same.Joining;
import nl.dutchtechzone.kansenradar.match.same.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;

/**
 * Puts notices together as the program does, and compares with who labelled them: every two notices
 * of a file are a pair, of one call or of two. A file or a folder of {@code .jsonl} lines {@code
 * {"id","call","source","kind","language","programme","title","url"}} and, where stated, {@code
 * "reference","opens","deadlines","budget","grantMax","areas","applicants","intake","text"}.
 *
 * <p>The figures are of what is put together without asking; beside it what they would be had a
 * person judged all pairs that wait, and how many wait.
 */
final class Merge {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The places that the configured sources are for, as the program takes them. */
  private static final Map<String, List<Region>> AREAS =
      Configuration.load(new Home(Path.of(System.getProperty("kansenradar.home", "."))))
          .sources()
          .stream()
          .collect(Collectors.toMap(SourceDefinition::id, SourceDefinition::regions));

  private record Labelled(String id, String call, String title, String source, CallSigns signs) {}

  /** Of pairs. */
  private static final class Tally {
    private int right;
    private int wrong;
    private int missed;

    private ObjectNode json() {
      double precision = right + wrong == 0 ? 1 : (double) right / (right + wrong);
      double recall = right + missed == 0 ? 1 : (double) right / (right + missed);
      double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return JSON.createObjectNode()
          .put("right", right)
          .put("wrong", wrong)
          .put("missed", missed)
          .put("f1", Math.round(f1 * 1000) / 1000.0);
    }
  }

  private Merge() {}

  public static void main(String[] arguments) throws IOException {
    ObjectNode summary = JSON.createObjectNode();
    for (Path file : files(Path.of(arguments[0]))) {
      List<Labelled> notices = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) notices.add(labelled(JSON.readTree(line)));
      }
      summary.set(file.getFileName().toString().replace(".jsonl", ""), measure(notices));
    }
    System.out.println(summary);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) return List.of(path);
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static ObjectNode measure(List<Labelled> notices) {
    Map<String, Labelled> byId = new LinkedHashMap<>();
    notices.forEach(notice -> byId.put(notice.id(), notice));
    Joining<String> joining = new Joining<>();
    byId.forEach((id, notice) -> joining.add(id, List.of(notice.signs())));
    Map<String, String> into = new HashMap<>();
    List<Joining.Pair<String>> waiting = new ArrayList<>();
    for (Joining.Pair<String> pair : joining.pairs(byId.keySet(), (a, b) -> false)) {
      if (pair.judgement().verdict() == Verdict.CERTAIN) {
        into.put(pair.younger(), pair.older());
      } else {
        waiting.add(pair);
      }
    }
    ObjectNode result = tally(notices, into, true).json();
    result.put("pairs", notices.size() * (notices.size() - 1) / 2).put("waiting", waiting.size());
    Map<String, String> judged = new HashMap<>(into);
    for (Joining.Pair<String> pair : waiting) {
      boolean same = byId.get(pair.older()).call().equals(byId.get(pair.younger()).call());
      System.out.println(
          "waits | " + (same ? "one" : "two") + " | " + show(byId, pair.older(), pair.younger()));
      System.out.println("        " + pair.judgement().signs());
      String older = root(judged, pair.older());
      String younger = root(judged, pair.younger());
      if (same && !older.equals(younger)) judged.put(younger, older);
    }
    result.set("withQueueJudged", tally(notices, judged, false).json());
    return result;
  }

  private static Tally tally(List<Labelled> notices, Map<String, String> into, boolean tell) {
    Tally tally = new Tally();
    Map<String, Labelled> byId = new HashMap<>();
    notices.forEach(notice -> byId.put(notice.id(), notice));
    Set<String> seen = new HashSet<>();
    for (Labelled one : notices) {
      seen.add(one.id());
      for (Labelled other : notices) {
        if (seen.contains(other.id())) continue;
        boolean same = one.call().equals(other.call());
        boolean put = root(into, one.id()).equals(root(into, other.id()));
        if (same && put) tally.right++;
        if (same && !put) tally.missed++;
        if (!same && put) tally.wrong++;
        if (tell && same != put) {
          System.out.println((put ? "wrong" : "missed") + " | " + show(byId, one.id(), other.id()));
        }
      }
    }
    return tally;
  }

  private static String show(Map<String, Labelled> byId, String one, String other) {
    Labelled a = byId.get(one);
    Labelled b = byId.get(other);
    return a.source() + ": " + a.title() + " | " + b.source() + ": " + b.title();
  }

  private static String root(Map<String, String> into, String id) {
    String root = id;
    while (into.containsKey(root)) root = into.get(root);
    return root;
  }

  private static Labelled labelled(JsonNode line) {
    Notice notice =
        new Notice(
            line.path("source").asText(),
            line.path("id").asText(),
            URI.create(line.path("url").asText()),
            Coded.parse(Language.class, line.path("language").asText()).orElseThrow(),
            Coded.parse(Kind.class, line.path("kind").asText()).orElseThrow(),
            line.path("title").asText(),
            "",
            facts(line),
            line.path("text").asText(),
            List.of(),
            List.of(new ArchivedPage(URI.create(line.path("url").asText()), "0".repeat(64))));
    Programme programme =
        Coded.parse(Programme.class, line.path("programme").asText()).orElseThrow();
    return new Labelled(
        line.path("id").asText(),
        line.path("call").asText(),
        notice.title(),
        notice.sourceId(),
        CallSigns.of(notice, programme, AREAS.getOrDefault(notice.sourceId(), List.of())));
  }

  private static Facts facts(JsonNode line) {
    Optional<Fact<Intake>> intake =
        text(line, "intake").flatMap(code -> Coded.parse(Intake.class, code)).map(Merge::fact);
    Timing timing =
        new Timing(
            Optional.empty(),
            intake,
            text(line, "opens").map(day -> fact(new Opening(moment(day), false))),
            texts(line, "deadlines").map(day -> fact(Deadline.full(moment(day)))).toList(),
            Optional.empty(),
            Optional.empty());
    Funding none = Funding.NOT_STATED;
    Funding funding =
        new Funding(
            amount(line, "budget"),
            none.budgetRemaining(),
            none.budgetRequested(),
            none.programmeTotal(),
            none.subBudgets(),
            none.grantMin(),
            amount(line, "grantMax"),
            none.grantPerPartner(),
            none.grantPerUnit(),
            none.grantFixed(),
            none.rateMin(),
            none.rateMax(),
            none.rateBonuses());
    Eligibility eligibility =
        new Eligibility(
            texts(line, "applicants")
                .map(code -> fact(Coded.parse(ApplicantType.class, code).orElseThrow()))
                .toList(),
            List.of(),
            texts(line, "areas").map(code -> fact(new Region(code))).toList(),
            List.of(),
            Optional.empty());
    return new Facts(
        Optional.empty(),
        text(line, "reference").map(Merge::fact),
        timing,
        funding,
        eligibility,
        Optional.empty(),
        List.of());
  }

  private static Moment moment(String day) {
    return day.contains("T")
        ? Moment.at(LocalDate.parse(day.substring(0, 10)), LocalDateTime.parse(day).toLocalTime())
        : Moment.on(LocalDate.parse(day));
  }

  private static Optional<Fact<Money>> amount(JsonNode line, String name) {
    return line.has(name)
        ? Optional.of(fact(Money.euro(line.path(name).asLong())))
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode line, String name) {
    return Optional.of(line.path(name).asText()).filter(text -> !text.isEmpty());
  }

  private static Stream<String> texts(JsonNode line, String name) {
    return StreamSupport.stream(line.path(name).spliterator(), false).map(JsonNode::asText);
  }

  private static <T> Fact<T> fact(T value) {
    return Fact.stated(value, new Evidence(URI.create("https://case.test/"), "-", 0, 1));
  }
}
