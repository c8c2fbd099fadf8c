package nl.dutchtechzone.kansenradar.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.notify.Glossary;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;

/** Calls as lines of a table, from their facts alone. */
final class FeedTable {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "status",
          "programme",
          "when",
          "close",
          "money",
          "who",
          "where",
          "source",
          "page",
          "checked");

  private final Wording wording;
  private final Glossary glossary;
  private final String base;
  private final Instant now;

  FeedTable(Wording wording, Glossary glossary, String base, Instant now) {
    this.wording = wording;
    this.glossary = glossary;
    this.base = base;
    this.now = now;
  }

  static List<String> columns(Words words) {
    return COLUMNS.stream().map(column -> words.get("column." + column)).toList();
  }

  List<String> cells(Catalogue.Entry entry) {
    Opportunity call = entry.call();
    return List.of(
        call.id().toString(),
        Wording.plain(call.title()),
        wording.of("status", StatusRule.status(call.facts(), now)),
        wording.of("programme", call.programme()),
        String.join("; ", wording.deadlines(call.facts(), now)),
        GrantDates.close(call).map(deadline -> deadline.moment().iso()).orElse(""),
        String.join("; ", wording.money(call.facts())),
        String.join("; ", wording.who(call.facts())),
        areas(call),
        Local.outside(call.lead().uri()).orElse(""),
        base + "/kans/" + call.id(),
        call.lastChecked().toString());
  }

  /** As the page states them. */
  private String areas(Opportunity call) {
    return call.facts().eligibility().areas().stream()
        .map(Fact::value)
        .map(glossary::place)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
