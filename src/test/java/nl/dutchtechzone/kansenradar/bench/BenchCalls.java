package nl.dutchtechzone.kansenradar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.search.Calls;
import nl.dutchtechzone.kansenradar.search.IndexEntry;
import nl.dutchtechzone.kansenradar.search.ThemeMark;

/**
 * Calls made up for benchmarks, the same for the same number: words of a made-up language, as
 * unevenly common as in any (the n-th word stands once in n), with words of the domain among them.
 */
final class BenchCalls {
  private static final int VOCABULARY = 30_000;
  private static final int SHORTEST = 80;
  private static final int SPREAD = 120;
  private static final int TITLE = 6;
  private static final double DOMAIN = 0.06;
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "de", "ki", "lo", "mu", "ra", "ste", "vin", "gel", "or", "tra", "pen", "sol",
          "wij");
  private static final List<String> DOMAIN_WORDS =
      List.of(
          "waterstof",
          "Wasserstoff",
          "hydrogen",
          "waterstoftankstation",
          "Wasserstoffnetz",
          "emmen",
          "drenthe",
          "subsidie",
          "Förderung",
          "grant",
          "logistiek",
          "houtbouw",
          "digitalisering",
          "elektrolyse",
          "scholing",
          "circulair",
          "vrachtwagens",
          "samenwerking",
          "ondernemers",
          "Unternehmen");

  private final List<String> words = new ArrayList<>();

  BenchCalls() {
    Random random = new Random(1);
    for (int i = 0; i < VOCABULARY; i++) {
      StringBuilder word = new StringBuilder();
      for (int part = 2 + random.nextInt(3); part > 0; part--) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      words.add(word.append(Integer.toString(i % 36, 36)).toString());
    }
  }

  Stream<IndexEntry> entries(int count) {
    return IntStream.range(0, count).mapToObj(this::entry);
  }

  IndexEntry entry(int number) {
    Random random = new Random(number);
    ThemeMark[] themes =
        random.nextInt(3) > 0
            ? new ThemeMark[0]
            : new ThemeMark[] {
              new ThemeMark("hydrogen", List.of("Waterstof", "Wasserstoff", "Hydrogen"), 0.8)
            };
    return Calls.entry(call(number), themes);
  }

  Opportunity call(int number) {
    Random random = new Random(number);
    Language language = Language.values()[Math.max(0, random.nextInt(5) - 2)];
    Calls call =
        Calls.call(
                text(random, TITLE) + " " + number, text(random, SHORTEST + random.nextInt(SPREAD)))
            .in(language)
            .of(Programme.values()[random.nextInt(Programme.values().length)])
            .from("bron" + random.nextInt(30))
            .closes("2027-0" + (1 + random.nextInt(9)) + "-15");
    if (random.nextBoolean()) {
      call.forApplicants(ApplicantType.values()[random.nextInt(ApplicantType.values().length)]);
    }
    return call.make();
  }

  /** A word, drawn as for a text. */
  String word(Random random) {
    if (random.nextDouble() < DOMAIN) return DOMAIN_WORDS.get(random.nextInt(DOMAIN_WORDS.size()));
    return words.get((int) Math.min(VOCABULARY - 1, Math.pow(VOCABULARY, random.nextDouble())));
  }

  /** Questions of one to three words, as people ask: rarer words than those of texts. */
  List<String> questions(int count) {
    Random random = new Random(99);
    List<String> questions = new ArrayList<>();
    while (questions.size() < count) {
      StringBuilder question = new StringBuilder(DOMAIN_WORDS.get(questions.size() % 20));
      for (int more = random.nextInt(3); more > 0; more--) {
        question.append(' ').append(words.get(20 + random.nextInt(2_000)));
      }
      questions.add(question.toString());
    }
    return questions;
  }

  private String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(word(random));
    }
    return text.toString();
  }
}
