package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * How text becomes terms, a chain per language: lower case, stop words away, without accents and
 * umlauts, long words also as their parts, stems. The same on both sides, so that an index must be
 * made anew when the parts change.
 */
final class Analysis {
  private static final int SHORTEST_COMPOUND = 6;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 24;

  /** Ample for the names of all concepts and the words that people ask for. */
  private static final int MOST_KNOWN = 20_000;

  private static final int LONGEST_KNOWN = 60;

  private final CharArraySet parts;

  /** A question brings along the names of its concepts, the same each time. */
  private final Map<Asked, List<List<String>>> known = new ConcurrentHashMap<>();

  private record Asked(Language language, String text) {}

  private final Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);

  Analysis(SearchWords words) {
    parts = new CharArraySet(Math.max(1, words.parts().size()), false);
    for (String part : words.parts()) parts.add(Words.fold(part.strip()));
    for (Language language : Language.values()) analyzers.put(language, chain(language));
  }

  Analyzer of(Language language) {
    return Objects.requireNonNull(analyzers.get(language));
  }

  /**
   * The terms of a word or phrase: for each position the word's own term first, then those of its
   * parts; nothing where a stop word stood in between. Empty when only stop words are left.
   */
  List<List<String>> terms(Language language, String text) {
    if (text.length() > LONGEST_KNOWN) return workOut(language, text);
    if (known.size() >= MOST_KNOWN) known.clear();
    return known.computeIfAbsent(new Asked(language, text), a -> workOut(language, text));
  }

  private List<List<String>> workOut(Language language, String text) {
    List<List<String>> positions = new ArrayList<>();
    try (TokenStream stream = of(language).tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        int steps = positions.isEmpty() ? 1 : step.getPositionIncrement();
        for (int i = 0; i < steps; i++) positions.add(new ArrayList<>());
        positions.getLast().add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return positions.stream().map(List::copyOf).toList();
  }

  /**
   * The known parts that a long word is made of, folded, in order and without overlap; empty when
   * they do not make up most of it.
   */
  List<String> parts(String word) {
    String folded = Words.fold(word);
    if (folded.length() < SHORTEST_COMPOUND) return List.of();
    List<String> found = new ArrayList<>();
    int covered = 0;
    for (int at = 0; at < folded.length(); ) {
      int end = longestPart(folded, at);
      if (end - at >= SHORTEST_PART && end - at < folded.length()) {
        found.add(folded.substring(at, end));
        covered += end - at;
        at = end;
      } else {
        at++;
      }
    }
    return covered * 4 >= folded.length() * 3 ? found : List.of();
  }

  private int longestPart(String word, int from) {
    for (int end = Math.min(word.length(), from + LONGEST_PART); end > from; end--) {
      if (parts.contains(word.substring(from, end))) return end;
    }
    return from;
  }

  private Analyzer chain(Language language) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer(KnownTerm.FACTORY);
        return new TokenStreamComponents(
            words, new WordTerms(words, word -> stem(language, split(plain(language, word)))));
      }
    };
  }

  private static TokenStream plain(Language language, TokenStream word) {
    return fold(language, new StopFilter(new LowerCaseFilter(word), StopWords.of(language)));
  }

  private TokenStream split(TokenStream words) {
    if (parts.isEmpty()) return words;
    return new DictionaryCompoundWordTokenFilter(
        words, parts, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, true);
  }

  private static TokenStream fold(Language language, TokenStream words) {
    return switch (language) {
      case NL -> new ASCIIFoldingFilter(words);
      case DE -> new ASCIIFoldingFilter(new GermanNormalizationFilter(words));
      case EN -> new ASCIIFoldingFilter(new EnglishPossessiveFilter(words));
    };
  }

  private static TokenStream stem(Language language, TokenStream words) {
    return switch (language) {
      case NL -> new SnowballFilter(words, new DutchStemmer());
      case DE -> new GermanLightStemFilter(words);
      case EN -> new PorterStemFilter(words);
    };
  }
}
