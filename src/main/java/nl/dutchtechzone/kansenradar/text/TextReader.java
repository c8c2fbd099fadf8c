package nl.dutchtechzone.kansenradar.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * Reads the dates, periods, amounts and percentages in a text. A pure function of its arguments:
 * linear in the length of the text, thread-safe, and total: it throws on no input.
 */
public final class TextReader {
  /** A long text is read in pieces, so that memory stays bounded. */
  private static final int PIECE = 200_000;

  private TextReader() {}

  /**
   * All mentions, with positions in UTF-16 units of {@code text}.
   *
   * @param today the reference day by which a printed weekday tells the year of a date without one;
   *     other dates without year keep none, see {@link YearRule}
   */
  public static Reading read(String text, Language language, LocalDate today) {
    Vocabulary vocabulary = Vocabulary.of(language);
    List<DateMention> dates = new ArrayList<>();
    List<MoneyMention> money = new ArrayList<>();
    List<PercentMention> percents = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = pieceEnd(text, start);
      Tokens tokens = Tokenizer.tokens(text, start, end, vocabulary);
      BitSet taken = new BitSet();
      AmountReader amounts = new AmountReader(tokens, taken);
      amounts.read(money, percents);
      dates.addAll(new DateReader(tokens, taken, today).read());
      start = end;
    }
    return new Reading(Neighbours.share(dates, text), money, percents);
  }

  /** The last line's end before the limit, or the last space, or the limit. */
  private static int pieceEnd(String text, int start) {
    int limit = start + PIECE;
    if (limit >= text.length()) return text.length();
    int end = lastOf("\n", text, limit);
    if (end < 0) end = lastOf(" ", text, limit);
    return end < 0 ? limit : end;
  }

  private static int lastOf(String character, String text, int limit) {
    for (int at = limit; at > limit - PIECE / 2; at--) {
      if (text.startsWith(character, at)) return at;
    }
    return -1;
  }
}
