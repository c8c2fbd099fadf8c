package nl.dutchtechzone.kansenradar.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.IndexEntry;
import nl.dutchtechzone.kansenradar.search.StandingQueries;
import nl.dutchtechzone.kansenradar.search.Words;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** A call whose text is read once, to be held against many profiles. Not thread-safe. */
final class ReadCall {
  private static final double MET = 1;

  private final Opportunity opportunity;
  private final Assessment assessment;
  private final Supplier<IndexEntry> entry;
  private final StandingQueries standing;
  private final Asked asked;
  private final Map<String, Boolean> answers = new HashMap<>();
  private final Map<Region, Ruling> rulings = new HashMap<>();
  private final Map<ApplicantType, Reason> applicants = new EnumMap<>(ApplicantType.class);
  private @Nullable Map<String, Found> found;
  private @Nullable IndexSearcher page;

  private record Found(int order, Reason reason) {}

  /**
   * @param entry the call as queries see it; only made when there are any
   * @param asked holds at least the words and queries of all profiles that are asked for
   */
  ReadCall(
      Opportunity opportunity,
      Assessment assessment,
      Supplier<IndexEntry> entry,
      StandingQueries standing,
      Asked asked) {
    this.opportunity = opportunity;
    this.assessment = assessment;
    this.entry = entry;
    this.standing = standing;
    this.asked = asked;
  }

  Opportunity opportunity() {
    return opportunity;
  }

  Assessment assessment() {
    return assessment;
  }

  Ruling ruling(Region place, Territory territory) {
    return rulings.computeIfAbsent(place, where -> territory.rule(where, opportunity));
  }

  Reason applicant(ApplicantType type) {
    return applicants.computeIfAbsent(type, who -> Fitting.applicant(who, opportunity));
  }

  /** Whether the call answers the query. */
  boolean answers(String query) {
    return answers.computeIfAbsent(query, this::ask);
  }

  /** What the queries are asked of; empty when there are none. */
  Document document() {
    return asked.queries().isEmpty() ? new Document() : standing.document(entry.get());
  }

  /** Asks the queries of what somebody has read of {@link #document()} already. */
  void readAs(IndexSearcher read) {
    page = read;
  }

  private boolean ask(String query) {
    IndexSearcher searcher = page;
    if (searcher == null) {
      searcher = standing.page(entry.get());
      page = searcher;
    }
    try {
      return searcher.count(asked.query(query)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the call in memory", e);
    }
  }

  /** Those words asked for that stand in the call. */
  Collection<String> wordsFound() {
    return found().keySet();
  }

  /** The place that comes first in the call, titles before texts; empty when none stands there. */
  Optional<Reason> firstOf(List<String> words) {
    @Nullable Found first = null;
    for (String word : words) {
      Found other = found().get(word);
      if (other != null && (first == null || other.order() < first.order())) first = other;
    }
    return first == null ? Optional.empty() : Optional.of(first.reason());
  }

  private Map<String, Found> found() {
    Map<String, Found> known = found;
    if (known == null) {
      known = new HashMap<>();
      for (Notice notice : opportunity.notices()) {
        find(notice.title(), Field.TITLE, known);
        find(notice.summary(), Field.SUMMARY, known);
        find(notice.text(), Field.TEXT, known);
      }
      found = known;
    }
    return known;
  }

  private void find(String text, Field field, Map<String, Found> known) {
    List<Words.Word> words = Words.of(text);
    for (Lexicon.Hit<String> hit : asked.words().find(text, words)) {
      if (known.containsKey(hit.meaning())) continue;
      String quote = text.substring(words.get(hit.from()).start(), words.get(hit.to() - 1).end());
      known.put(
          hit.meaning(), new Found(known.size(), new Reason("words", quote, field.label(), MET)));
    }
  }
}
