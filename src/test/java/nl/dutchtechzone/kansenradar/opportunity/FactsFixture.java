package nl.dutchtechzone.kansenradar.opportunity;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Facts out of the short notation of the cases; an empty text states nothing. */
public final class FactsFixture {
  public static final URI PAGE = URI.create("https://snn.example/regeling");

  private FactsFixture() {}

  /**
   * Makes facts.
   *
   * @param opens a moment, after {@code tentative:} or {@code quarter:} where it is only that
   * @param deadlines moments between semicolons, after {@code pre:} or {@code cut_off:} where they
   *     are not the last, and {@code month:}, {@code quarter:} or {@code season:} where they are no
   *     day
   * @param money {@code total=5,remaining=0,first_come,tender,early_close,oversubscribed}; {@code
   *     prose} where the status is said in running text
   */
  public static Facts of(
      String stated, String intake, String opens, String deadlines, String money) {
    List<String> terms = split(money, ",").toList();
    Timing timing =
        new Timing(
            Coded.parse(Status.class, stated).map(s -> flagged(s, terms, "oversubscribed")),
            Coded.parse(Intake.class, intake).map(FactsFixture::fact),
            opens.isEmpty() ? Optional.empty() : Optional.of(fact(opening(opens))),
            split(deadlines, ";").map(d -> fact(deadline(d))).toList(),
            terms.contains("early_close") ? Optional.of(fact(EarlyClose.BUDGET)) : Optional.empty(),
            terms.stream()
                .flatMap(term -> Coded.parse(Allocation.class, term).stream())
                .map(FactsFixture::fact)
                .findFirst());
    return of(timing, funding(amount(terms, "total="), amount(terms, "remaining=")));
  }

  /** Facts that only say when. */
  static Facts of(Timing timing) {
    return of(timing, Funding.NOT_STATED);
  }

  static Facts of(Timing timing, Funding funding) {
    Facts none = Facts.NOT_STATED;
    return new Facts(
        none.programme(),
        none.reference(),
        timing,
        funding,
        none.eligibility(),
        none.contact(),
        none.attachments());
  }

  private static <T> Fact<T> flagged(T value, List<String> terms, String flag) {
    List<String> flags = terms.stream().filter(flag::equals).toList();
    Confidence confidence = terms.contains("prose") ? Confidence.MEDIUM : Confidence.HIGH;
    return new Fact<>(value, new Evidence(PAGE, "woorden", 0, 7), confidence, flags);
  }

  public static <T> Fact<T> fact(T value) {
    return fact(value, Confidence.HIGH);
  }

  static <T> Fact<T> fact(T value, Confidence confidence) {
    return new Fact<>(value, new Evidence(PAGE, "woorden", 0, 7), confidence, List.of());
  }

  static Funding funding(Optional<Fact<Money>> total, Optional<Fact<Money>> remaining) {
    Funding none = Funding.NOT_STATED;
    return new Funding(
        total,
        remaining,
        none.budgetRequested(),
        none.programmeTotal(),
        none.subBudgets(),
        none.grantMin(),
        none.grantMax(),
        none.grantPerPartner(),
        none.grantPerUnit(),
        none.grantFixed(),
        none.rateMin(),
        none.rateMax(),
        none.rateBonuses());
  }

  private static Optional<Fact<Money>> amount(List<String> terms, String name) {
    return terms.stream()
        .filter(term -> term.startsWith(name))
        .findFirst()
        .map(term -> fact(Money.euro(Long.parseLong(term.substring(name.length())))));
  }

  private static Opening opening(String text) {
    if (text.startsWith("quarter:")) {
      LocalDate day = LocalDate.parse(text.substring("quarter:".length()));
      return new Opening(Moment.about(day, Precision.QUARTER), false);
    }
    boolean tentative = text.startsWith("tentative:");
    return new Opening(moment(text.replace("tentative:", "")), tentative);
  }

  static Deadline deadline(String text) {
    Matcher staged = STAGED.matcher(text);
    if (!staged.matches()) throw new IllegalArgumentException("no deadline: " + text);
    Stage stage =
        Optional.ofNullable(staged.group("stage"))
            .flatMap(code -> Coded.parse(Stage.class, code))
            .orElse(Stage.FULL);
    Moment moment = moment(staged.group("moment"));
    Optional<Precision> coarse =
        Optional.ofNullable(staged.group("span"))
            .flatMap(code -> Coded.parse(Precision.class, code));
    return new Deadline(
        coarse.map(span -> Moment.about(moment.date().orElseThrow(), span)).orElse(moment),
        Deadline.BRUSSELS,
        stage,
        Optional.ofNullable(staged.group("track")),
        true,
        false);
  }

  private static final Pattern STAGED =
      Pattern.compile(
          "((?<stage>pre|cut_off):)?((?<span>month|quarter|season):)?"
              + "(?<moment>[0-9T:-]+)( \\((?<track>.+)\\))?");

  private static Moment moment(String text) {
    String[] parts = text.split("T");
    Optional<LocalTime> time =
        parts.length > 1 ? Optional.of(LocalTime.parse(parts[1])) : Optional.empty();
    if (text.startsWith("--")) return Moment.withoutYear(MonthDay.parse(parts[0]), time);
    LocalDate date = LocalDate.parse(parts[0]);
    return time.map(t -> Moment.at(date, t)).orElseGet(() -> Moment.on(date));
  }

  private static Stream<String> split(String text, String by) {
    return text.isEmpty() ? Stream.of() : Arrays.stream(text.split(by));
  }
}
