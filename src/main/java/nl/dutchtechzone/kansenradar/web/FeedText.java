package nl.dutchtechzone.kansenradar.web;

import java.util.ArrayList;
import java.util.List;
import nl.dutchtechzone.kansenradar.notify.Words;

/** A call as plain text. */
final class FeedText {
  private FeedText() {}

  static String of(CallCard card, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(card.statusWords() + " · " + card.programme());
    if (!card.summary().isEmpty()) lines.add(card.summary());
    add(lines, words.get("card.when"), card.when());
    add(lines, words.get("card.money"), card.money());
    add(lines, words.get("card.who"), card.who());
    add(lines, words.get("card.where"), card.where());
    add(lines, words.get("card.why"), card.why());
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String label, List<String> values) {
    if (!values.isEmpty()) lines.add(label + ": " + String.join("; ", values));
  }
}
