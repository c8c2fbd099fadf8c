package nl.dutchtechzone.kansenradar.search;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * What of a question or profile was not understood, or was done instead, for the person who asked.
 *
 * @param key of its words in {@code remarks_nl.properties} and its sisters
 * @param arguments what stands in their places
 * @param facet of which {@code values} are
 * @param values those that there are, as codes; their names follow the arguments as one more
 */
public record Remark(String key, List<String> arguments, String facet, List<String> values) {
  /** What a value of a facet is called; the value itself when it has no name. */
  @FunctionalInterface
  public interface ValueNames {
    String name(String facet, String value);
  }

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
    values = List.copyOf(values);
  }

  public Remark(String key, List<String> arguments) {
    this(key, arguments, "", List.of());
  }

  static Remark of(String key, Object... arguments) {
    return new Remark(key, List.of(arguments).stream().map(Object::toString).toList());
  }

  /** In words, with values as codes. */
  public String in(Language language) {
    return in(language, (of, value) -> value);
  }

  /** In words, with the names of values. */
  public String in(Language language, ValueNames names) {
    String words = Objects.requireNonNull(WORDS.get(language)).getString(key);
    List<String> all = new ArrayList<>(arguments);
    if (!values.isEmpty()) {
      all.add(
          values.stream().map(value -> names.name(facet, value)).collect(Collectors.joining(", ")));
    }
    return new MessageFormat(words, Locale.forLanguageTag(language.code())).format(all.toArray());
  }
}
