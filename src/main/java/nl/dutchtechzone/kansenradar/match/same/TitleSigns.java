package nl.dutchtechzone.kansenradar.match.same;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * What the title of a call says: the words that name it, and the marks that set it apart from its
 * like.
 *
 * @param words without those that every call has, in a crude singular
 * @param acronyms "VEKI", "DEI+", "SWiM", in lower case; among the words as well
 * @param part the words after the last colon, dash or bracket: perhaps a part of a larger scheme;
 *     without acronyms, and empty when nothing names the call before it
 * @param years of this round; the years of a programme ("2021-2027") are none
 * @param numbers of the round, tranche, call or lot: "tweede", "2e", "#2" and "2" are one
 * @param sizes {@code small} and {@code large}
 * @param seasons parts of a year: two rounds may differ by them
 */
record TitleSigns(
    Set<String> words,
    Set<String> acronyms,
    Set<String> part,
    Set<Integer> years,
    Set<Integer> numbers,
    Set<String> sizes,
    Set<String> seasons,
    Set<Region> places) {
  private static final Pattern PROGRAMME_YEARS =
      Pattern.compile("20[0-9]{2} ?[-\u2013/] ?(?:20)?[0-9]{2}(?![0-9])");

  private static final Pattern LAW_PART =
      Pattern.compile(
          "(?i)\\b(?:titel|artikel|paragraaf|hoofdstuk|bijlage|module|§)"
              + " ?[0-9]+(?:\\.[0-9]+)*[a-z]?");

  private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{3,}[0-9]?\\b");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([A-Z][A-Za-z]{1,9}\\+?)\\)");
  private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
  private static final Pattern COUNT = Pattern.compile("([0-9]{1,2})(?:e|de|ste|st|nd|rd|th)?");

  private static final Pattern LAST_PART =
      Pattern.compile("(?:[:;|(]| [-\u2013\u2014] )(?!.*(?:[:;|(]| [-\u2013\u2014] )).*");

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("eerste", 1),
          Map.entry("erste", 1),
          Map.entry("erster", 1),
          Map.entry("first", 1),
          Map.entry("i", 1),
          Map.entry("tweede", 2),
          Map.entry("zweite", 2),
          Map.entry("zweiter", 2),
          Map.entry("second", 2),
          Map.entry("ii", 2),
          Map.entry("derde", 3),
          Map.entry("dritte", 3),
          Map.entry("dritter", 3),
          Map.entry("third", 3),
          Map.entry("iii", 3),
          Map.entry("vierde", 4),
          Map.entry("vierte", 4),
          Map.entry("vierter", 4),
          Map.entry("fourth", 4),
          Map.entry("iv", 4),
          Map.entry("vijfde", 5),
          Map.entry("funfte", 5),
          Map.entry("funfter", 5),
          Map.entry("fifth", 5),
          Map.entry("zesde", 6),
          Map.entry("sechste", 6),
          Map.entry("sixth", 6),
          Map.entry("zevende", 7),
          Map.entry("siebte", 7),
          Map.entry("seventh", 7));

  private static final Map<String, String> SIZES =
      Map.ofEntries(
          Map.entry("klein", "small"),
          Map.entry("kleine", "small"),
          Map.entry("kleines", "small"),
          Map.entry("small", "small"),
          Map.entry("smallscale", "small"),
          Map.entry("groot", "large"),
          Map.entry("grote", "large"),
          Map.entry("gross", "large"),
          Map.entry("grosse", "large"),
          Map.entry("large", "large"),
          Map.entry("medium", "medium"),
          Map.entry("middelgrote", "medium"));

  private static final Map<String, String> SEASONS =
      Map.ofEntries(
          Map.entry("voorjaar", "spring"), Map.entry("lente", "spring"),
          Map.entry("fruhjahr", "spring"), Map.entry("spring", "spring"),
          Map.entry("zomer", "summer"), Map.entry("sommer", "summer"),
          Map.entry("summer", "summer"), Map.entry("najaar", "autumn"),
          Map.entry("herfst", "autumn"), Map.entry("herbst", "autumn"),
          Map.entry("autumn", "autumn"), Map.entry("winter", "winter"));

  TitleSigns {
    words = Set.copyOf(words);
    acronyms = Set.copyOf(acronyms);
    part = Set.copyOf(part);
    years = Set.copyOf(years);
    numbers = Set.copyOf(numbers);
    sizes = Set.copyOf(sizes);
    seasons = Set.copyOf(seasons);
    places = Set.copyOf(places);
  }

  static TitleSigns of(String title) {
    String named = References.without(title);
    named = LAW_PART.matcher(PROGRAMME_YEARS.matcher(named).replaceAll(" ")).replaceAll(" ");
    Set<String> acronyms = acronyms(named);
    Reading reading = new Reading(acronyms);
    reading.takeAll(named);
    acronyms.retainAll(reading.words);
    return new TitleSigns(
        reading.words,
        acronyms,
        part(named, acronyms),
        reading.years,
        reading.numbers,
        reading.sizes,
        reading.seasons,
        reading.places);
  }

  private static Set<String> part(String title, Set<String> acronyms) {
    Matcher last = LAST_PART.matcher(title);
    if (!last.find()) return Set.of();
    Reading before = new Reading(acronyms);
    before.takeAll(title.substring(0, last.start()));
    if (before.words.isEmpty()) return Set.of();
    Reading part = new Reading(acronyms);
    part.takeAll(last.group());
    part.words.removeAll(acronyms);
    part.words.removeAll(before.words);
    return part.words;
  }

  private static Set<String> acronyms(String title) {
    Set<String> found = new HashSet<>();
    boolean shouts = title.chars().noneMatch(Character::isLowerCase);
    Matcher capitals = CAPITALS.matcher(title);
    while (!shouts && capitals.find()) found.add(Plain.text(capitals.group()));
    Matcher brackets = IN_BRACKETS.matcher(title);
    while (brackets.find()) {
      String name = brackets.group(1);
      if (name.chars().filter(Character::isUpperCase).count() >= 2) found.add(Plain.text(name));
    }
    found.removeIf(CommonWords::isProgramme);
    return found;
  }

  /** How many words they share. */
  int shared(TitleSigns other) {
    return (int) words.stream().filter(other.words::contains).count();
  }

  /** The same words, but for one in five of a long title. */
  boolean nearlyEqual(TitleSigns other) {
    if (words.isEmpty() || other.words.isEmpty()) return false;
    int shared = shared(other);
    int all = words.size() + other.words.size() - shared;
    return shared == all || (shared >= 4 && shared * 5 >= all * 4);
  }

  /** All words of the shorter title stand in the longer one. */
  boolean within(TitleSigns other) {
    int least = Math.min(words.size(), other.words.size());
    return least > 0 && shared(other) == least;
  }

  /** One counts, or sizes, what the other leaves open. */
  boolean markOnOne(TitleSigns other) {
    return numbers.isEmpty() != other.numbers.isEmpty() || sizes.isEmpty() != other.sizes.isEmpty();
  }

  /** One names a part of something, which the other does not speak of. */
  boolean partOnOne(TitleSigns other) {
    return part.isEmpty() != other.part.isEmpty()
        && part.stream().noneMatch(other.words::contains)
        && other.part.stream().noneMatch(words::contains);
  }

  /** Both state it, and nothing of it is the same. */
  static boolean clash(Set<?> some, Set<?> others) {
    return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
  }

  /** Sorts the words of one title. */
  private static final class Reading {
    private final Set<String> acronyms;
    private final Set<String> words = new TreeSet<>();
    private final Set<Integer> years = new TreeSet<>();
    private final Set<Integer> numbers = new TreeSet<>();
    private final Set<String> sizes = new TreeSet<>();
    private final Set<String> seasons = new TreeSet<>();
    private final Set<Region> places = new TreeSet<>();

    Reading(Set<String> acronyms) {
      this.acronyms = acronyms;
    }

    void takeAll(String title) {
      String text = " " + Plain.text(title) + " ";
      for (Map.Entry<String, List<Region>> place : PlaceNames.in(text.strip()).entrySet()) {
        text = text.replace(" " + place.getKey() + " ", " ");
        places.addAll(place.getValue());
      }
      Arrays.stream(text.strip().split(" ")).filter(word -> !word.isEmpty()).forEach(this::take);
    }

    private void take(String word) {
      Matcher count = COUNT.matcher(word);
      Optional<Integer> ordinal = Optional.ofNullable(ORDINALS.get(word));
      if (acronyms.contains(word)) {
        words.add(word);
      } else if (YEAR.matcher(word).matches()) {
        years.add(Integer.valueOf(word));
      } else if (count.matches()) {
        numbers.add(Integer.valueOf(count.group(1)));
      } else if (ordinal.isPresent()) {
        numbers.add(ordinal.get());
      } else if (SIZES.containsKey(word)) {
        sizes.add(SIZES.get(word));
      } else if (SEASONS.containsKey(word)) {
        seasons.add(SEASONS.get(word));
      } else {
        CommonWords.name(word).ifPresent(words::add);
      }
    }
  }
}
