package nl.dutchtechzone.kansenradar.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Words of titles that begin as somebody began. */
final class Suggestions {
  private static final int MOST_READ = 1000;
  private static final int SHORTEST = 3;

  private Suggestions() {}

  private record Candidate(String word, int documents) {}

  static List<String> of(IndexReader reader, String beginning, int limit) throws IOException {
    String start = Words.fold(beginning.strip());
    Terms terms = MultiTerms.getTerms(reader, Fields.SUGGEST);
    if (start.isEmpty() || terms == null) return List.of();
    List<Candidate> found = new ArrayList<>();
    TermsEnum words = terms.iterator();
    if (words.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) return List.of();
    for (int read = 0; read < MOST_READ; read++) {
      String word = words.term().utf8ToString();
      if (!word.startsWith(start)) break;
      if (word.length() >= SHORTEST) found.add(new Candidate(word, words.docFreq()));
      if (words.next() == null) break;
    }
    return found.stream()
        .sorted(
            Comparator.comparingInt((Candidate c) -> -c.documents()).thenComparing(Candidate::word))
        .limit(limit)
        .map(Candidate::word)
        .toList();
  }
}
