package nl.dutchtechzone.kansenradar.search;

import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/**
 * An answer.
 *
 * @param total how many opportunities match, not only those on this page
 * @param messages what of the query was not understood, and what was done instead
 */
public record Results(int total, List<Hit> hits, List<Facet> facets, List<Remark> messages) {
  public Results {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    messages = List.copyOf(messages);
  }

  /**
   * An opportunity that matches.
   *
   * @param score comparable within one answer only
   */
  public record Hit(
      Opportunity opportunity,
      Status status,
      double score,
      List<ThemeMark> themes,
      List<Highlight> highlights) {
    public Hit {
      themes = List.copyOf(themes);
      highlights = List.copyOf(highlights);
    }
  }

  /**
   * A piece of a field in which words were found.
   *
   * @param field title or text
   */
  public record Highlight(String field, List<Piece> pieces) {
    public Highlight {
      pieces = List.copyOf(pieces);
    }

    /** The pieces joined, with {@code before} and {@code after} around what was found. */
    public String marked(String before, String after) {
      StringBuilder text = new StringBuilder();
      for (Piece piece : pieces) {
        text.append(piece.found() ? before + piece.text() + after : piece.text());
      }
      return text.toString();
    }
  }

  /** Text, not escaped; {@code found} when the query asked for it. */
  public record Piece(String text, boolean found) {}

  /**
   * How the matching opportunities divide over one property.
   *
   * @param id programme, status, theme, applicant, region, source, language or month
   */
  public record Facet(String id, List<Count> counts) {
    public Facet {
      counts = List.copyOf(counts);
    }
  }

  /**
   * How many have one value.
   *
   * @param value as a filter of the query language takes it
   * @param label for a person, where it differs
   */
  public record Count(String value, String label, int count) {}

  /**
   * Those with one value of a property, divided over another.
   *
   * @param counts by value of the other; what has none is left out
   */
  public record Row(int total, Map<String, Integer> counts) {
    public Row {
      counts = Map.copyOf(counts);
    }
  }
}
