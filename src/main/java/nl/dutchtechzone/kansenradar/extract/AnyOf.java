package nl.dutchtechzone.kansenradar.extract;

import java.util.List;

/**
 * Whether one of several phrases stands in a text, begins or ends it. These are asked for every
 * passage, amount and day, most often in vain, so without the cost of a stream or an iterator.
 */
final class AnyOf {
  private AnyOf() {}

  static boolean isIn(List<String> phrases, String text) {
    for (int i = 0; i < phrases.size(); i++) if (text.contains(phrases.get(i))) return true;
    return false;
  }

  static boolean begins(List<String> phrases, String text) {
    for (int i = 0; i < phrases.size(); i++) if (text.startsWith(phrases.get(i))) return true;
    return false;
  }

  static boolean ends(List<String> phrases, String text) {
    for (int i = 0; i < phrases.size(); i++) if (text.endsWith(phrases.get(i))) return true;
    return false;
  }
}
