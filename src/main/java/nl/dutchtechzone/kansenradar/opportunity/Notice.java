package nl.dutchtechzone.kansenradar.opportunity;

import java.net.URI;
import java.util.List;

/**
 * What one source says of one call.
 *
 * @param sourceId the source's id in the configuration
 * @param key stable within the source, without dates or tracking parts: it survives every rescan
 * @param uri where a person reads it
 * @param title as the page prints it, on one line, never blank
 * @param summary one or two sentences of the page, may be empty text
 * @param text the readable text of the main page, boilerplate left out
 * @param flags what is odd about the notice as a whole: contradictions, doubts
 * @param pages what it was read from, the main page first
 */
public record Notice(
    String sourceId,
    String key,
    URI uri,
    Language language,
    Kind kind,
    String title,
    String summary,
    Facts facts,
    String text,
    List<String> flags,
    List<ArchivedPage> pages) {
  public Notice {
    if (title.isBlank()) throw new IllegalArgumentException("notice without title: " + uri);
    flags = List.copyOf(flags);
    pages = List.copyOf(pages);
    if (pages.isEmpty()) throw new IllegalArgumentException("notice without a page: " + uri);
  }

  /** A flag: the page's kind is a guess. */
  public static final String DOUBTFUL = "kind_doubtful";

  /** True when this may reach people; news, awards and events may not. */
  public boolean isOffer() {
    return switch (kind) {
      case CALL, AMENDMENT -> true;
      case PROGRAMME ->
          facts.timing().intake().map(f -> f.value() != Intake.CALL).orElse(false)
              || facts.timing().statusStated().isPresent();
      case NEWS, AWARD, EVENT, OTHER -> false;
    };
  }

  /**
   * The same without the doubt about its kind, where its page was known for sure to be of that kind
   * before: what a page is does not change with a heading that it lost.
   *
   * @param known the notice of the same key as it was read before
   */
  public Notice settledBy(Notice known) {
    boolean sure = known.kind() == kind && !known.flags().contains(DOUBTFUL);
    if (!sure || !flags.contains(DOUBTFUL)) return this;
    List<String> others = flags.stream().filter(flag -> !flag.equals(DOUBTFUL)).toList();
    return new Notice(
        sourceId, key, uri, language, kind, title, summary, facts, text, others, pages);
  }
}
