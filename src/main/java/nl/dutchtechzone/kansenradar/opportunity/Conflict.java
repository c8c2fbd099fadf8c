package nl.dutchtechzone.kansenradar.opportunity;

import java.util.List;

/**
 * A fact of one call that its sources state differently, so that a person must look.
 *
 * @param field the fact's public name ("deadlines", "grantMax"); "status" for what follows from
 *     each source alone
 * @param statements at least two, that of the leading notice first
 */
public record Conflict(String field, List<Statement> statements) {
  public Conflict {
    statements = List.copyOf(statements);
    if (statements.size() < 2) throw new IllegalArgumentException("no two statements: " + field);
  }

  /**
   * What one of them says.
   *
   * @param value in the form in which {@link Change} keeps values
   * @param quote the words that say so, on one line
   */
  public record Statement(Notice notice, String value, String quote) {}
}
