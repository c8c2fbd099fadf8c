package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Finds in an opportunity the pieces of text that a query matched, in the text's own language. */
final class Highlights {
  private static final int PASSAGES = 3;
  private static final int LONGEST_TEXT = 200_000;

  private final Analysis analysis;
  private final Query query;

  Highlights(Analysis analysis, Query query) {
    this.analysis = analysis;
    this.query = query;
  }

  /** The title first, then the best pieces of the text; empty when the query has no words. */
  List<Results.Highlight> of(Opportunity opportunity) throws IOException {
    if (query instanceof MatchNoDocsQuery) return List.of();
    List<Results.Highlight> found = new ArrayList<>();
    for (Notice notice : opportunity.notices()) {
      Language language = notice.language();
      found.addAll(in("title", language, notice.title()));
      found.addAll(in("text", language, notice.text()));
      if (!found.isEmpty()) return found;
    }
    return found;
  }

  private List<Results.Highlight> in(String label, Language language, String text)
      throws IOException {
    if (text.isBlank()) return List.of();
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analysis.of(language))
            .withMaxLength(LONGEST_TEXT)
            .withWeightMatches(false)
            .withPassageRelevancyOverSpeed(false)
            .withMaxNoHighlightPassages(0)
            .withBreakIterator(Highlights::sentences)
            .withFormatter(new Pieces(label))
            .build();
    Object found = highlighter.highlightWithoutSearcher(Fields.TEXT, query, text, PASSAGES);
    return found instanceof Found(List<Results.Highlight> highlights) ? highlights : List.of();
  }

  /** Sentences, but none that runs over the end of a line, as headings do. */
  private static BreakIterator sentences() {
    return new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n');
  }

  private record Found(List<Results.Highlight> highlights) {}

  /** Keeps the text and the marks apart, so that whoever shows it can escape it. */
  private static final class Pieces extends PassageFormatter {
    private final String label;

    private Pieces(String label) {
      this.label = label;
    }

    @Override
    public Object format(Passage[] passages, String content) {
      List<Results.Highlight> highlights = new ArrayList<>();
      for (Passage passage : passages) {
        highlights.add(new Results.Highlight(label, pieces(passage, content)));
      }
      return new Found(highlights);
    }

    private static List<Results.Piece> pieces(Passage passage, String content) {
      List<Results.Piece> pieces = new ArrayList<>();
      int at = passage.getStartOffset();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int start = Math.max(at, passage.getMatchStarts()[i]);
        int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
        if (end <= start) continue;
        if (start > at) pieces.add(new Results.Piece(content.substring(at, start), false));
        pieces.add(new Results.Piece(content.substring(start, end), true));
        at = end;
      }
      String rest = content.substring(at, passage.getEndOffset()).stripTrailing();
      if (!rest.isEmpty()) pieces.add(new Results.Piece(rest, false));
      return pieces;
    }
  }
}
