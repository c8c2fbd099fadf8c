package nl.dutchtechzone.kansenradar.store;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.KnownPage;

/** Made-up notices, scans and verdicts. */
final class Samples {
  static final Instant MONDAY = Instant.parse("2027-02-01T06:00:00Z");
  static final Instant TUESDAY = Instant.parse("2027-02-02T06:00:00Z");
  static final String SHA = "0f".repeat(32);

  private Samples() {}

  /** A call with a deadline. */
  static Notice call(String source, String key, LocalDate deadline) {
    return call(source, key, "Regeling " + key, deadline, Optional.empty());
  }

  static Notice call(
      String source, String key, String title, LocalDate deadline, Optional<String> reference) {
    URI uri = URI.create("https://" + source + ".example/" + key);
    return notice(source, key, uri, title, facts(uri, deadline, reference));
  }

  static Notice notice(String source, String key, URI uri, String title, Facts facts) {
    return new Notice(
        source,
        key,
        uri,
        Language.NL,
        Kind.CALL,
        title,
        "Subsidie.",
        facts,
        title + ". Subsidie.",
        List.of(),
        List.of(new ArchivedPage(uri, SHA)));
  }

  static Facts facts(URI uri, LocalDate deadline, Optional<String> reference) {
    Timing none = Timing.NOT_STATED;
    return new Facts(
        Optional.empty(),
        reference.map(value -> fact(uri, value)),
        new Timing(
            none.statusStated(),
            none.intake(),
            none.opens(),
            List.of(fact(uri, Deadline.full(Moment.on(deadline)))),
            none.earlyClose(),
            none.allocation()),
        budget(uri, 4_750_000),
        Facts.NOT_STATED.eligibility(),
        Optional.empty(),
        List.of());
  }

  static Funding budget(URI uri, long euro) {
    Funding none = Funding.NOT_STATED;
    return new Funding(
        Optional.of(fact(uri, Money.euro(euro))),
        none.budgetRemaining(),
        none.budgetRequested(),
        none.programmeTotal(),
        none.subBudgets(),
        none.grantMin(),
        none.grantMax(),
        none.grantPerPartner(),
        none.grantPerUnit(),
        none.grantFixed(),
        none.rateMin(),
        Optional.of(fact(uri, new BigDecimal("45.0"))),
        none.rateBonuses());
  }

  static <T> Fact<T> fact(URI uri, T value) {
    return new Fact<>(
        value, new Evidence(uri, "woorden", 3, 10), Confidence.HIGH, List.of("exclusive_end"));
  }

  static ScanResult scan(Instant at, Notice... notices) {
    return new ScanResult(
        notices.length == 0 ? "snn" : notices[0].sourceId(),
        Programme.EFRO_NOORD,
        List.of(notices),
        Set.of(),
        List.of(page("https://snn.example/lijst", "\"v1\"")),
        at);
  }

  static KnownPage page(String uri, String etag) {
    return new KnownPage(
        URI.create(uri),
        Optional.of(etag),
        Optional.empty(),
        SHA,
        Optional.of("2027-01-01T00:00:00Z"),
        3);
  }

  static ScanStore.Verdict verdict(String source, Instant at) {
    return (added, changed) ->
        new Health(
            source,
            added + changed > 0 ? HealthState.CHANGED : HealthState.QUIET,
            added + " nieuw, " + changed + " gewijzigd.",
            added + changed,
            added,
            changed,
            at,
            Optional.of(at));
  }

  static Health broken(String source, Instant at) {
    return new Health(
        source,
        HealthState.BROKEN,
        "De server antwoordt met 500.",
        0,
        0,
        0,
        at,
        Optional.of(MONDAY));
  }

  static ScanSummary save(Database database, ScanResult result) {
    return new ScanStore(database).save(result, verdict(result.sourceId(), result.at()));
  }
}
