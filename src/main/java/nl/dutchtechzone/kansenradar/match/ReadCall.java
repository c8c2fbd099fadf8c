package nl.dutchtechzone.kansenradar.match;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Words;
import org.jspecify.annotations.Nullable;

/** A call whose text is read once, to be held against many profiles. Not thread-safe. */
final class ReadCall {
  private static final double MET = 1;

  private final Opportunity opportunity;
  private final Assessment assessment;
  private final Lexicon<String> lexicon;
  private final Map<Region, Ruling> rulings = new HashMap<>();
  private final Map<ApplicantType, Reason> applicants = new EnumMap<>(ApplicantType.class);
  private @Nullable Map<String, Found> found;

  private record Found(int order, Reason reason) {}

  /**
   * @param lexicon holds at least the words of all profiles that are asked for
   */
  ReadCall(Opportunity opportunity, Assessment assessment, Lexicon<String> lexicon) {
    this.opportunity = opportunity;
    this.assessment = assessment;
    this.lexicon = lexicon;
  }

  /** Finds each of the words or phrases, as a profile writes them. */
  static Lexicon<String> lexicon(Collection<String> words) {
    return new Lexicon<>(
        words.stream()
            .distinct()
            .map(word -> new Lexicon.Entry<>(Pattern.of(word), word))
            .toList());
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

  /** Those of the lexicon that stand in the call. */
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
    for (Lexicon.Hit<String> hit : lexicon.find(text, words)) {
      if (known.containsKey(hit.meaning())) continue;
      String quote = text.substring(words.get(hit.from()).start(), words.get(hit.to() - 1).end());
      known.put(
          hit.meaning(), new Found(known.size(), new Reason("words", quote, field.label(), MET)));
    }
  }
}
