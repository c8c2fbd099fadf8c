package nl.dutchtechzone.kansenradar.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;

/** Each value is one term. No phrase runs from one value of a field into the next. */
final class WholeValues extends Analyzer {
  private static final int GAP = 100;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new KeywordTokenizer());
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
