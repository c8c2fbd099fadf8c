package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.history.VersionDifference;

/**
 * What became of the notices of a call.
 *
 * @param language of the call's title
 */
public record VersionsPage(String title, String language, String address, List<Notice> notices) {
  public VersionsPage {
    notices = List.copyOf(notices);
  }

  /**
   * The versions of one notice, and what differs between two of them.
   *
   * @param number from 0, in the order of the call's page
   * @param facts what differs in title and facts
   * @param text what differs in the words of the page
   */
  public record Notice(
      int number,
      String source,
      String title,
      String language,
      List<Version> versions,
      int from,
      int to,
      List<Fact> facts,
      List<VersionDifference.Passage> text) {
    public Notice {
      versions = List.copyOf(versions);
      facts = List.copyOf(facts);
      text = List.copyOf(text);
    }
  }

  /** A version, by its number from 1, and when it was first seen. */
  public record Version(int number, String seen) {}

  /**
   * A fact that differs.
   *
   * @param was the words of the page that said so; empty when there were none
   * @param is the words that say so now
   */
  public record Fact(
      String what, String before, String after, Optional<String> was, Optional<String> is) {}
}
