package nl.dutchtechzone.kansenradar.search;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
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
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.PartnerRule;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** Makes calls for tests, one property at a time. */
public final class Calls {
  private static final URI PAGE = URI.create("https://voorbeeld.test/oproep");

  private final String title;
  private final String text;
  private Language language = Language.NL;
  private Kind kind = Kind.CALL;
  private Programme programme = Programme.OTHER;
  private String source = "voorbeeld";
  private Optional<Status> status = Optional.of(Status.OPEN);
  private Optional<Intake> intake = Optional.empty();
  private Optional<Long> grantMax = Optional.empty();
  private Optional<PartnerRule> partners = Optional.empty();
  private final List<LocalDate> deadlines = new ArrayList<>();
  private final List<ApplicantType> applicants = new ArrayList<>();
  private final List<ApplicantType> applicantsExcluded = new ArrayList<>();
  private final List<String> areas = new ArrayList<>();
  private final List<String> areasExcluded = new ArrayList<>();

  private Calls(String title, String text) {
    this.title = title;
    this.text = text;
  }

  public static Calls call(String title, String text) {
    return new Calls(title, text);
  }

  public Calls in(Language spoken) {
    language = spoken;
    return this;
  }

  public Calls kind(Kind is) {
    kind = is;
    return this;
  }

  public Calls of(Programme fund) {
    programme = fund;
    return this;
  }

  public Calls from(String sourceId) {
    source = sourceId;
    return this;
  }

  public Calls stated(Status word) {
    status = Optional.of(word);
    return this;
  }

  public Calls intake(Intake how) {
    intake = Optional.of(how);
    return this;
  }

  public Calls closes(String day) {
    deadlines.add(LocalDate.parse(day));
    return this;
  }

  public Calls grantMax(long euros) {
    grantMax = Optional.of(euros);
    return this;
  }

  public Calls countries(int countries) {
    partners = Optional.of(new PartnerRule(countries, countries));
    return this;
  }

  public Calls forApplicants(ApplicantType... types) {
    applicants.addAll(List.of(types));
    return this;
  }

  public Calls notForApplicants(ApplicantType... types) {
    applicantsExcluded.addAll(List.of(types));
    return this;
  }

  public Calls inAreas(String... codes) {
    areas.addAll(List.of(codes));
    return this;
  }

  public Calls notInAreas(String... codes) {
    areasExcluded.addAll(List.of(codes));
    return this;
  }

  /** The same title always gives the same id. */
  public Opportunity make() {
    Notice notice =
        new Notice(
            source,
            title,
            PAGE,
            language,
            kind,
            title,
            "",
            facts(),
            text,
            List.of(),
            List.of(new ArchivedPage(PAGE, "0".repeat(64))));
    return new Opportunity(
        UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
        programme,
        List.of(notice),
        notice.facts(),
        Instant.EPOCH,
        Instant.EPOCH);
  }

  public static IndexEntry entry(Opportunity opportunity, ThemeMark... themes) {
    Status status =
        opportunity.facts().timing().statusStated().map(Fact::value).orElse(Status.UNKNOWN);
    List<PlaceMark> places =
        opportunity.facts().eligibility().areas().stream()
            .map(area -> new PlaceMark(area.value().code(), "plaats " + area.value().code()))
            .toList();
    return new IndexEntry(opportunity, status, 0.5, List.of(themes), places);
  }

  private Facts facts() {
    Timing timing =
        new Timing(
            status.map(Calls::fact),
            intake.map(Calls::fact),
            Optional.empty(),
            deadlines.stream().map(day -> fact(Deadline.full(Moment.on(day)))).toList(),
            Optional.empty(),
            Optional.empty());
    Eligibility eligibility =
        new Eligibility(
            applicants.stream().map(Calls::fact).toList(),
            applicantsExcluded.stream().map(Calls::fact).toList(),
            areas.stream().map(Region::new).map(Calls::fact).toList(),
            areasExcluded.stream().map(Region::new).map(Calls::fact).toList(),
            partners.map(Calls::fact));
    return new Facts(
        Optional.of(fact(programme)),
        Optional.empty(),
        timing,
        funding(),
        eligibility,
        Optional.empty(),
        List.of());
  }

  private Funding funding() {
    Funding none = Funding.NOT_STATED;
    return new Funding(
        none.budgetTotal(),
        none.budgetRemaining(),
        none.budgetRequested(),
        none.programmeTotal(),
        none.subBudgets(),
        none.grantMin(),
        grantMax.map(Money::euro).map(Calls::fact),
        none.grantPerPartner(),
        none.grantPerUnit(),
        none.grantFixed(),
        none.rateMin(),
        none.rateMax(),
        none.rateBonuses());
  }

  private static <T> Fact<T> fact(T value) {
    String quote = "woorden over " + value;
    return Fact.stated(value, new Evidence(PAGE, quote, 0, quote.length()));
  }
}
