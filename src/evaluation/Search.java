import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.search.IndexEntry;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SearchQuery;
import nl.dutchtechzone.kansenradar.search.SearchWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Measures search on a folder: all {@code *.jsonl} but {@code queries.jsonl} are documents {@code
 * {"id","lang","title","text"}}. {@code queries.jsonl}, when there, has judged questions {@code
 * {"query","lang","relevant":[id...]}}. Without titles in the index, each title is asked for its
 * own text (known item). Beside each figure: StandardAnalyzer with BM25, and the analyzer of the
 * question's language; the interval is a bootstrap's, 95 %.
 */
final class Search {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEPTH = 20;
  private static final int RESAMPLES = 1000;

  private record Doc(String id, Language language, String title, String text) {}

  private record Question(String text, Language language, Set<String> relevant, String group) {}

  @FunctionalInterface
  private interface Engine {
    List<String> ask(Question question) throws Exception;
  }

  private Search() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    List<Doc> docs = documents(folder);
    Path home = Path.of(System.getProperty("kansenradar.home", "."));
    SearchWords words = Configuration.load(new Home(home)).words();
    ObjectNode summary = JSON.createObjectNode();
    summary.put("documents", docs.size());
    measure("known item", knownItems(docs), docs, false, words, summary);
    Path judged = folder.resolve("queries.jsonl");
    if (Files.exists(judged)) {
      measure("judged", questions(judged, docs), docs, true, words, summary);
    }
    System.out.println(summary);
  }

  private static void measure(
      String name,
      List<Question> questions,
      List<Doc> docs,
      boolean titles,
      SearchWords words,
      ObjectNode summary)
      throws Exception {
    Path folder = Files.createTempDirectory("kansenradar-search");
    try (SearchIndex index = SearchIndex.open(folder, words)) {
      index.rebuild(docs.stream().map(doc -> entry(doc, titles)), 0);
      Map<String, Engine> engines = new LinkedHashMap<>();
      engines.put("ours", ours(index, docs));
      engines.put("standard", plain(docs, titles, Map.of()));
      engines.put(
          "one language",
          plain(
              docs,
              titles,
              Map.of(
                  Language.NL, new DutchAnalyzer(),
                  Language.DE, new GermanAnalyzer(),
                  Language.EN, new EnglishAnalyzer())));
      Set<String> groups = new TreeSet<>();
      questions.forEach(question -> groups.add(question.group()));
      for (String group : groups) {
        List<Question> of = questions.stream().filter(q -> q.group().equals(group)).toList();
        ObjectNode figures = summary.withObject("/" + name).putObject(group);
        figures.put("questions", of.size());
        for (Map.Entry<String, Engine> engine : engines.entrySet()) {
          report(name + ", " + group, engine.getKey(), engine.getValue(), of, figures);
        }
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
      }
    }
  }

  private static void report(
      String name, String engine, Engine search, List<Question> questions, ObjectNode figures)
      throws Exception {
    double[] reciprocal = new double[questions.size()];
    double[] gain = new double[questions.size()];
    double[] recall = new double[questions.size()];
    for (int i = 0; i < questions.size(); i++) {
      Set<String> relevant = questions.get(i).relevant();
      List<String> found = search.ask(questions.get(i));
      reciprocal[i] = reciprocalRank(found, relevant);
      gain[i] = gain(found, relevant);
      recall[i] = (double) found.stream().filter(relevant::contains).count() / relevant.size();
    }
    ObjectNode node = figures.putObject(engine);
    for (var measure : Map.of("mrr", reciprocal, "ndcg10", gain, "recall20", recall).entrySet()) {
      double[] bounds = bootstrap(measure.getValue());
      node.put(measure.getKey(), rounded(mean(measure.getValue())));
      node.putArray(measure.getKey() + "Interval").add(rounded(bounds[0])).add(rounded(bounds[1]));
    }
    System.out.printf(
        Locale.ROOT,
        "%-24s %-14s MRR %.3f  nDCG@10 %.3f  recall@20 %.3f  (%d)%n",
        name,
        engine,
        mean(reciprocal),
        mean(gain),
        mean(recall),
        questions.size());
  }

  private static Engine ours(SearchIndex index, List<Doc> docs) {
    Map<UUID, String> names = new HashMap<>();
    docs.forEach(doc -> names.put(id(doc.id()), doc.id()));
    return question ->
        index
            .search(
                new SearchQuery(
                    question.text(),
                    SearchQuery.Order.RELEVANCE,
                    0,
                    DEPTH,
                    LocalDate.of(2026, 1, 1)))
            .hits()
            .stream()
            .map(hit -> names.getOrDefault(hit.opportunity().id(), "?"))
            .toList();
  }

  /**
   * One field, one analyzer a language (the standard one where none is named), any word matches.
   */
  private static Engine plain(List<Doc> docs, boolean titles, Map<Language, Analyzer> analyzers)
      throws IOException {
    Map<Language, IndexSearcher> searchers = new HashMap<>();
    for (Language language : Language.values()) {
      Analyzer analyzer = analyzers.getOrDefault(language, new StandardAnalyzer());
      ByteBuffersDirectory folder = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(analyzer))) {
        for (Doc doc : docs) {
          Document document = new Document();
          document.add(new StringField("id", doc.id(), Field.Store.YES));
          String text = titles ? doc.title() + "\n" + doc.text() : doc.text();
          document.add(new TextField("text", text, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      searchers.put(language, new IndexSearcher(DirectoryReader.open(folder)));
    }
    return question -> {
      Analyzer analyzer = analyzers.getOrDefault(question.language(), new StandardAnalyzer());
      IndexSearcher searcher = searchers.get(question.language());
      String escaped = QueryParser.escape(question.text().toLowerCase(Locale.ROOT));
      List<String> found = new ArrayList<>();
      for (ScoreDoc doc :
          searcher.search(new QueryParser("text", analyzer).parse(escaped), DEPTH).scoreDocs) {
        found.add(searcher.storedFields().document(doc.doc).get("id"));
      }
      return found;
    };
  }

  private static List<Question> knownItems(List<Doc> docs) {
    return docs.stream()
        .map(
            doc ->
                new Question(doc.title(), doc.language(), Set.of(doc.id()), doc.language().code()))
        .toList();
  }

  /** Split by whether the relevant documents are in the question's language. */
  private static List<Question> questions(Path file, List<Doc> docs) throws IOException {
    Map<String, Language> languages = new HashMap<>();
    docs.forEach(doc -> languages.put(doc.id(), doc.language()));
    List<Question> questions = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) continue;
      JsonNode row = JSON.readTree(line);
      Language asked = Coded.parse(Language.class, row.get("lang").asText()).orElseThrow();
      Map<Language, Set<String>> relevant = new HashMap<>();
      row.get("relevant")
          .forEach(
              id ->
                  relevant
                      .computeIfAbsent(languages.get(id.asText()), l -> new TreeSet<>())
                      .add(id.asText()));
      String text = row.get("query").asText();
      relevant.forEach(
          (found, ids) ->
              questions.add(new Question(text, asked, ids, asked.code() + " to " + found.code())));
    }
    return questions;
  }

  private static List<Doc> documents(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
      files =
          inside
              .filter(file -> file.toString().endsWith(".jsonl"))
              .filter(file -> !file.endsWith("queries.jsonl"))
              .sorted()
              .toList();
    }
    List<Doc> docs = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank()) continue;
        JsonNode row = JSON.readTree(line);
        docs.add(
            new Doc(
                row.get("id").asText(),
                Coded.parse(Language.class, row.path("lang").asText("nl")).orElseThrow(),
                row.get("title").asText(),
                row.get("text").asText()));
      }
    }
    return docs;
  }

  private static IndexEntry entry(Doc doc, boolean titles) {
    URI page = URI.create("https://documents.test/");
    Notice notice =
        new Notice(
            "documents",
            doc.id(),
            page,
            doc.language(),
            Kind.CALL,
            titles ? doc.title() : doc.id(),
            "",
            Facts.NOT_STATED,
            doc.text(),
            List.of(),
            List.of(new ArchivedPage(page, "0".repeat(64))));
    Opportunity opportunity =
        new Opportunity(
            id(doc.id()),
            Programme.OTHER,
            List.of(notice),
            Facts.NOT_STATED,
            Instant.EPOCH,
            Instant.EPOCH);
    return new IndexEntry(opportunity, Status.OPEN, 0, List.of(), List.of());
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static double reciprocalRank(List<String> found, Set<String> relevant) {
    for (int i = 0; i < found.size(); i++)
      if (relevant.contains(found.get(i))) return 1.0 / (i + 1);
    return 0;
  }

  private static double gain(List<String> found, Set<String> relevant) {
    double gain = 0;
    double ideal = 0;
    for (int i = 0; i < 10; i++) {
      double discount = Math.log(2) / Math.log(i + 2);
      if (i < found.size() && relevant.contains(found.get(i))) gain += discount;
      if (i < relevant.size()) ideal += discount;
    }
    return gain / ideal;
  }

  private static double[] bootstrap(double[] values) {
    Random random = new Random(1);
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int j = 0; j < values.length; j++) sum += values[random.nextInt(values.length)];
      means[i] = sum / values.length;
    }
    Arrays.sort(means);
    return new double[] {means[RESAMPLES / 40], means[RESAMPLES - RESAMPLES / 40 - 1]};
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
