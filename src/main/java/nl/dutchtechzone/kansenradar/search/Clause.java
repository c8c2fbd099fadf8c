package nl.dutchtechzone.kansenradar.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A query as it was understood. */
sealed interface Clause {
  /** All filters in it, at any depth. */
  default Stream<Filter> filters() {
    return switch (this) {
      case Word word -> Stream.of();
      case Phrase phrase -> Stream.of();
      case Filter filter -> Stream.of(filter);
      case Not(Clause clause) -> clause.filters();
      case And(List<Clause> clauses) -> clauses.stream().flatMap(Clause::filters);
      case Or(List<Clause> clauses) -> clauses.stream().flatMap(Clause::filters);
      case Sequence(List<Clause> clauses) -> clauses.stream().flatMap(Clause::filters);
    };
  }

  /** The property that this narrows by, when it does nothing else. */
  default Optional<FilterField> narrows() {
    return switch (this) {
      case Filter(FilterField field, String value) -> Optional.of(field);
      case Or(List<Clause> choices) -> {
        List<Optional<FilterField>> fields =
            choices.stream().map(Clause::narrows).distinct().toList();
        yield fields.size() == 1 ? fields.getFirst() : Optional.empty();
      }
      case Word word -> Optional.empty();
      case Phrase phrase -> Optional.empty();
      case Not not -> Optional.empty();
      case And and -> Optional.empty();
      case Sequence sequence -> Optional.empty();
    };
  }

  /** A word; with {@code begins} any word that begins so. */
  record Word(String text, boolean begins) implements Clause {}

  /** Words in this order. */
  record Phrase(String text) implements Clause {}

  /** A property with one of some values. */
  record Filter(FilterField field, String value) implements Clause {}

  /** Must not hold, anywhere in the document. */
  record Not(Clause clause) implements Clause {}

  /** All of them. */
  record And(List<Clause> clauses) implements Clause {}

  /** One of them at least. */
  record Or(List<Clause> clauses) implements Clause {}

  /** Words one after the other: all of them or, for want of those, some; all else must hold. */
  record Sequence(List<Clause> clauses) implements Clause {
    /** Without what narrows by that property alone, by its name in the index. */
    Sequence without(String property) {
      return new Sequence(
          clauses.stream()
              .filter(one -> !one.narrows().map(FilterField::index).equals(Optional.of(property)))
              .toList());
    }

    /** How many plain words it has: not all of them need to stand in a document. */
    int words() {
      return Math.toIntExact(clauses.stream().filter(clause -> clause instanceof Word).count());
    }
  }
}
