package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * A call in one line, as its mail would have it.
 *
 * @param source the page that it was read from; empty when that is no web page
 */
record CallLine(String title, String note, Optional<String> source) {
  /** As things stand at an instant. */
  static CallLine of(Tracked call, Language language, Glossary glossary, Instant at) {
    Recipient anybody =
        new Recipient(
            "anybody",
            Recipient.Kind.PARTNER,
            "anybody",
            "anybody@localhost",
            language,
            Profile.ALL);
    CardWriter cards = new CardWriter(anybody, Optional.empty(), glossary, at, 0);
    Letter.Line line = cards.line(new Item(call.offer(), List.of(), List.of()), Optional.empty());
    return new CallLine(line.title(), line.note(), line.link());
  }
}
