package nl.dutchtechzone.kansenradar.notify;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.Assessment;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.match.ThemeScore;
import nl.dutchtechzone.kansenradar.match.Verdict;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.ChangeKind;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opening;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Quotes;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;

/** Invented calls, changes and people. */
final class Samples {
  /** Monday of week 11 of 2027, 07.00 in Amsterdam. */
  static final Instant NOW = Instant.parse("2027-03-15T06:00:00Z");

  static final Week WEEK = Week.of(NOW);
  static final Sender SENDER =
      new Sender(
          "Kansenradar Dutch TechZone",
          "radar@example.org",
          "bureau@example.org",
          "radar.example.org");
  static final Recipient BUREAU =
      new Recipient(
          "bureau",
          Recipient.Kind.BUREAU,
          "Bureau Dutch TechZone",
          "bureau@example.org",
          Language.NL,
          Profile.ALL);
  static final Glossary NAMES =
      new Glossary() {
        @Override
        public String theme(String id, Language language) {
          if (!id.equals("hydrogen")) return id;
          return switch (language) {
            case NL -> "Waterstof";
            case DE -> "Wasserstoff";
            case EN -> "Hydrogen";
          };
        }

        @Override
        public String place(Region code) {
          return code.code().equals("GM0114") ? "Emmen" : code.code();
        }
      };

  private static final URI PAGE = URI.create("https://www.example.org/subsidies/call");

  private Samples() {}

  static Recipient partner(Language language) {
    return new Recipient(
        "jansen-emmen",
        Recipient.Kind.PARTNER,
        "Jansen & Söhne Verfahrenstechnik",
        "anna@example.com",
        language,
        Profile.ALL);
  }

  static <T> Fact<T> fact(T value, String quote) {
    return Fact.stated(value, new Evidence(PAGE, quote, 0, quote.length()));
  }

  static <T> Optional<Fact<T>> some(T value) {
    return Optional.of(fact(value, "woorden van de pagina"));
  }

  static Deadline deadline(LocalDate day) {
    return Deadline.full(Moment.at(day, LocalTime.of(17, 0)));
  }

  static Timing closing(Deadline... deadlines) {
    return new Timing(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(deadlines).stream().map(d -> fact(d, "sluit")).toList(),
        Optional.empty(),
        Optional.empty());
  }

