package nl.dutchtechzone.kansenradar.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.Labels;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import org.jsoup.Jsoup;

/**
 * The whole reader (parse, main text, all fields) against jsoup's parse with the main text alone,
 * in CPU time of one thread. Reads the HTML files of a folder, or else three sets made of the
 * demonstration's pages: each dressed with as much markup around it as programme sites have, each
 * as it is, and long pages of a megabyte that hold the contents of all. Every set has to keep the
 * bounds. Last, what a megabyte costs on a page of ten may not be much more than on a page of one.
 */
public final class ReaderBench {
  private static final double LEAST_MB = 30;
  private static final double MOST_TIMES = 3;
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 4;
  private static final double SECONDS = 0.8;
  private static final int LONG_PAGE = 1_000_000;
  private static final int VAST_PAGE = 10_000_000;

  /** By so much a megabyte may cost more on a page ten times as long: caches miss, no more. */
  private static final double MOST_GROWTH = 1.5;

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

  private record Pages(String name, List<Content.Html> all) {}

  /** Medians, in megabytes of HTML in a second of CPU time. */
  private record Speeds(Pages pages, double mega, double jsoup, double mainText, double whole) {
    double times() {
      return mainText / whole;
    }

    double timesJsoup() {
      return jsoup / whole;
    }

    boolean isGood() {
      return whole >= LEAST_MB && times() <= MOST_TIMES;
    }
  }

  private final Extractor extractor;
  private long length;

  private ReaderBench(Extractor extractor) {
    this.extractor = extractor;
  }

  public static void main(String[] arguments) throws IOException {
    boolean own = arguments.length > 0;
    Path folder = Path.of(own ? arguments[0] : "src/main/resources/demo");
    List<String> pages = read(folder);
    if (pages.isEmpty()) throw new IllegalArgumentException("no .html files in " + folder);
    List<Pages> sets = own ? List.of(pages("given", pages)) : demonstration(pages);
    ReaderBench bench = new ReaderBench(new Extractor(labels()));
    boolean good = report(sets.stream().map(bench::measure).toList(), bench.growth(pages));
    System.exit(good ? 0 : 1);
  }

