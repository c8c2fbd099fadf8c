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
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.Document;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.Labels;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import org.jsoup.Jsoup;

/**
 * The whole reader (parse, main text, all fields) against jsoup's parse and the main text alone, in
 * CPU time of one thread. Reads the HTML files of a folder, or the pages of the demonstration
 * dressed with as much markup around them as programme sites have.
 */
public final class ReaderBench {
  private static final double LEAST_MB = 30;
  private static final double MOST_TIMES = 3;
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 6;
  private static final double SECONDS = 1.5;
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

  private final Extractor extractor;
  private final List<Content.Html> pages;
  private long length;

  private ReaderBench(Extractor extractor, List<Content.Html> pages) {
    this.extractor = extractor;
    this.pages = pages;
  }

  public static void main(String[] arguments) throws IOException {
    boolean own = arguments.length > 0;
    Path folder = Path.of(own ? arguments[0] : "src/main/resources/demo");
    List<Content.Html> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String markup = Files.readString(file);
        pages.add(new Content.Html(own ? markup : dressed(markup)));
      }
    }
    if (pages.isEmpty()) throw new IllegalArgumentException("no .html files in " + folder);
    System.exit(new ReaderBench(new Extractor(labels()), pages).run() ? 0 : 1);
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

  private boolean run() {
    long bytes = 0;
    for (Content.Html page : pages) {
      bytes += page.markup().getBytes(StandardCharsets.UTF_8).length;
    }
    double mega = bytes / 1e6;
    double[] parse = new double[ROUNDS];
    double[] text = new double[ROUNDS];
    double[] whole = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double p = rate(mega, this::parse);
      double t = rate(mega, this::mainText);
      double w = rate(mega, this::extract);
      if (round < 0) continue;
      parse[round] = p;
      text[round] = t;
      whole[round] = w;
    }
    return report(mega, median(parse), median(text), median(whole));
  }

  private boolean report(double mega, double parse, double text, double whole) {
    double times = parse / whole;
    System.out.printf(
        Locale.ROOT,
        "%d pages, %.2f MB; medians of %d rounds of %.1f s CPU time each, one thread%njsoup parse +"
            + " text        %7.1f MB/s%nparse + main text         %7.1f MB/s%nwhole reader, all"
            + " fields  %7.1f MB/s: %.2f times the time of jsoup, %.2f of main text%n(read %d"
            + " characters)%n",
        pages.size(),
        mega,
        ROUNDS,
        SECONDS,
        parse,
        text,
        whole,
        times,
        text / whole,
        length);
    boolean good = whole >= LEAST_MB && times <= MOST_TIMES;
    System.out.printf(
        Locale.ROOT,
        "{\"megabytesPerSecond\":%.1f,\"jsoupMegabytesPerSecond\":%.1f,\"timesJsoup\":%.2f,"
            + "\"timesMainText\":%.2f,\"pages\":%d,\"rounds\":%d,\"withinBounds\":%b}%n",
        whole,
        parse,
        times,
        text / whole,
        pages.size(),
        ROUNDS,
        good);
    return good;
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

  private void parse() {
    for (Content.Html page : pages) length += Jsoup.parse(page.markup()).body().text().length();
  }

  private void mainText() {
    for (Content.Html page : pages) length += ReadableText.of(page).length();
  }

  private void extract() {
    URI uri = URI.create("https://programme.example/page");
    for (Content.Html page : pages) {
      Document document = new Document(uri, page, Optional.empty(), TODAY);
      length += extractor.extract(document).facts().timing().deadlines().size();
    }
  }
}
