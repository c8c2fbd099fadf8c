package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.BitSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * Puts in the place of each word of a stream its terms, all where the word stood. A word always has
 * the same terms, so they are worked out once: cutting compounds and stemming is most of the work
 * of making an index. Words and terms lie close together in memory, for a text's words are met in
 * no order and what is not at hand must be waited for. One thread's own, as all token streams are.
 */
final class WordTerms extends TokenFilter {
  /** Ample for the words of many thousands of calls; beyond it, all is learnt anew. */
  static final int MOST_WORDS = 100_000;

  private final KnownTerm term;
  private final Tokenizer oneWord = new KeywordTokenizer();
  private final TokenStream chain;
  private final CharTermAttribute made;

  private BytesRefHash words = new BytesRefHash();
  private BytesRefHash terms = new BytesRefHash();

  /**
   * By number of a word, where its terms begin in {@link #numbers}; one more than there are words.
   */
  private int[] starts = new int[16];

  /** Numbers of terms: of each word its own term first, then those of its parts. */
  private int[] numbers = new int[16];

  /** Numbers of the words that are their own and only term, as most are. */
  private final BitSet asTheyAre = new BitSet();

  private final BytesRefBuilder word = new BytesRefBuilder();
  private int next;
  private int end;
  private int skipped;

  /**
   * @param tokens made with the attributes of {@link KnownTerm#FACTORY}
   * @param chain filters that look at one word at a time, never at its neighbours
   */
  WordTerms(TokenStream tokens, UnaryOperator<TokenStream> chain) {
    super(tokens);
    this.term = (KnownTerm) addAttribute(CharTermAttribute.class);
    this.chain = chain.apply(oneWord);
    this.made = this.chain.addAttribute(CharTermAttribute.class);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < end) {
      term.take(terms, numbers[next++]);
      term.setPositionIncrement(0);
      return true;
    }
    skipped = 0;
    while (input.incrementToken()) {
      if (find()) {
        term.setPositionIncrement(term.getPositionIncrement() + skipped);
        return true;
      }
      skipped += term.getPositionIncrement();
    }
    return false;
  }

  /** Makes the word its first term; false for a stop word, which has none. */
  private boolean find() throws IOException {
    if (isNumber()) return true;
    word.copyChars(term.buffer(), 0, term.length());
    int number = words.find(word.get());
    if (number < 0) number = learn();
    if (asTheyAre.get(number)) {
      term.keep(word.get());
      return true;
    }
    next = starts[number];
    end = starts[number + 1];
    if (next == end) return false;
    term.take(terms, numbers[next++]);
    return true;
  }

  /** A number is its own term, and there is no end to them. */
  private boolean isNumber() {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) < '0' || term.charAt(i) > '9') return false;
    }
    return true;
  }

  private int learn() throws IOException {
    if (words.size() >= MOST_WORDS) {
      words = new BytesRefHash();
      terms = new BytesRefHash();
      asTheyAre.clear();
    }
    int number = words.add(word.get());
    int at = starts[number];
    oneWord.setReader(new StringReader(term.toString()));
    chain.reset();
    while (chain.incrementToken()) {
      int known = terms.add(new BytesRef(made));
      int named = known < 0 ? -known - 1 : known;
      if (isAmong(named, starts[number], at)) continue;
      numbers = ArrayUtil.grow(numbers, at + 1);
      numbers[at++] = named;
    }
    chain.end();
    chain.close();
    starts = ArrayUtil.grow(starts, number + 2);
    starts[number + 1] = at;
    boolean one = at == starts[number] + 1;
    asTheyAre.set(number, one && terms.get(numbers[at - 1], new BytesRef()).equals(word.get()));
    return number;
  }

  /** A word that is itself a part of longer ones comes as its own part: it counts once. */
  private boolean isAmong(int term, int from, int to) {
    for (int i = from; i < to; i++) if (numbers[i] == term) return true;
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    end = 0;
    skipped = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    term.setPositionIncrement(term.getPositionIncrement() + skipped);
  }
}
