package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.extract.Extraction;
import nl.dutchtechzone.kansenradar.json.FactsJson;
import nl.dutchtechzone.kansenradar.match.ThemeMatcher;
import nl.dutchtechzone.kansenradar.match.ThemeScore;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;

/** The answer of {@code extract}: one page's facts, with the status they have on a day. */
final class ExtractionJson {
  private ExtractionJson() {}

  /**
   * @param today the status is that of noon on this day in Amsterdam
   */
  static ObjectNode of(
      String id, URI uri, Extraction extraction, ThemeMatcher themes, LocalDate today) {
    Instant noon = today.atTime(LocalTime.NOON).atZone(Home.ZONE).toInstant();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", id)
        .put("url", uri.toString())
        .put("kind", extraction.kind().code())
        .put("language", extraction.language().code())
        .put("title", extraction.title())
        .put("summary", extraction.summary())
        .put("status", StatusRule.status(extraction.facts(), noon).code());
    FactsJson.addTo(node, extraction.facts(), extraction.flags());
    node.set("themes", themes(extraction, themes));
    return node;
  }

  private static ArrayNode themes(Extraction extraction, ThemeMatcher themes) {
    List<ThemeScore> scores =
        themes
            .weigh(
                extraction.language(), extraction.title(), extraction.summary(), extraction.text())
            .stream()
            .filter(evidence -> evidence.score() >= ThemeMatcher.ABOUT)
            .map(evidence -> evidence.toScore())
            .toList();
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (ThemeScore score : scores) {
      ObjectNode node = list.addObject().put("id", score.theme()).put("score", score.score());
      ArrayNode terms = node.putArray("terms");
      score.terms().forEach(terms::add);
    }
    return list;
  }
}
