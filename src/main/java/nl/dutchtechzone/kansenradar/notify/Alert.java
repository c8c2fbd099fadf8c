package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reader is told of some calls in one mail.
 *
 * @param issue names this sending for this recipient, of the characters a-z, A-Z, 0-9 and hyphen;
 *     the same on every try, never used again. It makes the mail's Message-ID
 * @param at the instant of which statuses and days left are told
 * @param items never empty, the best first; their reasons say why they fit this partner
 * @param note what the bureau has to say of it
 */
public record Alert(
    Occasion occasion, String issue, Instant at, List<Item> items, Optional<String> note) {
  private static final Pattern ISSUE = Pattern.compile("[A-Za-z0-9-]{1,64}");

  public Alert {
    if (!ISSUE.matcher(issue).matches()) {
      throw new IllegalArgumentException("no name of an issue: " + issue);
    }
    if (items.isEmpty()) throw new IllegalArgumentException("an alert of nothing: " + issue);
    items = items.stream().sorted(Item.BEST_FIRST).toList();
  }

  /** What is new or changed and fits. */
  public Alert(String issue, Instant at, List<Item> items) {
    this(Occasion.ALERT, issue, at, items, Optional.empty());
  }
}
