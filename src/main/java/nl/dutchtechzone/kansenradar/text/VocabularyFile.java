package nl.dutchtechzone.kansenradar.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * Reads a language's words from its file beside this class and from the one that all share. A line
 * is {@code role value = word word}, {@code cue name = phrase | phrase}, or {@code compound 0 =
 * en}, which makes the numbers 21 to 99 of a unit, the joining word and a multiple of ten, or
 * {@code great 0 = honderd duizend}, which makes those of hundreds and thousands in one word.
 */
final class VocabularyFile {
  private final Vocabulary vocabulary;
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<List<String>> units = new ArrayList<>();
  private final Map<String, Integer> small = new LinkedHashMap<>();
  private final List<String[]> tens = new ArrayList<>();

  private VocabularyFile(Language language) {
    this.vocabulary = new Vocabulary(language);
    for (int i = 0; i < 10; i++) units.add(new ArrayList<>());
  }

  static Vocabulary read(Language language) {
    VocabularyFile file = new VocabularyFile(language);
    file.readLines(language.code() + ".words");
    file.readLines("common.words");
    file.phrases.sort(Comparator.comparingInt((Phrase p) -> p.codes().size()).reversed());
    file.phrases.forEach(file.vocabulary::add);
    return file.vocabulary.freeze();
  }

  private void readLines(String name) {
    try (InputStream in = VocabularyFile.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("not in the program: " + name);
      String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      content.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(this::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    int equals = line.indexOf(" = ");
    if (equals < 0) throw new IllegalStateException("no vocabulary: " + line);
    String[] key = line.substring(0, equals).split(" ", -1);
    String words = line.substring(equals + 3);
    if (key[0].equals("cue")) {
      Cue cue = Cue.valueOf(key[1].toUpperCase(Locale.ROOT).replace('-', '_'));
      for (String phrase : words.split(" \\| ", -1)) phrases.add(new Phrase(cue, codes(phrase)));
    } else if (key[0].equals("compound")) {
      for (String joiner : words.split(" ", -1)) compounds(joiner);
    } else if (key[0].equals("great")) {
      String[] powers = words.split(" ", -1);
      greats(powers[0], powers[1]);
    } else {
      Role role = Role.parse(key[0]).orElseThrow(() -> new IllegalStateException(line));
      roles(role, Integer.parseInt(key[1]), words.split(" ", -1));
    }
  }

  private void roles(Role role, int value, String[] words) {
    for (String word : words) vocabulary.add(role, word, value);
    if (role == Role.CARDINAL && value > 0 && value < 10) units.get(value).addAll(List.of(words));
    if (role == Role.CARDINAL && value > 0) for (String word : words) small.put(word, value);
    if (role == Role.TENS) {
      for (String word : words) small.put(word, value);
      for (String word : words) tens.add(new String[] {word, String.valueOf(value)});
    }
  }

  private void compounds(String joiner) {
    for (int unit = 1; unit < 10; unit++) {
      for (String word : units.get(unit)) {
        for (String[] ten : tens) {
          int value = Integer.parseInt(ten[1]) + unit;
          vocabulary.add(Role.CARDINAL, word + joiner + ten[0], value);
          small.put(word + joiner + ten[0], value);
        }
      }
    }
  }

  /** "Vijftienduizend", "zweihundert", "honderdduizend". */
  private void greats(String hundred, String thousand) {
    small.forEach((word, value) -> vocabulary.add(Role.GREAT, word + thousand, 1_000 * value));
    vocabulary.add(Role.GREAT, hundred + thousand, 100_000);
    for (int unit = 1; unit < 10; unit++) {
      for (String word : units.get(unit)) {
        vocabulary.add(Role.GREAT, word + hundred, 100 * unit);
        vocabulary.add(Role.GREAT, word + hundred + thousand, 100_000 * unit);
      }
    }
  }

  private List<Integer> codes(String phrase) {
    List<Integer> codes = new ArrayList<>();
    int at = 0;
    while (at < phrase.length()) {
      int start = at;
      while (at < phrase.length() && Character.isLetter(phrase.charAt(at))) at++;
      if (at > start) {
        String word = phrase.substring(start, at).toLowerCase(Locale.ROOT);
        codes.add(Tokens.WORD + vocabulary.intern(word));
      } else {
        if (phrase.charAt(at) != ' ') codes.add((int) phrase.charAt(at));
        at++;
      }
    }
    return codes;
  }
}
