package nl.dutchtechzone.kansenradar.search;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * What of a question or profile was not understood, or was done instead, for the person who asked.
 *
 * @param key of its words in {@code remarks_nl.properties} and its sisters
 * @param arguments what stands in their places
 */
public record Remark(String key, List<String> arguments) {
  private static final Map<Language, ResourceBundle> WORDS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      WORDS.put(
          language,
          ResourceBundle.getBundle(
              Remark.class.getPackageName() + ".remarks",
              Locale.forLanguageTag(language.code()),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
  }

  public Remark {
    arguments = List.copyOf(arguments);
  }

  static Remark of(String key, Object... arguments) {
    return new Remark(key, List.of(arguments).stream().map(Object::toString).toList());
  }

  /** In words. */
  public String in(Language language) {
    String words = Objects.requireNonNull(WORDS.get(language)).getString(key);
    return new MessageFormat(words, Locale.forLanguageTag(language.code()))
        .format(arguments.toArray());
  }
}
