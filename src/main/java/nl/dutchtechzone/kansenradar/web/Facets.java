package nl.dutchtechzone.kansenradar.web;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Glossary;
import nl.dutchtechzone.kansenradar.notify.Week;
import nl.dutchtechzone.kansenradar.notify.Words;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.search.Results;
import nl.dutchtechzone.kansenradar.source.Names;
import org.jspecify.annotations.Nullable;

/** The ways to narrow the list of calls, in words. Thread-safe. */
final class Facets {
  private static final int SHOWN = 12;

  /** The field of the form by the name that the index gives the property. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "status", Asked.STATUS,
          "theme", "thema",
          "region", "regio",
          "applicant", "aanvrager",
          "programme", "programma",
          "month", "maand",
          "source", "bron",
          "language", "brontaal");

  private final Site site;
  private final Cards cards;
  private final Glossary glossary;
  private final Map<Language, FacetWords> names = new EnumMap<>(Language.class);
  private final InstantSource clock;

  Facets(Site site, Cards cards, Map<String, Names> sources, InstantSource clock) {
    this.site = site;
    this.cards = cards;
    this.glossary = cards.glossary();
    this.clock = clock;
    for (Language language : Language.values()) {
      names.put(language, new FacetWords(language, sources));
    }
  }

  /** In the order of the page; what cannot narrow any more is left out. */
  List<CallsPage.Facet> of(Results results, Asked asked, Language language) {
    Map<String, Results.Facet> found = new LinkedHashMap<>();
    for (Results.Facet facet : results.facets()) {
      String field = FIELDS.get(facet.id());
      if (field != null) found.put(field, facet);
    }
    List<CallsPage.Facet> facets = new ArrayList<>();
    Words words = site.words(language);
    for (String field : Asked.FILTERS) {
      List<String> chosen = chosen(asked, field);
      List<CallsPage.Value> values =
          field.equals(Asked.STATUS)
              ? statuses(found.get(field), asked, language)
              : values(field, found.get(field), chosen, language);
      if (values.size() < 2 && chosen.isEmpty()) continue;
      boolean open = !chosen.isEmpty() || field.equals(Asked.STATUS) || field.equals("thema");
      facets.add(new CallsPage.Facet(field, words.get("filter." + field), values, open));
    }
    return facets;
  }

  private static List<String> chosen(Asked asked, String field) {
    return asked.filters().getOrDefault(field, List.of());
  }

  /** All of them, always: which are shown is itself a choice. */
  private List<CallsPage.Value> statuses(
      Results.@Nullable Facet facet, Asked asked, Language language) {
    List<CallsPage.Value> values = new ArrayList<>();
    List<String> shown = asked.statuses();
    for (String status : List.of("open", "forthcoming", "closed", "unknown")) {
      values.add(
          new CallsPage.Value(
              status,
              label(Asked.STATUS, status, language),
              count(facet, status),
              shown.contains(status)));
    }
    values.add(
        new CallsPage.Value(
            Asked.ALL,
            site.words(language).get("filter.status.all"),
            Optional.empty(),
            shown.isEmpty()));
    return values;
  }

  private static Optional<Integer> count(Results.@Nullable Facet facet, String value) {
    if (facet == null) return Optional.empty();
    return facet.counts().stream()
        .filter(count -> count.value().equals(value))
        .findFirst()
        .map(Results.Count::count);
  }

  private List<CallsPage.Value> values(
      String field, Results.@Nullable Facet facet, List<String> chosen, Language language) {
    Map<String, CallsPage.Value> values = new LinkedHashMap<>();
    for (String value : chosen) {
      values.put(
          value,
          new CallsPage.Value(value, label(field, value, language), count(facet, value), true));
    }
    if (facet != null) {
      FacetWords.inOrder(facet, YearMonth.from(clock.instant().atZone(Week.ZONE))).stream()
          .limit(SHOWN)
          .forEach(
              count ->
                  values.putIfAbsent(
                      count.value(),
                      new CallsPage.Value(
                          count.value(),
                          label(field, count.value(), language),
                          Optional.of(count.count()),
                          false)));
    }
    return List.copyOf(values.values());
  }

  /** The filters that hold, each with the address of the list without it. */
  List<CallsPage.Choice> chosen(Asked asked, Language language) {
    List<CallsPage.Choice> chosen = new ArrayList<>();
    for (String field : Asked.FILTERS) {
      for (String value : chosen(asked, field)) {
        String label =
            value.equals(Asked.ALL)
                ? site.words(language).get("filter.status.all")
                : label(field, value, language);
        String without = asked.query().without(Asked.PAGE).without(field, value).at("/");
        chosen.add(new CallsPage.Choice(value, label, without, true));
      }
    }
    asked
        .since()
        .ifPresent(
            from ->
                chosen.add(
                    new CallsPage.Choice(
                        Asked.SINCE,
                        since(from, language),
                        asked.query().without(Asked.PAGE).without(Asked.SINCE).at("/"),
                        true)));
    return chosen;
  }

  private String since(LocalDateTime from, Language language) {
    String when = cards.wording(language).instant(from.atZone(Week.ZONE).toInstant());
    return site.words(language).get("filter.sinds", when);
  }

  private String label(String field, String value, Language language) {
    return switch (field) {
      case "thema" -> glossary.theme(value, language);
      case "regio" -> place(value);
      default -> names(language).label(facet(field), value);
    };
  }

  /** The words for the values in one language. */
  FacetWords names(Language language) {
    return Objects.requireNonNull(names.get(language));
  }

  private static String facet(String field) {
    return FIELDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(field);
  }

  private String place(String code) {
    try {
      return glossary.place(new Region(code.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return code; // a word that somebody typed in the address
    }
  }
}
