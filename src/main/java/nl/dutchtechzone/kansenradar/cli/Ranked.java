package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.json.OpportunityJson;
import nl.dutchtechzone.kansenradar.match.Assessment;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.match.ThemeScore;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/** Offers in their order, as a table and as JSON. */
final class Ranked {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
  private static final Words WORDS = new Words(Language.NL);

  /** In characters, of what stands in the last column. */
  static final int TITLE_WIDTH = 75;

  static final List<String> HEAD =
      List.of("#", "score", "status", "deadline", "programma", "id", "titel en waarom");

  private Ranked() {}

  /** The best first; equal scores by title. */
  static final Comparator<Offer> BEST_FIRST =
      Comparator.comparingDouble((Offer offer) -> -offer.assessment().score())
          .thenComparing(offer -> offer.opportunity().title());

  static List<String> row(int rank, Offer offer, Themes themes, Instant now) {
    Opportunity opportunity = offer.opportunity();
    return List.of(
        Integer.toString(rank),
        String.format(Locale.ROOT, "%.2f", offer.assessment().score()),
        status(offer.status()),
        deadline(opportunity, now),
        programme(opportunity.programme()),
        opportunity.id().toString().substring(0, 8),
        opportunity.title() + why(offer.assessment(), themes));
  }

  private static String why(Assessment assessment, Themes themes) {
    return assessment.themes().stream()
        .findFirst()
        .map(
            theme ->
                " ["
                    + themes.name(theme.theme(), Language.NL)
                    + ": "
                    + String.join(", ", first(theme))
                    + "]")
        .orElse("");
  }

  private static List<String> first(ThemeScore theme) {
    return theme.terms().stream().limit(3).toList();
  }

  /** The next deadline still to come, else the last one. */
  static String deadline(Opportunity opportunity, Instant now) {
    List<Deadline> dated =
        opportunity.facts().timing().deadlines().stream()
            .map(Fact::value)
            .filter(deadline -> deadline.end().isPresent())
            .sorted(Comparator.comparing(deadline -> deadline.end().orElseThrow()))
            .toList();
    Optional<Deadline> next =
        dated.stream().filter(d -> d.end().orElseThrow().isAfter(now)).findFirst();
    return next.or(() -> dated.isEmpty() ? Optional.empty() : Optional.of(dated.getLast()))
        .flatMap(deadline -> deadline.moment().date())
        .map(DAY::format)
        .orElse("niet vermeld");
  }

  static String day(Instant instant) {
    return DAY.format(LocalDate.ofInstant(instant, Home.ZONE));
  }

  /** How a call stands; for what is no call, what it is. */
  static String standing(Opportunity opportunity, Status status) {
    if (opportunity.isOffer()) return status(status);
    return switch (opportunity.lead().kind()) {
      case NEWS -> "nieuws";
      case AWARD -> "toekenning";
      case EVENT -> "bijeenkomst";
      case PROGRAMME -> "programma";
      case CALL, AMENDMENT, OTHER -> "overig";
    };
  }

  static String programme(Programme programme) {
    return WORDS.of("programme", programme);
  }

  static String status(Status status) {
    return switch (status) {
      case FORTHCOMING -> "verwacht";
      case OPEN -> "open";
      case CLOSED -> "gesloten";
      case WITHDRAWN -> "ingetrokken";
      case UNKNOWN -> "onbekend";
    };
  }

  static ObjectNode json(Offer offer, List<Reason> reasons) {
    ObjectNode node = OpportunityJson.of(offer.opportunity(), offer.status());
    node.put("score", offer.assessment().score());
    node.put("territory", offer.assessment().verdict().code());
    ArrayNode themes = node.putArray("themes");
    for (ThemeScore theme : offer.assessment().themes()) {
      ArrayNode terms =
          themes.addObject().put("id", theme.theme()).put("score", theme.score()).putArray("terms");
      theme.terms().forEach(terms::add);
    }
    ArrayNode list = node.putArray("reasons");
    for (Reason reason : reasons) {
      list.addObject()
          .put("part", reason.part())
          .put("term", reason.term())
          .put("field", reason.field())
          .put("weight", reason.weight());
    }
    return node;
  }
}
