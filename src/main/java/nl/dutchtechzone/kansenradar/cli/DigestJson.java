package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.json.ChangeJson;
import nl.dutchtechzone.kansenradar.notify.Digest;
import nl.dutchtechzone.kansenradar.notify.Item;
import nl.dutchtechzone.kansenradar.opportunity.Change;

/** A digest as JSON: what it tells in its sections, and how many more stand in the appendix. */
final class DigestJson {
  private DigestJson() {}

  static void addTo(ObjectNode out, Digest digest) {
    out.put("week", digest.week().id());
    out.put("new", digest.fresh().total());
    out.put("changed", digest.changed().total());
    out.put("closing", digest.closing().total());
    out.put("forthcoming", digest.forthcoming().total());
    out.put("possible", digest.possible().size());
    ArrayNode items = out.putArray("items");
    Set<UUID> told = new LinkedHashSet<>();
    Stream.concat(
            digest.ranked().stream(),
            Stream.of(digest.fresh(), digest.changed(), digest.closing(), digest.forthcoming())
                .flatMap(section -> section.brief().stream()))
        .filter(item -> told.add(item.offer().opportunity().id()))
        .forEach(item -> items.add(item(item)));
    out.put("appendix", digest.appendix().size());
  }

  private static ObjectNode item(Item item) {
    ObjectNode node = Ranked.json(item.offer(), item.reasons());
    ArrayNode changes = node.putArray("changes");
    for (Change change : item.changes()) {
      ChangeJson.addTo(changes.addObject(), change);
    }
    return node;
  }
}