  private static List<String> read(Path folder) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        pages.add(Files.readString(file));
      }
    }
    return pages;
  }

  private static Pages pages(String name, List<String> markup) {
    return new Pages(name, markup.stream().map(Content.Html::new).toList());
  }

  private static List<Pages> demonstration(List<String> pages) {
    return List.of(
        pages("dressed", pages.stream().map(ReaderBench::dressed).toList()),
        pages("bare", pages),
        pages("long", List.of(longPage(pages, LONG_PAGE))));
  }

  private static String longPage(List<String> pages, int length) {
    StringBuilder page = new StringBuilder("<html><head><title>Alles</title></head><body><main>");
    for (int i = 0; page.length() < length; i++) {
      page.append("<section>")
          .append(Jsoup.parse(pages.get(i % pages.size())).body().html())
          .append("</section>");
    }
    return page.append("</main></body></html>").toString();
  }

  private static Labels labels() throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .registerModules(new Jdk8Module(), new ParameterNamesModule())
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
        .readValue(Path.of("config", "labels.yaml").toFile(), Labels.class);
  }

  /** Style, script, sprites, a mega menu and a foot: about nine tenths of a page's bytes. */
  private static String dressed(String markup) {
    String style = ".c-card__date{color:#333;margin:0 0 1rem}".repeat(150);
    String icon = "<symbol id='i'><path d='M12 2L2 7l10 5 10-5-10-5zM2 17l10 5 10-5'/></symbol>";
    String entry = "<li class='menu__item'><a class='menu__link' href='/a/b/c'>Onderwerp</a></li>";
    return "<html><head><style>"
        + style
        + "</style></head><body><svg hidden>"
        + icon.repeat(80)
        + "</svg><nav><ul>"
        + entry.repeat(250)
        + "</ul></nav>"
        + markup
        + "<footer><ul>"
        + entry.repeat(80)
        + "</ul></footer></body></html>";
  }

  private Speeds measure(Pages pages) {
    long bytes = 0;
    for (Content.Html page : pages.all()) {
      bytes += page.markup().getBytes(StandardCharsets.UTF_8).length;
    }
    double mega = bytes / 1e6;
    double[] parse = new double[ROUNDS];
    double[] text = new double[ROUNDS];
    double[] whole = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double p = rate(mega, () -> parse(pages));
      double t = rate(mega, () -> mainText(pages));
      double w = rate(mega, () -> extract(pages));
      if (round < 0) continue;
      parse[round] = p;
      text[round] = t;
      whole[round] = w;
    }
    return new Speeds(pages, mega, median(parse), median(text), median(whole));
  }

  /** What a megabyte costs on a page of ten megabytes, as a multiple of that on a page of one. */
  private double growth(List<String> pages) {
    Pages one = pages("one", List.of(longPage(pages, LONG_PAGE)));
    Pages ten = pages("ten", List.of(longPage(pages, VAST_PAGE)));
    double[] growth = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double fast = rate(1, () -> extract(one));
      growth[round] = fast / rate((double) VAST_PAGE / LONG_PAGE, () -> extract(ten));
    }
    return median(growth);
  }

  private static boolean report(List<Speeds> sets, double growth) {
    System.out.printf(
        Locale.ROOT,
        "MB of HTML per CPU second of one thread: medians of %d rounds of %.1f s each after %d to"
            + " warm up%n%-8s %6s %6s %14s %18s %14s %10s %10s%n",
        ROUNDS,
        SECONDS,
        WARM_UP,
        "set",
        "pages",
        "MB",
        "jsoup parse",
        "parse + main text",
        "whole reader",
        "x the two",
        "x parse");
    sets.forEach(ReaderBench::print);
    System.out.printf(
        Locale.ROOT,
        "A megabyte of a page of ten costs %.2f times one of a page of one (limit %.1f)%n",
        growth,
        MOST_GROWTH);
    boolean good = sets.stream().allMatch(Speeds::isGood) && growth <= MOST_GROWTH;
    String speeds = sets.stream().map(ReaderBench::json).collect(Collectors.joining(","));
    System.out.printf(
        Locale.ROOT,
        "{\"leastMegabytesPerSecond\":%.0f,\"mostTimes\":%.0f,\"mostGrowth\":%.1f,\"rounds\":%d,"
            + "\"sets\":{%s},\"growth\":%.2f,\"withinBounds\":%b}%n",
        LEAST_MB,
        MOST_TIMES,
        MOST_GROWTH,
        ROUNDS,
        speeds,
        growth,
        good);
    return good;
  }

  private static void print(Speeds set) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %6d %6.2f %14.1f %18.1f %14.1f %10.2f %10.2f%n",
        set.pages().name(),
        set.pages().all().size(),
        set.mega(),
        set.jsoup(),
        set.mainText(),
        set.whole(),
        set.times(),
        set.timesJsoup());
  }

  private static String json(Speeds set) {
    return String.format(
        Locale.ROOT,
        "\"%s\":{\"megabytesPerSecond\":%.1f,\"jsoupMegabytesPerSecond\":%.1f,"
            + "\"mainTextMegabytesPerSecond\":%.1f,\"timesParseAndMainText\":%.2f,"
            + "\"timesParse\":%.2f}",
        set.pages().name(),
        set.whole(),
        set.jsoup(),
        set.mainText(),
        set.times(),
        set.timesJsoup());
  }

  /** Megabytes in a second of this thread's CPU time. */
  private static double rate(double mega, Runnable work) {
    long start = cpu();
    int times = 0;
    do {
      work.run();
      times++;
    } while (cpu() - start < SECONDS * 1e9);
    return mega * times / ((cpu() - start) / 1e9);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void parse(Pages pages) {
    for (Content.Html page : pages.all()) {
      length += Jsoup.parse(page.markup()).body().text().length();
    }
  }

  private void mainText(Pages pages) {
    for (Content.Html page : pages.all()) length += ReadableText.of(page).length();
  }

  private void extract(Pages pages) {
    URI uri = URI.create("https://programme.example/page");
    for (Content.Html page : pages.all()) {
      Document document = new Document(uri, page, Optional.empty(), TODAY);
      length += extractor.extract(document).facts().timing().deadlines().size();
    }
  }
}
