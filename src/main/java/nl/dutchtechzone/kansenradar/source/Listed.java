package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Optional;

/**
 * Which of many addresses are calls, and how they are read.
 *
 * @param linkPattern regular expression that the address of a call matches somewhere
 * @param exclude regular expressions; an address that matches one is left alone
 * @param itemLimit how many calls are read at most (400)
 * @param keyQuery query parameters that tell calls apart; all others are left out of the key
 */
public record Listed(
    String linkPattern,
    List<String> exclude,
    Optional<Integer> itemLimit,
    List<String> keyQuery,
    Optional<Detail> detail) {
  public Listed {
    linkPattern = Given.words(linkPattern, "read.pages.link-pattern");
    Given.pattern(linkPattern, "read.pages.link-pattern");
    exclude = Given.list(exclude);
    exclude.forEach(regex -> Given.pattern(regex, "read.pages.exclude"));
    itemLimit.ifPresent(n -> Given.within(n, 1, 5000, "read.pages.item-limit"));
    keyQuery = Given.list(keyQuery);
  }
}
