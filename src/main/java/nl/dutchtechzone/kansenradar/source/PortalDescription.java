package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.Document;
import nl.dutchtechzone.kansenradar.extract.Document.Content;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.extract.MarkupQuotes;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * The grant that a topic's description states in words, where the portal has no field for it: "the
 * funding rate is 95 %". Quoted from the answer's body, tags and all; what cannot be found there is
 * left out. Dates and budgets are the portal's own.
 */
final class PortalDescription {
  private static final List<String> FIELDS = List.of("descriptionByte", "topicConditions");

  private final Extractor extractor;
  private final LocalDate today;

  PortalDescription(Extractor extractor, Instant now) {
    this.extractor = extractor;
    this.today = LocalDate.ofInstant(now, Deadline.BRUSSELS);
  }

  Funding of(PortalRow row, URI page) {
    return FIELDS.stream()
        .flatMap(name -> row.texts(name).stream().limit(1))
        .filter(text -> !text.words().isBlank())
        .map(text -> read(row, page, text))
        .reduce(FactsUnion::funding)
        .orElse(Funding.NOT_STATED);
  }

  private Funding read(PortalRow row, URI page, LocatedJson.Text text) {
    String markup = "<div>" + text.words() + "</div>";
    Document document =
        new Document(page, new Content.Html(markup), Optional.of(Language.EN), today);
    Funding stated = extractor.extract(document).facts().funding();
    Funding none = Funding.NOT_STATED;
    Proof proof =
        new Proof(row, MarkupQuotes.of(text.words()), EscapedJson.origins(row.body(), text));
    return new Funding(
        none.budgetTotal(),
        none.budgetRemaining(),
        none.budgetRequested(),
        none.programmeTotal(),
        none.subBudgets(),
        proof.in(stated.grantMin()),
        proof.in(stated.grantMax()),
        none.grantPerPartner(),
        none.grantPerUnit(),
        none.grantFixed(),
        proof.in(stated.rateMin()),
        proof.in(stated.rateMax()),
        none.rateBonuses());
  }

  /** From words of the description to those of the answer's body. */
  private static final class Proof {
    private final PortalRow row;
    private final MarkupQuotes quotes;
    private final int[] origin;

    private Proof(PortalRow row, MarkupQuotes quotes, int[] origin) {
      this.row = row;
      this.quotes = quotes;
      this.origin = origin;
    }

    <T> Optional<Fact<T>> in(Optional<Fact<T>> stated) {
      return stated.flatMap(
          fact ->
              quotes
                  .find(fact.evidence().quote())
                  .map(
                      at ->
                          new Fact<>(fact.value(), evidence(at), fact.confidence(), fact.flags())));
    }

    private Evidence evidence(MarkupQuotes.Place at) {
      return row.evidence(origin[at.start()], origin[at.end()]);
    }
  }
}
