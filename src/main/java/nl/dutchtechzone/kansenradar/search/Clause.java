package nl.dutchtechzone.kansenradar.search;

import java.util.List;

/** A query as it was understood. */
sealed interface Clause {
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

  /** Words one after the other: most of them, the more the better; all else of them must hold. */
  record Sequence(List<Clause> clauses) implements Clause {
    /** True when not all of its words need to stand in a document. */
    boolean hasManyWords() {
      return clauses.stream().filter(clause -> clause instanceof Word).count() > 1;
    }
  }
}
