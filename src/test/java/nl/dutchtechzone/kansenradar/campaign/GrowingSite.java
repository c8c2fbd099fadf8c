package nl.dutchtechzone.kansenradar.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.dutchtechzone.kansenradar.source.LoopbackSite;

/**
 * A programme site on loopback that gets new calls and moves deadlines. Each call has a name that
 * nothing else has, so that it can be found again in the text of a mail.
 */
final class GrowingSite implements AutoCloseable {
  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl", "NL"));

  /** As mails write it. */
  static final DateTimeFormatter WEEKDAY_AND_DAY =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.of("nl", "NL"));

  private static final String LIST = "/subsidies";
  private static final LocalDate FIRST_DEADLINE = LocalDate.of(2030, 1, 1);
  private static final List<String> SYLLABLES =
      List.of("bru", "del", "fos", "gim", "kav", "lor", "mup", "niz", "pel", "rax", "sov", "tum");

  /** A call of the site; what is about hydrogen is not about logistics. */
  record Call(int number, boolean hydrogen, List<LocalDate> deadlines) {
    String title() {
      return (hydrogen ? "Groene waterstof " : "Logistiek en transport ") + name(number);
    }

    LocalDate deadline() {
      return deadlines.getLast();
    }
  }

  private final LoopbackSite site = new LoopbackSite();
  private final List<Call> calls = new ArrayList<>();
  private final int firstNumber;
  private final String schedule;
  private int deadlines;

  GrowingSite() {
    this(0, "{ every: PT24H, at: [\"06:10\"] }");
  }

  /**
   * @param firstNumber of its calls; keeps the names of several sites apart
   * @param schedule of the source that reads it, in YAML
   */
  GrowingSite(int firstNumber, String schedule) {
    this.firstNumber = firstNumber;
    this.schedule = schedule;
  }

  /** What stands on the site, in the order in which it came. */
  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Goes back to the site's first calls, and to those deadlines that they then had. */
  void cutBackTo(List<Call> first) {
    calls.clear();
    calls.addAll(first);
    deadlines = first.size();
    publish();
  }

  void addCalls(int count) {
    for (int i = 0; i < count; i++) {
      int number = firstNumber + calls.size();
      calls.add(new Call(number, number % 2 == 0, List.of(nextDeadline())));
    }
    publish();
  }

  /** One to four new calls, and up to three others with another deadline. */
  void grow(Random random) {
    for (int moves = random.nextInt(4); moves > 0; moves--) {
      int moved = random.nextInt(calls.size());
      Call before = calls.get(moved);
      List<LocalDate> dates = new ArrayList<>(before.deadlines());
      dates.add(nextDeadline());
      calls.set(moved, new Call(before.number(), before.hydrogen(), List.copyOf(dates)));
    }
    addCalls(1 + random.nextInt(4));
  }

  /** A day that no deadline had before. */
  private LocalDate nextDeadline() {
    return FIRST_DEADLINE.plusDays(deadlines++);
  }

  /** The site answers everything with that status, until it is published again. */
  void fail(int status) {
    site.status(LIST, status);
  }

  void publish() {
    StringBuilder items = new StringBuilder();
    for (Call call : calls) {
      items.append("<li class=\"card\"><h2><a href=\"").append(path(call)).append("\">");
      items.append(call.title()).append("</a></h2><p>Open</p></li>\n");
      site.page(path(call), page(call.title(), scheme(call)));
    }
    site.page(LIST, page("Subsidies", "<ul class=\"cards\">\n" + items + "</ul>"));
  }

  private static String path(Call call) {
    return LIST + "/" + name(call.number());
  }

  private static String page(String title, String main) {
    return "<!doctype html><html lang=\"nl\"><head><title>"
        + title
        + "</title></head><body><header><a href=\"/\">Loket</a></header><main><h1>"
        + title
        + "</h1>"
        + main
        + "</main><footer>Loket voor ondernemers</footer></body></html>";
  }

  private static String scheme(Call call) {
    return "<dl><dt>Status:</dt><dd>Open</dd></dl><p class=\"lead\">Subsidie voor ondernemers in"
        + " Drenthe die werken aan "
        + (call.hydrogen()
            ? "groene waterstof: elektrolyse, opslag en gebruik van waterstof in de industrie."
            : "slimme logistiek: transport, multimodale overslag en schone distributie van"
                + " goederen.")
        + "</p><h2>Wanneer aanvragen?</h2><p>Aanvragen kan tot en met "
        + DAY.format(call.deadline())
        + ", 17:00 uur.</p><h2>Voor wie</h2><p>Voor mkb-ondernemingen in de provincie Drenthe.</p>"
        + "<h2>Hoeveel subsidie?</h2><p>De subsidie bedraagt 35% van de kosten, maximaal"
        + " € 20.000 per project.</p>";
  }

  /** The number in syllables: words that are not in any language. */
  static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number + 12 * 12; rest > 0; rest /= 12) name.append(SYLLABLES.get(rest % 12));
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The YAML of the source that reads the site. */
  String source(String id) {
    return site.fill(
        """
        id: %s
        names: { nl: Loket %s, de: Stelle %s, en: Desk %s }
        programme: efro_noord
        languages: [nl]
        schedule: %s
        manners: { pause: PT0S, private-addresses: true }
        expect: { items: 8, with-status: 0.7, with-date: 0.5 }
        terms: { note: "Een eigen site." }
        read:
          kind: html-list
          pages: ["${site}/subsidies"]
          item: "ul.cards > li.card"
          link: "h2 a"
          detail: { main: main, sentinels: ["main h1"] }
        """
            .formatted(id, id, id, id, schedule));
  }

  @Override
  public void close() {
    site.close();
  }
}
