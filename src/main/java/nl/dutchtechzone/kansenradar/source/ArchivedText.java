package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.ExtractHints;
import nl.dutchtechzone.kansenradar.extract.ReadableText;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;

/**
 * An archived page as text, with the words that prove a fact apart.
 *
 * @param before the text up to the quote; all of it when the quote is not found
 * @param quote empty when the text does not hold it, as of a page that is read otherwise by now
 */
public record ArchivedText(String before, String quote, String after) {
  /** The whole text, nothing apart. */
  public static ArchivedText of(Page page) {
    return new ArchivedText(ReadableText.of(page), "", "");
  }

  /**
   * The text in which the evidence was counted: that of the source's own part of the page, of the
   * whole page, or, for an answer of an interface, the body itself.
   *
   * @param source empty for a source that is no longer configured
   */
  public static ArchivedText of(Page page, Optional<SourceDefinition> source, Evidence evidence) {
    Stream<String> texts =
        Stream.concat(
            hints(source).map(hints -> ReadableText.of(page, hints)),
            Stream.of(SourceText.of(page)));
    List<String> candidates = texts.distinct().toList();
    return candidates.stream()
        .filter(text -> text.startsWith(evidence.quote(), evidence.start()))
        .findFirst()
        .map(text -> cut(text, evidence.start(), evidence.end()))
        .or(() -> candidates.stream().flatMap(text -> found(text, evidence)).findFirst())
        .orElseGet(() -> of(page));
  }

  private static Stream<ArchivedText> found(String text, Evidence evidence) {
    int at = text.indexOf(evidence.quote());
    return at < 0 ? Stream.empty() : Stream.of(cut(text, at, at + evidence.quote().length()));
  }

  private static ArchivedText cut(String text, int start, int end) {
    return new ArchivedText(
        text.substring(0, start), text.substring(start, end), text.substring(end));
  }

  private static Stream<ExtractHints> hints(Optional<SourceDefinition> source) {
    return Stream.concat(
        source.map(SourceDefinition::read).stream().flatMap(ArchivedText::hints),
        Stream.of(ExtractHints.NONE));
  }

  private static Stream<ExtractHints> hints(SourceKind kind) {
    return switch (kind) {
      case SourceKind.HtmlList list -> list.detail().stream().map(Detail::hints);
      case SourceKind.Feed feed -> feed.detail().stream().map(Detail::hints);
      case SourceKind.Sru sru -> sru.detail().stream().map(Detail::hints);
      case SourceKind.Sitemap map -> map.pages().detail().stream().map(Detail::hints);
      case SourceKind.WordPress site -> site.pages().detail().stream().map(Detail::hints);
      case SourceKind.PageWatch watch -> Stream.of(new ExtractHints(watch.main(), Map.of()));
      case SourceKind.EuPortal portal -> Stream.empty();
      case SourceKind.Register register -> Stream.empty();
      case SourceKind.PlannedCalls plan -> Stream.empty();
    };
  }
}
