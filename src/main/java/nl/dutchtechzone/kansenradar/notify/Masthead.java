package nl.dutchtechzone.kansenradar.notify;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * What stands at the head of a calendar or a feed.
 *
 * @param title as the reader's program shows it
 * @param home the page that shows the same calls
 * @param self the address at which it is read
 * @param page where the site shows a call
 */
public record Masthead(
    String title, Language language, URI home, URI self, Function<UUID, URI> page) {}
