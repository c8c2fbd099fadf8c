package nl.dutchtechzone.kansenradar.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.source.Names;

/** What the properties are called by which calls are narrowed, and their values. Thread-safe. */
public final class FacetWords {
  /** The words of the form by the name that the index gives the property. */
  private static final Map<String, String> HEADINGS =
      Map.of(
          "status", "filter.status",
          "theme", "filter.thema",
          "region", "filter.regio",
          "applicant", "filter.aanvrager",
          "programme", "filter.programma",
          "month", "filter.maand",
          "source", "filter.bron",
          "language", "filter.brontaal");

  private final Language language;
  private final Words words;
  private final Words site;
  private final Map<String, Names> sources;

  /**
   * @param sources what people call the sources, by id
   */
  public FacetWords(Language language, Map<String, Names> sources) {
    this.language = language;
    this.words = new Words(language);
    this.site = Site.said(language);
    this.sources = Map.copyOf(sources);
  }

  /** The property's own name; its id when there is none. */
  public String heading(String facet) {
    return Optional.ofNullable(HEADINGS.get(facet)).flatMap(site::find).orElse(facet);
  }

  /** The value's name; the value itself for themes and places, and for what nobody named. */
  public String label(String facet, String value) {
    return switch (facet) {
      case "status", "programme", "applicant" -> words.find(facet + "." + value).orElse(value);
      case "source" ->
          Optional.ofNullable(sources.get(value)).map(name -> name.in(language)).orElse(value);
      case "language" -> site.find("language." + value).orElse(value);
      case "month" -> month(value);
      default -> value;
    };
  }

  private String month(String value) {
    try {
      return DateTimeFormatter.ofPattern("MMMM yyyy", words.locale())
          .format(YearMonth.parse(value));
    } catch (DateTimeException e) {
      return value; // a word that somebody typed in the address
    }
  }

  /**
   * The values in the order in which people want them: months from {@code now} on, then what is
   * past, the latest first; others as they were counted.
   */
  public static List<Results.Count> inOrder(Results.Facet facet, YearMonth now) {
    if (!facet.id().equals("month")) return facet.counts();
    String first = now.toString();
    Stream<Results.Count> coming =
        facet.counts().stream().filter(count -> count.value().compareTo(first) >= 0);
    Stream<Results.Count> past =
        facet.counts().reversed().stream().filter(count -> count.value().compareTo(first) < 0);
    return Stream.concat(coming, past).toList();
  }
}
