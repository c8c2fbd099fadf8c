package nl.dutchtechzone.kansenradar.extract;

/**
 * Whether one of several phrases stands in a text, begins or ends it. These are asked for every
 * passage, amount and day, most often in vain, so without the cost of a stream.
 */
final class AnyOf {
  private AnyOf() {}

  static boolean isIn(Iterable<String> phrases, String text) {
    for (String phrase : phrases) if (text.contains(phrase)) return true;
    return false;
  }

  static boolean begins(Iterable<String> phrases, String text) {
    for (String phrase : phrases) if (text.startsWith(phrase)) return true;
    return false;
  }

  static boolean ends(Iterable<String> phrases, String text) {
    for (String phrase : phrases) if (text.endsWith(phrase)) return true;
    return false;
  }
}
