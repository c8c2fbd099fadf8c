package nl.dutchtechzone.kansenradar.web;

import java.util.List;
import java.util.Optional;

/**
 * One call, whole.
 *
 * @param card what the list shows of it
 * @param source the page to read before applying; empty when its address is none of the web
 * @param host what that page's site is called
 * @param conflicts what the sources state differently
 * @param facts with their proof, in the order a person wants to know them
 * @param notices what the call was put together from, the leading one first
 * @param history what changed, the newest first
 * @param jsonLd what search engines read, safe to stand within a script element
 * @param desk what the bureau can do with it; empty for other readers
 */
public record CallPage(
    CallCard card,
    Optional<String> source,
    String host,
    List<Differing> conflicts,
    List<Row> facts,
    List<Notice> notices,
    List<Event> history,
    List<CallCard> alike,
    String jsonLd,
    Optional<Desk> desk) {
  public CallPage {
    conflicts = List.copyOf(conflicts);
    facts = List.copyOf(facts);
    notices = List.copyOf(notices);
    history = List.copyOf(history);
    alike = List.copyOf(alike);
  }

  /** A kind of fact, and what each source says of it. */
  public record Differing(String label, List<Side> sides) {
    public Differing {
      sides = List.copyOf(sides);
    }
  }

  /**
   * What one source says.
   *
   * @param quote its words
   * @param language of the quote
   * @param address where it stands; empty when that is none of the web
   */
  public record Side(
      String source, String value, String quote, String language, Optional<String> address) {}

  /** A kind of fact and all that is stated of it. */
  public record Row(String label, List<Stated> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /**
   * One fact.
   *
   * @param quote the words that prove it
   * @param language of the quote
   * @param proof the address of the archived page with the quote marked
   * @param link for an attachment, where it lies
   * @param unsure whether the words are a weak sign
   */
  public record Stated(
      String value,
      String quote,
      String language,
      String proof,
      Optional<String> link,
      boolean unsure) {}

  /** What one source says: where, as what, and the archived pages. */
  public record Notice(
      String source,
      String title,
      String language,
      Optional<String> address,
      String kind,
      List<Archived> pages) {
    public Notice {
      pages = List.copyOf(pages);
    }
  }

  /** An archived page: what it was called, where we keep it. */
  public record Archived(String name, String address) {}

  /**
   * A change: when it was found, what it was, what it is.
   *
   * @param was the words of the page that said so; empty when there were none
   * @param is the words that say so now
   */
  public record Event(
      String when,
      String what,
      Optional<String> before,
      Optional<String> after,
      Optional<String> was,
      Optional<String> is) {}

  /**
   * The bureau's own dealings with the call.
   *
   * @param stance what the bureau thinks of it, in words; empty when nothing was said
   * @param stanceId of that decision, to take it back
   * @param followed whether the bureau is reminded of its deadlines
   * @param partners whom it can be shared with, those whom it fits first
   * @param shared with whom and when it was shared
   */
  public record Desk(
      Optional<String> stance,
      Optional<Long> stanceId,
      boolean followed,
      List<Partner> partners,
      List<String> shared,
      Work work) {
    public Desk {
      partners = List.copyOf(partners);
      shared = List.copyOf(shared);
    }
  }

  /** A partner whom the call can be sent to, and whether it fits. */
  public record Partner(String id, String name, boolean fits) {}

  /** How the bureau's own work with the call stands, in the fields of a form. */
  public record Work(List<CallsPage.Choice> stages, String owner, String note, String amount) {
    public Work {
      stages = List.copyOf(stages);
    }
  }
}
