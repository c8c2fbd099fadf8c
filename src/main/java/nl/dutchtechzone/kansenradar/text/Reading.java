package nl.dutchtechzone.kansenradar.text;

import java.util.List;

/** All that a text mentions, each list in order of appearance and without overlaps. */
public record Reading(
    List<DateMention> dates, List<MoneyMention> money, List<PercentMention> percents) {
  public Reading {
    dates = List.copyOf(dates);
    money = List.copyOf(money);
    percents = List.copyOf(percents);
  }
}
