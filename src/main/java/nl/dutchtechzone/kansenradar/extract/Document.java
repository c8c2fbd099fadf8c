package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * A page to be read.
 *
 * @param uri where it was found; relative links resolve against it
 * @param content what it holds
 * @param language when the source states it; else it is recognised
 * @param today the day it is read on, in Europe/Amsterdam: what "now" leans on
 */
public record Document(URI uri, Content content, Optional<Language> language, LocalDate today) {
  /** In which form the page came. */
  public sealed interface Content {
    record Html(String markup) implements Content {}

    /** Text already: an offset of a fact counts in this very string. */
    record Plain(String text) implements Content {}

    /** The text of a PDF, one line of print a line. */
    record Pdf(String text) implements Content {}

    /** The text of a Word document, one paragraph a line. */
    record Word(String text) implements Content {}

    /**
     * The body in the form its media type names. JSON, XML and unknown text are {@link Plain}: the
     * decoded body. A PDF or Word file that cannot be opened has an empty text.
     */
    static Content of(Page page) {
      return Bodies.content(page);
    }
  }
}
