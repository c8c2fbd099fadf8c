package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.dutchtechzone.kansenradar.text.Span;

/** Cuts a line into sentences without being fooled by "30. September", "max. 5" or "17.00 uur". */
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "max", "min", "ca", "circa", "bzw", "z", "b", "ggf", "inkl", "exkl", "incl", "excl",
          "zzgl", "abs", "nr", "art", "tel", "dr", "prof", "ing", "ir", "drs", "mr", "st", "str",
          "u", "a", "d", "h", "e", "g", "i", "o", "t", "v", "s", "p", "m", "w", "evt", "resp",
          "vgl", "usw", "etc", "mio", "mrd", "mln", "mld", "bijv", "bv", "jl", "enz", "zgn", "vsl",
          "approx", "no", "vs", "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept",
          "okt", "oct", "nov", "dec", "dez", "mar", "par", "lid", "eur", "tsd", "einschl", "gem",
          "lt", "sog", "vol", "fig");

  private Sentences() {}

  static List<Span> of(char[] text, CharSequence original, int start, int end) {
    List<Span> sentences = new ArrayList<>();
    int from = start;
    for (int i = start; i < end - 1; i++) {
      if (!endsSentence(text, original, start, end, i)) continue;
      sentences.add(new Span(from, i + 1));
      from = i + 1;
      while (from < end && text[from] == ' ') from++;
      i = from - 1;
    }
    if (from < end) sentences.add(new Span(from, end));
    return sentences;
  }

  private static boolean endsSentence(
      char[] text, CharSequence original, int start, int end, int i) {
    char c = text[i];
    if (c != '.' && c != '!' && c != '?') return false;
    if (text[i + 1] != ' ') return false;
    int next = i + 1;
    while (next < end && (text[next] == ' ' || text[next] == '"' || text[next] == '(')) next++;
    if (next >= end) return false;
    char following = original.charAt(next);
    if (!Character.isUpperCase(following) && !(Character.isDigit(following) && c != '.'))
      return false;
    return c != '.' || !isAbbreviation(text, start, i);
  }

  private static boolean isAbbreviation(char[] text, int start, int dot) {
    int from = dot;
    while (from > start && Fold.isWord(text[from - 1]) && dot - from < 12) from--;
    int length = dot - from;
    if (length == 0) return false;
    if (Character.isDigit(text[from])) {
      boolean clock = from > start && (text[from - 1] == '.' || text[from - 1] == ':');
      return length <= 2 && !clock;
    }
    return ABBREVIATIONS.contains(new String(text, from, length).toLowerCase(Locale.ROOT));
  }
}
