package nl.dutchtechzone.kansenradar.text;

/** A stretch of a text: {@code [start, end)} in UTF-16 units. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) throw new IllegalArgumentException(start + ".." + end);
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  /** The same without the white space and control characters at its ends; empty when all is. */
  public Span stripped(String text) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) <= ' ') from++;
    while (to > from && text.charAt(to - 1) <= ' ') to--;
    return new Span(from, to);
  }

  public boolean isEmpty() {
    return start == end;
  }
}
