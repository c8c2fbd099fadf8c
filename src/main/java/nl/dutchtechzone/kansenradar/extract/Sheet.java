package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** A page laid out for the finders. */
final class Sheet {
  /** A quote is no longer than this: then only the value's own words are kept. */
  private static final int QUOTE = 400;

  private final URI uri;
  private final PageText page;
  private final char[] folded;
  private final Hits hits;
  private final Language language;
  private final LocalDate today;
  private final List<Passage> passages;
  private final LawText law;
  private final Set<Cue> named = EnumSet.noneOf(Cue.class);

  Sheet(URI uri, PageText page, char[] folded, Hits hits, Language language, LocalDate today) {
    this.uri = uri;
    this.page = page;
    this.folded = folded;
    this.hits = hits;
    this.language = language;
    this.today = today;
    this.passages = Passages.of(page, folded, hits);
    this.law = new LawText(page, folded);
    for (Passage passage : passages) for (Hit hit : passage.hits()) named.add(hit.cue());
  }

  URI uri() {
    return uri;
  }

  PageText page() {
    return page;
  }

  /** The text folded, for reading only. */
  char[] folded() {
    return folded;
  }

  /** The words of a passage, folded. */
  String words(Passage passage) {
    return new String(folded, passage.start(), passage.length());
  }

  Language language() {
    return language;
  }

  LocalDate today() {
    return today;
  }

  List<Passage> passages() {
    return passages;
  }

  LawText law() {
    return law;
  }

  /** What is found in the first characters, however they are laid out. */
  List<Hit> opening(int length) {
    return hits.within(0, length, false);
  }

  /** Whether any passage has the cue in its own words. */
  boolean names(Cue cue) {
    return named.contains(cue);
  }

  String text() {
    return page.text();
  }

  /** The words at that place, without white space at their ends. */
  Evidence evidence(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text().charAt(from) <= ' ') from++;
    while (to > from && text().charAt(to - 1) <= ' ') to--;
    return new Evidence(uri, text().substring(from, to), from, to);
  }

  /** Proof of a value at {@code [start, end)} that also shows the words around, if not too long. */
  Evidence evidence(int contextStart, int contextEnd, int start, int end) {
    int from = Math.min(contextStart, start);
    int to = Math.max(contextEnd, end);
    return to - from <= QUOTE ? evidence(from, to) : evidence(start, end);
  }

  <T> Fact<T> fact(T value, Hit hit, Passage passage) {
    return fact(value, hit, passage, Set.of());
  }

  <T> Fact<T> fact(T value, Hit hit, Passage passage, Set<String> flags) {
    Evidence evidence = evidence(passage.startWithLabel(), passage.end(), hit.start(), hit.end());
    Confidence confidence =
        passage.kind() == Passage.Kind.SENTENCE ? Confidence.MEDIUM : Confidence.HIGH;
    return new Fact<>(value, evidence, confidence, List.copyOf(flags));
  }
}
