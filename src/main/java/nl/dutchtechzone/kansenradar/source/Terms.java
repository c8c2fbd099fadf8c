package nl.dutchtechzone.kansenradar.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Under which terms a source may be read.
 *
 * @param checked when a person last read the terms and robots.txt; empty when nobody has yet
 * @param note what they say, and why a source is off
 */
public record Terms(Optional<LocalDate> checked, String note) {
  public static final Terms NOT_CHECKED =
      new Terms(Optional.empty(), "Voorwaarden nog niet gelezen.");

  public Terms {
    note = Given.words(note, "terms.note");
  }
}
