package nl.dutchtechzone.kansenradar.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * Units that a label or the head of a column states for the bare numbers behind or under it:
 * "Budget (mln. €)", "Fördersatz [%]", "Amount in EUR".
 */
final class HeadUnits {
  /** A longer value is prose, which states its units itself. */
  private static final int VALUE = 30;

  private static final Pattern BARE =
      Pattern.compile(
          "(?:[a-z][a-z. ]{1,14} )?[0-9][0-9.,' ]{0,16}"
              + "(?: ?(?:-|–|bis(?: zu)?|tot|t/m|to) ?[0-9][0-9.,' ]{0,16})?");

  private static final Pattern PERCENT =
      Pattern.compile("%|\\b(?:in|als) (?:procent|prozent|per ?cent)\\b|percentage$|prozentsatz$");

  private static final Pattern MONEY =
      Pattern.compile(
          "[\\[( ](?:in |x |× |bedragen in |angaben in"
              + " )?(m|k|t|mio|mln|million|miljoen|millionen|x?"
              + " ?1[.,]?000|duizend|tausend|thousand)?[. ]{0,2}(€|£|\\$|euros?|eur|gbp|usd)["
              + " .]?(m|k|t|mio|mln|million|miljoen|millionen|x?"
              + " ?1[.,]?000|duizend|tausend|thousand)?\\.?[\\]) ]*$");

  private final String text;
  private final Language language;

  HeadUnits(String text, Language language) {
    this.text = text;
    this.language = language;
  }

  /** The value with the per cent sign that its label has; empty where it says none. */
  Optional<String> percent(Passage passage) {
    Optional<String> label = label(passage);
    if (label.isEmpty() || !PERCENT.matcher(label.get()).find()) return Optional.empty();
    return Optional.of(value(passage) + " %");
  }

  /** The value with the magnitude and currency that its label names; empty where it names none. */
  Optional<String> money(Passage passage) {
    Optional<String> label = label(passage);
    if (label.isEmpty()) return Optional.empty();
    Matcher unit = MONEY.matcher(label.get());
    if (!unit.find()) return Optional.empty();
    String scale = word(unit.group(1)) + word(unit.group(3));
    return Optional.of(value(passage) + scale + " " + currency(unit.group(2)));
  }

  private String word(String magnitude) {
    if (magnitude == null) return "";
    boolean million = magnitude.startsWith("m");
    return switch (language) {
      case NL -> million ? " miljoen" : " duizend";
      case DE -> million ? " Millionen" : " Tausend";
      case EN -> million ? " million" : " thousand";
    };
  }

  private static String currency(String word) {
    return switch (word) {
      case "£", "gbp" -> "GBP";
      case "$", "usd" -> "USD";
      default -> "EUR";
    };
  }

  /** The label in lower case, where a bare number is all that it stands for. */
  private Optional<String> label(Passage passage) {
    if (passage.kind() != Passage.Kind.LABELLED || passage.length() > VALUE)
      return Optional.empty();
    Optional<Span> label = passage.label().filter(l -> l.end() - l.start() <= 2 * VALUE);
    if (label.isEmpty() || !BARE.matcher(value(passage).toLowerCase(Locale.ROOT)).matches()) {
      return Optional.empty();
    }
    return label.map(l -> l.of(text).toLowerCase(Locale.ROOT).strip());
  }

  private String value(Passage passage) {
    return text.substring(passage.start(), passage.end()).strip();
  }
}
