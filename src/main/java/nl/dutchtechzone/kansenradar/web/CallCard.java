package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.search.Results;

/**
 * A call in a list.
 *
 * @param language of its title
 * @param status its code, for its colour
 * @param left how many days are left, in words; empty when it has no such day or is not open
 * @param urgent whether that is soon
 * @param why why it matters, the strongest reason first
 * @param snippet where the words that were asked for stand in its text
 */
public record CallCard(
    UUID id,
    String title,
    String language,
    String status,
    String statusWords,
    Optional<String> kind,
    String programme,
    String summary,
    List<String> when,
    Optional<String> left,
    boolean urgent,
    List<String> money,
    List<String> who,
    List<String> where,
    List<String> why,
    List<String> themes,
    boolean isNew,
    List<Results.Piece> snippet,
    String checked) {
  public CallCard {
    when = List.copyOf(when);
    money = List.copyOf(money);
    who = List.copyOf(who);
    where = List.copyOf(where);
    why = List.copyOf(why);
    themes = List.copyOf(themes);
    snippet = List.copyOf(snippet);
  }

  public String address() {
    return "/kans/" + id;
  }

  /** The same with what this reader's question and visits add. */
  CallCard with(boolean nowNew, List<Results.Piece> found) {
    return new CallCard(
        id,
        title,
        language,
        status,
        statusWords,
        kind,
        programme,
        summary,
        when,
        left,
        urgent,
        money,
        who,
        where,
        why,
        themes,
        nowNew,
        found,
        checked);
  }
}
