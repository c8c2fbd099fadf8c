package nl.dutchtechzone.kansenradar.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Conflict;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/** The public form of an opportunity: its facts as {@link FactsJson} has them, and its notices. */
public final class OpportunityJson {
  private OpportunityJson() {}

  /**
   * The opportunity as an object of its own.
   *
   * @param status at the instant of the answer
   */
  public static ObjectNode of(Opportunity opportunity, Status status) {
    Notice lead = opportunity.lead();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", opportunity.id().toString())
        .put("url", lead.uri().toString())
        .put("kind", lead.kind().code())
        .put("language", lead.language().code())
        .put("title", opportunity.title())
        .put("summary", opportunity.summary())
        .put("status", status.code());
    FactsJson.addTo(node, opportunity.facts(), lead.flags());
    // The page may leave the programme to be understood; the source never does.
    node.put("programme", opportunity.programme().code());
    node.put("firstSeen", opportunity.firstSeen().toString());
    node.put("lastChecked", opportunity.lastChecked().toString());
    ArrayNode notices = node.putArray("notices");
    opportunity.notices().forEach(notice -> notices.add(of(notice)));
    return node;
  }

  /** Adds, as {@code conflicts}, what the call's sources state differently. */
  public static void addConflicts(ObjectNode node, List<Conflict> conflicts) {
    ArrayNode list = node.putArray("conflicts");
    for (Conflict conflict : conflicts) {
      ArrayNode statements = list.addObject().put("field", conflict.field()).putArray("statements");
      for (Conflict.Statement said : conflict.statements()) {
        statements
            .addObject()
            .put("source", said.notice().sourceId())
            .put("url", said.notice().uri().toString())
            .put("value", said.value())
            .put("quote", said.quote());
      }
    }
  }

  private static ObjectNode of(Notice notice) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("source", notice.sourceId())
        .put("key", notice.key())
        .put("url", notice.uri().toString())
        .put("title", notice.title())
        .put("kind", notice.kind().code())
        .put("language", notice.language().code());
    ArrayNode pages = node.putArray("pages");
    notice
        .pages()
        .forEach(
            page ->
                pages.addObject().put("url", page.uri().toString()).put("sha256", page.sha256()));
    return node;
  }
}
