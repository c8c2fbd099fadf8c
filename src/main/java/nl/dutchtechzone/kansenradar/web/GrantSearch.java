package nl.dutchtechzone.kansenradar.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;

/**
 * The filters and the order of a CommonGrants search. What cannot be honoured is told in the answer
 * and left out: it never fails the request.
 */
final class GrantSearch {
  private final Instant now;
  final List<String> filterErrors = new ArrayList<>();
  final List<String> sortErrors = new ArrayList<>();
  String sortBy = "lastModifiedAt";
  String sortOrder = "desc";

  GrantSearch(Instant now) {
    this.now = now;
  }

  /** True for a call that every filter lets through. */
  Predicate<Catalogue.Entry> filter(JsonNode filters) {
    Predicate<Catalogue.Entry> all = entry -> true;
    for (var each : filters.properties()) {
      Optional<Predicate<Catalogue.Entry>> one = filter(each.getKey(), each.getValue());
      if (one.isPresent()) all = all.and(one.get());
    }
    return all;
  }

  private Optional<Predicate<Catalogue.Entry>> filter(String name, JsonNode filter) {
    try {
      return switch (name) {
        case "status" -> Optional.of(status(filter));
        case "closeDateRange" -> Optional.of(range(filter, this::closes, LocalDate::parse));
        case "totalFundingAvailableRange" ->
            Optional.of(amount(filter, call -> call.facts().funding().budgetTotal()));
        case "minAwardAmountRange" ->
            Optional.of(amount(filter, call -> call.facts().funding().grantMin()));
        case "maxAwardAmountRange" ->
            Optional.of(amount(filter, call -> call.facts().funding().grantMax()));
        case "customFilters" -> custom(filter);
        default -> throw new IllegalArgumentException("there is no such filter");
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      filterErrors.add(name + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private Predicate<Catalogue.Entry> status(JsonNode filter) {
    List<String> values = new ArrayList<>();
    JsonNode given = filter.path("value");
    if (given.isArray()) given.forEach(value -> values.add(value.asText()));
    else values.add(given.asText());
    String operator = filter.path("operator").asText("in");
    return switch (operator) {
      case "in", "eq" -> entry -> values.contains(status(entry));
      case "notIn", "neq" -> entry -> !values.contains(status(entry));
      default -> throw new IllegalArgumentException("no operator " + operator);
    };
  }

  private String status(Catalogue.Entry entry) {
    return GrantJson.statusValue(StatusRule.status(entry.call().facts(), now));
  }

  private Optional<LocalDate> closes(Catalogue.Entry entry) {
    return GrantDates.close(entry.call()).map(Deadline::moment).flatMap(moment -> moment.date());
  }

  @FunctionalInterface
  private interface Amount extends Function<Opportunity, Optional<Fact<Money>>> {}

  /** Amounts in another currency than the filter's are left out, as the standard has it. */
  private Predicate<Catalogue.Entry> amount(JsonNode filter, Amount amount) {
    String currency = filter.path("value").path("min").path("currency").asText("EUR");
    return range(
        filter,
        entry ->
            amount
                .apply(entry.call())
                .map(Fact::value)
                .filter(money -> money.currency().getCurrencyCode().equals(currency))
                .map(Money::amount),
        BigDecimal::new);
  }

  private static <T extends Comparable<? super T>> Predicate<Catalogue.Entry> range(
      JsonNode filter, Function<Catalogue.Entry, Optional<T>> value, Function<String, T> read) {
    T min = read.apply(bound(filter, "min"));
    T max = read.apply(bound(filter, "max"));
    String operator = filter.path("operator").asText("between");
    boolean outside =
        switch (operator) {
          case "between" -> false;
          case "outside" -> true;
          default -> throw new IllegalArgumentException("no operator " + operator);
        };
    return entry ->
        value
            .apply(entry)
            .map(one -> (one.compareTo(min) >= 0 && one.compareTo(max) <= 0) != outside)
            .orElse(false);
  }

  private static String bound(JsonNode filter, String name) {
    JsonNode bound = filter.path("value").path(name);
    String text = bound.isObject() ? bound.path("amount").asText("") : bound.asText("");
    if (text.isEmpty() || text.length() > 40) {
      throw new IllegalArgumentException("value." + name + " is missing");
    }
    return text;
  }

  /** Of our own fields: those that are one word. */
  private Optional<Predicate<Catalogue.Entry>> custom(JsonNode filters) {
    Predicate<Catalogue.Entry> all = entry -> true;
    for (var each : filters.properties()) {
      String wanted = each.getValue().path("value").asText("");
      switch (each.getKey()) {
        case "programme" -> all = all.and(entry -> entry.call().programme().code().equals(wanted));
        case "lang" -> all = all.and(entry -> entry.call().lead().language().code().equals(wanted));
        case "sourceId" ->
            all =
                all.and(
                    entry ->
                        entry.call().notices().stream().anyMatch(n -> n.sourceId().equals(wanted)));
        default -> filterErrors.add("customFilters." + each.getKey() + ": there is no such filter");
      }
    }
    return Optional.of(all);
  }

  /** The order that is asked for; by the last change when it is none of the standard's. */
  Comparator<Catalogue.Entry> order(JsonNode sorting) {
    String asked = sorting.path("sortBy").asText("lastModifiedAt");
    boolean ascending = sorting.path("sortOrder").asText("desc").equals("asc");
    Optional<Comparator<Catalogue.Entry>> known = order(asked, ascending);
    if (known.isEmpty()) {
      String custom = sorting.path("customSortBy").asText("");
      sortErrors.add(
          "cannot sort by "
              + asked
              + (custom.isEmpty() ? "" : " " + custom)
              + "; lastModifiedAt it is");
    } else {
      sortBy = asked;
      sortOrder = ascending ? "asc" : "desc";
    }
    return known.orElse(Catalogue.Entry.NEWEST_FIRST).thenComparing(entry -> entry.call().id());
  }

  private Optional<Comparator<Catalogue.Entry>> order(String field, boolean ascending) {
    return switch (field) {
      case "lastModifiedAt" -> Optional.of(by(e -> Optional.of(e.modified()), ascending));
      case "createdAt" -> Optional.of(by(e -> Optional.of(e.call().firstSeen()), ascending));
      case "title" -> Optional.of(by(e -> Optional.of(e.call().title()), ascending));
      case "status.value" -> Optional.of(by(e -> Optional.of(status(e)), ascending));
      case "keyDates.closeDate" -> Optional.of(by(this::closes, ascending));
      case "funding.maxAwardAmount" ->
          Optional.of(by(e -> amount(e.call().facts().funding().grantMax()), ascending));
      case "funding.minAwardAmount" ->
          Optional.of(by(e -> amount(e.call().facts().funding().grantMin()), ascending));
      case "funding.totalAmountAvailable" ->
          Optional.of(by(e -> amount(e.call().facts().funding().budgetTotal()), ascending));
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> amount(Optional<Fact<Money>> fact) {
    return fact.map(Fact::value).map(Money::amount);
  }

  /** What has no such value comes last, whichever way. */
  private static <T extends Comparable<? super T>> Comparator<Catalogue.Entry> by(
      Function<Catalogue.Entry, Optional<T>> value, boolean ascending) {
    Comparator<T> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return (one, other) -> {
      Optional<T> a = value.apply(one);
      Optional<T> b = value.apply(other);
      if (a.isEmpty() || b.isEmpty()) return Boolean.compare(a.isEmpty(), b.isEmpty());
      return order.compare(a.get(), b.get());
    };
  }
}
