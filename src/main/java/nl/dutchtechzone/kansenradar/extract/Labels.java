package nl.dutchtechzone.kansenradar.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * The words that tell what a value is for: {@code config/labels.yaml}. By the code of a field or
 * cue, then by language ("nl", "de", "en"). Case and accents do not matter; {@code *} at the end of
 * a word stands for any ending, {@code -} before one for the first part of a compound.
 *
 * @param labels introduce a value as a label in front of it, above it or over its column
 * @param cues tell it in running text too
 */
public record Labels(
    Map<String, Map<String, List<String>>> labels, Map<String, Map<String, List<String>>> cues) {
  public Labels {
    labels = checked("labels", labels);
    cues = checked("cues", cues);
  }

  private static Map<String, Map<String, List<String>>> checked(
      String section, Map<String, Map<String, List<String>>> words) {
    Map<String, Map<String, List<String>>> copy = new LinkedHashMap<>();
    words.forEach(
        (code, byLanguage) -> {
          Cue.named(code);
          Map<String, List<String>> lists = new LinkedHashMap<>();
          byLanguage.forEach((language, phrases) -> lists.put(language, List.copyOf(phrases)));
          lists.forEach((language, phrases) -> check(section + "." + code, language, phrases));
          copy.put(code, Collections.unmodifiableMap(lists));
        });
    return Collections.unmodifiableMap(copy); // in the file's order, which a copy would lose
  }

  private static void check(String where, String language, List<String> phrases) {
    if (Coded.parse(Language.class, language).isEmpty()) {
      throw new IllegalArgumentException(
          where + ": '" + language + "' is geen taal: neem nl, de of en");
    }
    for (String phrase : phrases) {
      if (phrase.isBlank() || phrase.startsWith("*")) {
        throw new IllegalArgumentException(
            where + "." + language + ": '" + phrase + "' moet met een woord beginnen");
      }
    }
  }
}
