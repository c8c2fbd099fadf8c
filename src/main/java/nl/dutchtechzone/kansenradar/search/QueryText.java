package nl.dutchtechzone.kansenradar.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the query language. Never fails: what is broken is told and read as well as it can be.
 * {@code AND} binds tighter than {@code OR}, and {@code OR} tighter than words beside each other.
 */
final class QueryText {
  private static final int LONGEST = 1000;
  private static final int MOST_TERMS = 64;
  private static final int DEEPEST = 10;
  private static final int SHORTEST_BEGINNING = 3;
  private static final Set<String> AND = Set.of("AND", "EN", "UND", "&&");
  private static final Set<String> OR = Set.of("OR", "OF", "ODER", "||");
  private static final Set<String> NOT = Set.of("NOT", "NIET", "NICHT");

  private final List<QueryTokens.Token> tokens;
  private final List<Remark> messages;
  private final SourceNames sources;
  private int at;
  private int depth;
  private int terms;

  /**
   * What was understood.
   *
   * @param messages what was not
   */
  record Read(Clause.Sequence clause, List<Remark> messages) {}

  private QueryText(List<QueryTokens.Token> tokens, SourceNames sources, List<Remark> messages) {
    this.tokens = tokens;
    this.sources = sources;
    this.messages = messages;
  }

  /** Where it does not matter what a source is called. */
  static Read read(String text) {
    return read(text, SourceNames.NONE);
  }

  static Read read(String text, SourceNames sources) {
    List<Remark> messages = new ArrayList<>();
    String bounded = text;
    if (text.length() > LONGEST) {
      messages.add(Remark.of("long", LONGEST));
      bounded = text.substring(0, LONGEST);
    }
    QueryText reader = new QueryText(QueryTokens.of(bounded, messages), sources, messages);
    List<Clause> clauses = new ArrayList<>();
    while (reader.at < reader.tokens.size()) {
      clauses.addAll(reader.sequence());
      if (reader.at < reader.tokens.size()) {
        messages.add(Remark.of("close"));
        reader.at++;
      }
    }
    return new Read(new Clause.Sequence(clauses), List.copyOf(messages));
  }

  /** Up to a closing bracket or the end. */
  private List<Clause> sequence() {
    List<Clause> clauses = new ArrayList<>();
    while (at < tokens.size() && !isClose()) any().ifPresent(clauses::add);
    return clauses;
  }

  private Optional<Clause> any() {
    List<Clause> choices = new ArrayList<>();
    all().ifPresent(choices::add);
    while (isOperator(OR)) {
      String operator = next().text();
      Optional<Clause> other = hasOperand() ? all() : Optional.empty();
      if (other.isEmpty()) messages.add(Remark.of("behind", operator));
      other.ifPresent(choices::add);
    }
    return joined(choices, Clause.Or::new);
  }

  private Optional<Clause> all() {
    List<Clause> parts = new ArrayList<>();
    one().ifPresent(parts::add);
    while (isOperator(AND)) {
      String operator = next().text();
      Optional<Clause> other = hasOperand() ? one() : Optional.empty();
      if (other.isEmpty()) messages.add(Remark.of("behind", operator));
      other.ifPresent(parts::add);
    }
    return joined(parts, Clause.And::new);
  }

  private Optional<Clause> one() {
    if (isOperator(AND) || isOperator(OR)) {
      messages.add(Remark.of("before", next().text()));
      return Optional.empty();
    }
    if (isOperator(NOT)) {
      next();
      return negated();
    }
    QueryTokens.Token token = next();
    return switch (token.kind()) {
      case MINUS -> negated();
      case OPEN -> group();
      case CLOSE -> Optional.empty();
      case PHRASE -> counted(new Clause.Phrase(token.text()));
      case FIELD -> filter(token);
      case WORD -> word(token.text());
    };
  }

  private Optional<Clause> negated() {
    if (!hasOperand()) {
      messages.add(Remark.of("minus"));
      return Optional.empty();
    }
    return one().map(Clause.Not::new);
  }

  private Optional<Clause> group() {
    if (++depth > DEEPEST) messages.add(Remark.of("deep"));
    List<Clause> inside = depth > DEEPEST ? List.of() : sequence();
    depth--;
    if (at < tokens.size() && isClose()) at++;
    else if (depth < DEEPEST) messages.add(Remark.of("open"));
    if (inside.isEmpty()) return Optional.empty();
    return Optional.of(inside.size() == 1 ? inside.getFirst() : new Clause.Sequence(inside));
  }

  private Optional<Clause> filter(QueryTokens.Token token) {
    String name = token.text().substring(0, token.text().indexOf(':'));
    String value = token.text().substring(name.length() + 1).strip();
    Optional<FilterField> field = FilterField.named(name);
    if (field.isEmpty()) {
      messages.add(Remark.of("filter", name, FilterField.all()));
      return word(value.isEmpty() ? name : value);
    }
    if (value.isEmpty()) {
      messages.add(Remark.of("novalue", name));
      return Optional.empty();
    }
    boolean source = field.get() == FilterField.SOURCE;
    return counted(new Clause.Filter(field.get(), source ? sources.value(value) : value));
  }

  private Optional<Clause> word(String text) {
    String bare = text;
    if (bare.startsWith("*") || bare.startsWith("?")) {
      messages.add(Remark.of("star"));
      bare = bare.replaceFirst("^[*?]+", "");
    }
    boolean begins = bare.endsWith("*");
    if (begins) bare = bare.substring(0, bare.length() - 1);
    if (begins && bare.length() < SHORTEST_BEGINNING) {
      messages.add(Remark.of("short", bare));
      begins = false;
    }
    if (Words.of(bare).isEmpty()) return Optional.empty();
    return counted(new Clause.Word(bare, begins));
  }

  private Optional<Clause> counted(Clause clause) {
    if (++terms == MOST_TERMS + 1) {
      messages.add(Remark.of("many", MOST_TERMS));
    }
    return terms > MOST_TERMS ? Optional.empty() : Optional.of(clause);
  }

  private static Optional<Clause> joined(
      List<Clause> clauses, Function<List<Clause>, Clause> form) {
    if (clauses.isEmpty()) return Optional.empty();
    return Optional.of(clauses.size() == 1 ? clauses.getFirst() : form.apply(clauses));
  }

  private QueryTokens.Token next() {
    return tokens.get(at++);
  }

  private boolean isClose() {
    return tokens.get(at).kind() == QueryTokens.Kind.CLOSE;
  }

  private boolean isOperator(Set<String> operators) {
    if (at >= tokens.size()) return false;
    QueryTokens.Token token = tokens.get(at);
    return token.kind() == QueryTokens.Kind.WORD
        && operators.contains(token.text())
        && token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  private boolean hasOperand() {
    return at < tokens.size() && !isClose();
  }
}
