package nl.dutchtechzone.kansenradar.search;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.apache.lucene.analysis.CharArraySet;

/** Words that say nothing about a call. Short on purpose: a phrase may need the rest. */
public final class StopWords {
  private static final CharArraySet NL =
      set(
          """
          aan al als bij dan dat de der deze die dit door een en er haar heeft het hier hij hoe \
          hun ik in is je kan kunnen maar met mij mijn naar niet nog of om onder ons ook op over te \
          tot u uit uw van veel voor waar wat we wel werd wie wij worden wordt ze zich zij zijn zo \
          zoals\
          """);
  private static final CharArraySet DE =
      set(
          """
          aber als am an auch auf aus bei bis das dass dem den der des die dies diese dieser durch \
          ein eine einem einen einer eines er es für hat ich ihr im in ist kann können mit nach \
          nicht noch nur ob oder sich sie sind so über um und uns unter vom von vor was wenn werden \
          wie wir wird zu zum zur\
          """);
  private static final CharArraySet EN =
      set(
          """
          a an and are as at be but by for from has have if in into is it its no not of on or our \
          such that the their then there these they this to was we were will with you your\
          """);

  private static final Set<String> FOLDED =
      Stream.of(NL, DE, EN)
          .flatMap(CharArraySet::stream)
          .map(word -> Words.fold(new String((char[]) word)))
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  /** True for a stop word of any language, folded as {@link Words#fold} does. */
  public static boolean has(String folded) {
    return FOLDED.contains(folded);
  }

  static CharArraySet of(Language language) {
    return switch (language) {
      case NL -> NL;
      case DE -> DE;
      case EN -> EN;
    };
  }

  private static CharArraySet set(String words) {
    return CharArraySet.unmodifiableSet(
        new CharArraySet(Arrays.asList(words.strip().split("\\s+", -1)), false));
  }
}
