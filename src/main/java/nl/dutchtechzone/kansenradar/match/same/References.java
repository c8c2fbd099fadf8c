package nl.dutchtechzone.kansenradar.match.same;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a notice gives its call, in one spelling.
 *
 * @param all in capitals, parts joined by hyphens
 */
record References(Set<String> all) {
  /** "HORIZON-CL5-2027-D4-01-02", "LIFE-2027-CET-LOCAL", "JTF-2027-01": at least three parts. */
  private static final Pattern IN_TITLE =
      Pattern.compile("\\b[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*-20[0-9]{2}(?:-[A-Z0-9]+)+\\b");

  /**
   * A call of its own: letters, a year and more. Not a grant's number, which all its calls share.
   */
  private static final Pattern OF_ONE_CALL =
      Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-20[0-9]{2}(?:-[A-Z0-9]+)+");

  /** Ends in the number of a grant agreement: the project's calls for third parties share it. */
  private static final Pattern OF_A_PROJECT = Pattern.compile("(?:.*-)?[0-9]{9}");

  /** Numbers of publications: a call may be told in several. */
  private static final Set<String> PUBLICATIONS =
      Set.of("STCRT", "PRB", "GMB", "BGR", "WSB", "STB", "TRB", "CVDR", "BWBR");

  References {
    all = Set.copyOf(all);
  }

  static References of(Optional<String> stated, String title) {
    Set<String> all = new TreeSet<>();
    stated
        .map(text -> text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]+", "-"))
        .map(text -> text.replaceAll("^-|-$", ""))
        .filter(text -> text.length() >= 6 && text.matches(".*[0-9].*"))
        .ifPresent(all::add);
    Matcher named = IN_TITLE.matcher(title);
    while (named.find()) all.add(named.group());
    return new References(all);
  }

  /** The title without the numbers in it. */
  static String without(String title) {
    return IN_TITLE.matcher(title).replaceAll(" ");
  }

  boolean share(References other) {
    return all.stream().anyMatch(other.all::contains);
  }

  /** Whether they share a number that one call alone has. */
  boolean shareOfOneCall(References other) {
    return all.stream()
        .filter(other.all::contains)
        .anyMatch(
            text ->
                OF_ONE_CALL.matcher(text).matches()
                    && !OF_A_PROJECT.matcher(text).matches()
                    && !PUBLICATIONS.contains(family(text)));
  }

  /** True when one of them is a project's, which its calls for third parties share. */
  boolean areOfAProject() {
    return all.stream().anyMatch(text -> OF_A_PROJECT.matcher(text).matches());
  }

  /** Whether both number the call in one series, and differently. */
  boolean clash(References other) {
    if (share(other)) return false;
    return all.stream()
        .filter(one -> !PUBLICATIONS.contains(family(one)))
        .anyMatch(one -> other.all.stream().anyMatch(two -> family(one).equals(family(two))));
  }

  /** The letters that a series begins with; of a plain number nothing. */
  private static String family(String reference) {
    int end = 0;
    while (end < reference.length() && Character.isLetter(reference.charAt(end))) end++;
    return reference.substring(0, end);
  }
}
