package nl.dutchtechzone.kansenradar.extract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jsoup.select.QueryParser;

/**
 * A CSS selector as jsoup reads it, written in YAML as a plain string. One that exists is valid.
 *
 * @param css for instance {@code div.card p.title > a}
 */
public record Selector(String css) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Selector {
    if (css.isBlank())
      throw new IllegalArgumentException("de selector is leeg: laat de sleutel weg");
    try {
      QueryParser.parse(css);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "'%s' is geen CSS-selector (%s): schrijf er een zoals 'div.card > a'",
              css,
              e.getMessage()),
          e);
    }
  }

  @Override
  @JsonValue
  public String toString() {
    return css;
  }
}
