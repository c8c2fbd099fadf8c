package nl.dutchtechzone.kansenradar.opportunity;

import java.util.regex.Pattern;

/**
 * A place as a code: a Dutch municipality by its CBS number ({@code GM0114}) or a NUTS 2024 region
 * or country ({@code NL13}, {@code DE94}, {@code NL}).
 */
public record Region(String code) implements Comparable<Region> {
  private static final Pattern FORM = Pattern.compile("GM[0-9]{4}|[A-Z]{2}[0-9A-Z]{0,3}|EU");

  public Region {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "geen code van een gemeente (GM0114) of een NUTS-gebied (NL13): " + code);
    }
  }

  public static boolean isCode(String text) {
    return FORM.matcher(text).matches();
  }

  /** From the code alone, as configuration writes it. */
  public static Region valueOf(String code) {
    return new Region(code);
  }

  @Override
  public int compareTo(Region other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
