package nl.dutchtechzone.kansenradar.notify;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.dutchtechzone.kansenradar.opportunity.Coded;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * The words of one language, from {@code words_nl.properties} and its sisters, or from another
 * family of such files. Thread-safe.
 */
public final class Words {
  private final ResourceBundle bundle;
  private final Locale locale;

  /** The words of mails and of the pages that they lead to. */
  public Words(Language language) {
    this(Words.class.getPackageName() + ".words", language);
  }

  /**
   * @param family the resource's name without language and ending: {@code org.example.words}
   */
  public Words(String family, Language language) {
    this.locale =
        switch (language) {
          case NL -> Locale.forLanguageTag("nl-NL");
          case DE -> Locale.forLanguageTag("de-DE");
          case EN -> Locale.UK;
        };
    this.bundle =
        ResourceBundle.getBundle(
            family,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The words under {@code key} with {@code arguments} in their places. A number may choose between
   * singular and plural; write years and other numbers that take no thousands mark as text.
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** The word for a constant: {@code get("status.open")}. */
  public String of(String family, Coded constant) {
    return get(family + "." + constant.code());
  }

  /** Empty when there are no words under {@code key}. */
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
  }
}