  static Timing opening(LocalDate day) {
    return new Timing(
        Optional.empty(),
        Optional.empty(),
        some(new Opening(Moment.at(day, LocalTime.of(9, 0)), true)),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  static Funding funding() {
    Funding none = Funding.NOT_STATED;
    return new Funding(
        some(Money.euro(4_750_000)),
        some(Money.euro(1_200_345)),
        none.budgetRequested(),
        none.programmeTotal(),
        none.subBudgets(),
        some(Money.euro(25_000)),
        some(Money.euro(350_000)),
        none.grantPerPartner(),
        none.grantPerUnit(),
        none.grantFixed(),
        some(BigDecimal.valueOf(25)),
        some(BigDecimal.valueOf(45)),
        none.rateBonuses());
  }

  static Eligibility eligibility() {
    return new Eligibility(
        List.of(
            fact(ApplicantType.SME, "mkb"),
            fact(ApplicantType.KNOWLEDGE_INSTITUTION, "kennisinstellingen")),
        List.of(),
        List.of(fact(new Region("GM0114"), "in de provincie Groningen of de gemeente Emmen")),
        List.of(),
        Optional.empty());
  }

  static Facts facts(Timing timing) {
    return new Facts(
        Optional.empty(),
        Optional.empty(),
        timing,
        funding(),
        eligibility(),
        Optional.empty(),
        List.of());
  }

  static Opportunity opportunity(String title, Kind kind, Facts facts) {
    UUID id = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    Notice notice =
        new Notice(
            "snn",
            id.toString(),
            PAGE,
            Language.NL,
            kind,
            title,
            "Voor ondernemers die met groene waterstof een stap naar de markt zetten: haalbaarheid,"
                + " proefopstelling en eerste productie.",
            facts,
            "tekst",
            List.of(),
            List.of(new ArchivedPage(PAGE, "0".repeat(64))));
    return new Opportunity(
        id,
        Programme.JTF,
        List.of(notice),
        facts,
        NOW.minusSeconds(86_400),
        NOW.minusSeconds(3_600));
  }

  static Offer offer(String title, Status status, double score, Facts facts) {
    return new Offer(opportunity(title, Kind.CALL, facts), status, assessment(score));
  }

  static Offer open(String title, double score, LocalDate closes) {
    return offer(title, Status.OPEN, score, facts(closing(deadline(closes))));
  }

  static Offer news(String title, LocalDate closes) {
    return dated(title, Kind.NEWS, closes);
  }

  static Offer dated(String title, Kind kind, LocalDate closes) {
    Opportunity told = opportunity(title, kind, facts(closing(deadline(closes))));
    return new Offer(told, Status.OPEN, assessment(0.5));
  }

  static Assessment assessment(double score) {
    return new Assessment(
        score,
        Status.OPEN,
        List.of(new ThemeScore("hydrogen", score, List.of("waterstof", "elektrolyse"))),
        Verdict.INSIDE,
        List.of(
            new Reason("hydrogen", "waterstof", "title", 0.4),
            new Reason("hydrogen", "elektrolyse", "text", 0.1),
            new Reason("region", "hele regio: gemeente Emmen", "areas", 0.2),
            new Reason("time", "nog 10 dagen", "deadlines", -0.1)));
  }

  static Change fresh(long number, Offer offer) {
    return new Change(
        number,
        offer.opportunity().id(),
        ChangeKind.NEW,
        "opportunity",
        Optional.empty(),
        Optional.of(offer.opportunity().title()),
        Quotes.NONE,
        NOW);
  }

  static Change change(
      long number, Offer offer, ChangeKind kind, String field, String before, String after) {
    return new Change(
        number,
        offer.opportunity().id(),
        kind,
        field,
        Optional.of(before),
        Optional.of(after),
        new Quotes(Optional.of("was: " + before), Optional.of("is: " + after)),
        NOW);
  }

  static SourceReport source(String name, HealthState state, String reason) {
    return new SourceReport(
        name,
        new Health(name, state, reason, 12, 1, 0, NOW, Optional.of(NOW.minusSeconds(7 * 86_400))));
  }

  /** A week with something of everything. */
  static Digest digest() {
    Offer electrolysis =
        open("JTF Waterstof: van proef naar productie", 0.91, LocalDate.of(2027, 6, 30));
    Offer valorisation =
        open("EFRO Valorisatie 2027, tweede openstelling", 0.74, LocalDate.of(2027, 3, 29));
    Offer logistics = open("Slimme logistiek in de grensregio", 0.66, LocalDate.of(2027, 9, 1));
    Offer innovation = open("MIT Haalbaarheid Noord-Nederland", 0.62, LocalDate.of(2027, 4, 1));
    Offer closed =
        offer(
            "Versneller circulair bouwen",
            Status.CLOSED,
            0.5,
            facts(closing(deadline(LocalDate.of(2027, 3, 12)))));
    Offer planned =
        offer(
            "Interreg: grensoverschrijdende ketens",
            Status.FORTHCOMING,
            0.6,
            facts(opening(LocalDate.of(2027, 5, 3))));
    Offer vague = offer("Regio Deal, voucher", Status.OPEN, 0.3, Facts.NOT_STATED);
    Offer other = open("Groene chemie op het Getec-park", 0.44, LocalDate.of(2027, 12, 31));
    return new DigestComposer(DigestRules.USUAL)
        .compose(
            WEEK,
            List.of(
                fresh(1, electrolysis),
                fresh(2, valorisation),
                fresh(3, vague),
                change(
                    4,
                    logistics,
                    ChangeKind.DEADLINE_MOVED,
                    "deadlines",
                    "2027-07-01T17:00",
                    "2027-09-01T17:00"),
                change(5, closed, ChangeKind.CLOSED, "status", "open", "closed")),
            List.of(
                electrolysis, valorisation, logistics, innovation, closed, planned, vague, other),
            List.of(
                source("SNN", HealthState.CHANGED, "12 pagina's gelezen, 2 nieuw."),
                source("RVO", HealthState.QUIET, "31 pagina's gelezen, niets veranderd."),
                source("Provincie Drenthe", HealthState.BROKEN, "De server antwoordt met 403."),
                source(
                    "Interreg Deutschland-Nederland",
                    HealthState.SUSPECT,
                    "Er stonden 4 oproepen in plaats van de gebruikelijke 9.")),
            NOW);
  }
}
