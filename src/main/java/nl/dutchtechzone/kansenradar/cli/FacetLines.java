package nl.dutchtechzone.kansenradar.cli;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.web.FacetWords;

/** How the answer divides over the properties, a line each: {@code Status: open 6, verwacht 2}. */
final class FacetLines {
  private static final int SHOWN = 8;

  private final FacetWords words;
  private final YearMonth now;

  FacetLines(FacetWords words, YearMonth now) {
    this.words = words;
    this.now = now;
  }

  /** Without the properties that no call in the answer has. */
  List<String> of(List<Results.Facet> facets) {
    return facets.stream().filter(facet -> !facet.counts().isEmpty()).map(this::line).toList();
  }

  private String line(Results.Facet facet) {
    List<Results.Count> counts = FacetWords.inOrder(facet, now);
    String shown =
        counts.stream()
            .limit(SHOWN)
            .map(count -> name(facet.id(), count) + " " + count.count())
            .collect(Collectors.joining(", "));
    int rest = counts.size() - SHOWN;
    String more = rest > 0 ? ", en nog " + rest : "";
    return words.heading(facet.id()) + ": " + shown + more;
  }

  /** The index has the names of themes and places itself, beside their codes. */
  private String name(String facet, Results.Count count) {
    return count.label().equals(count.value()) ? words.label(facet, count.value()) : count.label();
  }
}
