package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of each word of one language. A word always has the same, so they are worked out once:
 * cutting compounds and stemming is most of the work of making an index. Thread-safe.
 */
final class WordTerms {
  /** Ample for the words of hundreds of thousands of calls; beyond it, all is learnt anew. */
  private static final int MOST_WORDS = 200_000;

  private final UnaryOperator<TokenStream> chain;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  /**
   * @param chain filters that look at one word at a time, never at its neighbours
   */
  WordTerms(UnaryOperator<TokenStream> chain) {
    this.chain = chain;
  }

  /** The word's own term first, then those of its parts; none for a stop word. */
  List<String> of(String word) {
    List<String> terms = known.get(word);
    if (terms != null) return terms;
    if (known.size() >= MOST_WORDS) known.clear();
    terms = workOut(word);
    known.put(word, terms);
    return terms;
  }

  private List<String> workOut(String word) {
    List<String> terms = new ArrayList<>();
    KeywordTokenizer whole = new KeywordTokenizer();
    whole.setReader(new StringReader(word));
    try (TokenStream stream = chain.apply(whole)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) terms.add(term.toString());
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return List.copyOf(terms);
  }

  /** Puts in the place of each word of a stream its terms, all where the word stood. */
  TokenStream filter(TokenStream words) {
    return new Filter(words, this);
  }

  private static final class Filter extends TokenFilter {
    private final WordTerms terms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<String> current = List.of();
    private int next;
    private int skipped;

    private Filter(TokenStream words, WordTerms terms) {
      super(words);
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (next < current.size()) {
        term.setEmpty().append(current.get(next++));
        step.setPositionIncrement(0);
        return true;
      }
      skipped = 0;
      while (input.incrementToken()) {
        current = terms.of(term.toString());
        next = 1;
        if (!current.isEmpty()) {
          term.setEmpty().append(current.getFirst());
          step.setPositionIncrement(step.getPositionIncrement() + skipped);
          return true;
        }
        skipped += step.getPositionIncrement();
      }
      return false;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      current = List.of();
      next = 0;
      skipped = 0;
    }

    @Override
    public void end() throws IOException {
      super.end();
      step.setPositionIncrement(step.getPositionIncrement() + skipped);
    }
  }
}
