package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * A page to be read.
 *
 * @param uri where it was found; relative links resolve against it
 * @param content what it holds
 * @param language when the source states it; else it is recognised
 * @param today the day it is read on, in Europe/Amsterdam: what "now" and a missing year lean on
 */
public record Document(URI uri, Content content, Optional<Language> language, LocalDate today) {
  /** In which form the page came. */
  public sealed interface Content {
    record Html(String markup) implements Content {}

    /** Text already: an offset of a fact counts in this very string. */
    record Plain(String text) implements Content {}
  }
}
