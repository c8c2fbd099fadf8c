package nl.dutchtechzone.kansenradar.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Allocation;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Attachment;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.EarlyClose;
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
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.OpportunityId;
import nl.dutchtechzone.kansenradar.opportunity.PartnerRule;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.RateBonus;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.SubBudget;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import nl.dutchtechzone.kansenradar.opportunity.UnitAmount;
import org.junit.jupiter.api.Test;

final class StoredJsonTest {
  private static final URI PAGE = URI.create("https://snn.example/a?b=c&d=%C3%A9#e");

  @Test
  void aNoticeWithEveryFactReadsBackEqual() {
    Notice notice = notice("0f".repeat(32), everything());

    assertThat(StoredJson.read(StoredJson.write(notice), Notice.class)).isEqualTo(notice);
  }

  @Test
  void aNoticeWithoutFactsReadsBackEqual() {
    Notice notice = notice("0f".repeat(32), Facts.NOT_STATED);

    assertThat(StoredJson.read(StoredJson.write(notice), Notice.class)).isEqualTo(notice);
  }

  @Test
  void anOpportunityReadsBackEqual() {
    Opportunity opportunity =
        new Opportunity(
            OpportunityId.of("snn", "a"),
            Programme.INTERREG_DE_NL,
            List.of(notice("0f".repeat(32), everything())),
            everything(),
            Instant.parse("2027-02-01T06:00:00.123456Z"),
            Instant.parse("2027-02-02T06:00:00Z"));

    assertThat(StoredJson.read(StoredJson.write(opportunity), Opportunity.class))
        .isEqualTo(opportunity);
  }

  @Test
  void theTextIsStable() {
    Notice notice = notice("0f".repeat(32), everything());
    String text = StoredJson.write(notice);

    assertThat(StoredJson.write(StoredJson.read(text, Notice.class))).isEqualTo(text);
    assertThat(text).startsWith("{\"facts\":").doesNotContain("null").doesNotContain("isOffer");
  }

  @Test
  void whatAnOlderVersionDidNotWriteReadsAsAbsent() {
    String older =
        "{\"uri\":\"https://snn.example/a\",\"sourceId\":\"snn\",\"key\":\"a\",\"language\":\"NL\","
            + "\"kind\":\"CALL\",\"title\":\"t\",\"summary\":\"\",\"text\":\"\",\"gone\":1,"
            + "\"facts\":{\"timing\":{},\"funding\":{},\"eligibility\":{}},"
            + "\"pages\":[{\"uri\":\"https://snn.example/a\",\"sha256\":\""
            + "0f".repeat(32)
            + "\"}]}";

    Notice notice = StoredJson.read(older, Notice.class);

    assertThat(notice.facts()).isEqualTo(Facts.NOT_STATED);
    assertThat(notice.flags()).isEmpty();
  }

  @Test
  void aFingerprintSeesTheContentAndNotTheBytesOfThePage() {
    String print = StoredJson.fingerprint(notice("0f".repeat(32), everything()));

    assertThat(print).matches("[0-9a-f]{64}");
    assertThat(StoredJson.fingerprint(notice("1e".repeat(32), everything()))).isEqualTo(print);
    assertThat(StoredJson.fingerprint(notice("0f".repeat(32), Facts.NOT_STATED)))
        .isNotEqualTo(print);
  }

  @Test
  void otherTextIsRefused() {
    assertThatThrownBy(() -> StoredJson.read("{\"title\":", Notice.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Notice notice(String sha256, Facts facts) {
    return new Notice(
        "snn",
        "a",
        PAGE,
        Language.DE,
        Kind.CALL,
        "Grüne \"Wasserstoff\" ✓ \u2028",
        "",
        facts,
        "regel 1\nregel 2\t€\0",
        List.of("conflict"),
        List.of(new ArchivedPage(PAGE, sha256)));
  }

  private static Facts everything() {
    return new Facts(
        Optional.of(fact(Programme.JTF)),
        Optional.of(fact("JTF-2027-1")),
        timing(),
        funding(),
        new Eligibility(
            List.of(fact(ApplicantType.SME), fact(ApplicantType.EDUCATION)),
            List.of(fact(ApplicantType.INDIVIDUAL)),
            List.of(fact(new Region("NL13"))),
            List.of(fact(new Region("GM0114"))),
            Optional.of(fact(new PartnerRule(3, 2)))),
        Optional.of(fact("info@example.org")),
        List.of(fact(new Attachment(PAGE, "Uitvoeringsregeling (pdf)"))));
  }

  private static Timing timing() {
    Moment minute = Moment.at(LocalDate.of(2027, 6, 30), LocalTime.of(23, 59, 59));
    Moment yearless = Moment.withoutYear(MonthDay.of(2, 29), Optional.empty());
    Moment quarter = Moment.about(LocalDate.of(2027, 1, 1), Precision.QUARTER);
    return new Timing(
        Optional.of(fact(Status.OPEN)),
        Optional.of(fact(Intake.ROUNDS)),
        Optional.of(fact(new Opening(quarter, true))),
        List.of(
            fact(Deadline.full(minute)),
            fact(
                new Deadline(
                    yearless,
                    ZoneId.of("Europe/Paris"),
                    Stage.CUT_OFF,
                    Optional.of("grote projecten"),
                    false,
                    true))),
        Optional.of(fact(EarlyClose.BUDGET)),
        Optional.of(fact(Allocation.LOTTERY)));
  }

  private static Funding funding() {
    Money euro = Money.euro(new BigDecimal("783949.65"));
    Money pounds = new Money(new BigDecimal("1E+6"), Currency.getInstance("GBP"), true);
    return new Funding(
        Optional.of(fact(euro)),
        Optional.of(fact(Money.euro(0))),
        Optional.of(fact(pounds)),
        Optional.of(fact(euro)),
        List.of(fact(new SubBudget("Overijssel", euro))),
        Optional.of(fact(euro)),
        Optional.of(fact(pounds)),
        Optional.of(fact(euro)),
        Optional.of(fact(new UnitAmount(euro, "arbeidsplaats"))),
        Optional.of(fact(euro)),
        Optional.of(fact(new BigDecimal("25.00"))),
        Optional.of(fact(new BigDecimal("4.5E+1"))),
        List.of(fact(new RateBonus(new BigDecimal("10"), "mkb"))));
  }

  private static <T> Fact<T> fact(T value) {
    return new Fact<>(
        value,
        new Evidence(PAGE, "woorden", 3, 10),
        Confidence.MEDIUM,
        List.of("exclusive_end", "cet_in_summer"));
  }
}
