package nl.dutchtechzone.kansenradar.text;

/** A stretch of a text: {@code [start, end)} in UTF-16 units. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) throw new IllegalArgumentException(start + ".." + end);
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
