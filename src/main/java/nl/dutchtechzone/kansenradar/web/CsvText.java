package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV (RFC 4180) with a byte order mark, by which Excel knows UTF-8. */
final class CsvText {
  /** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection). */
  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder("\ufeff");

  void row(List<String> cells) {
    text.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    String harmless = formula ? "'" + value : value;
    boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
