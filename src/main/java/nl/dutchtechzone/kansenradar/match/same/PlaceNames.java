package nl.dutchtechzone.kansenradar.match.same;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/** The places that titles name, from the same list as the reader's, and how they lie. */
final class PlaceNames {
  private static final String LIST = "/extract/regions.csv";

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(name -> name);

  private static final Map<String, List<Region>> BY_NAME = new HashMap<>();

  /** The names that begin with a word: a title has few words, and the list many names. */
  private static final Map<String, Set<String>> BY_FIRST_WORD = new HashMap<>();

  private static final Map<Region, String> PROVINCE = new HashMap<>();

  static {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PlaceNames.class.getResourceAsStream(LIST), LIST),
                StandardCharsets.UTF_8))) {
      String province = "";
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        if (line.startsWith("[")) {
          province = line.substring(1, line.indexOf(']'));
        } else {
          add(line, province);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + LIST, e);
    }
  }

  private PlaceNames() {}

  private static void add(String line, String province) {
    String[] cells = line.split(",", -1);
    List<Region> codes = Stream.of(cells[0].split(" ", -1)).map(Region::valueOf).toList();
    if (codes.size() == 1 && codes.getFirst().code().startsWith("GM")) {
      PROVINCE.put(codes.getFirst(), province);
    }
    for (String name : List.of(cells).subList(1, cells.length)) {
      String plain = Plain.text(name);
      BY_NAME.put(plain, codes);
      BY_FIRST_WORD
          .computeIfAbsent(plain.split(" ", 2)[0], first -> new TreeSet<>(LONGEST_FIRST))
          .add(plain);
    }
  }

  /**
   * The places named in plain text, by the words that name them; a longer name hides those in it.
   *
   * @param text as {@link Plain#text} makes it
   */
  static Map<String, List<Region>> in(String text) {
    Map<String, List<Region>> found = new LinkedHashMap<>();
    String left = " " + text + " ";
    Set<String> named = new TreeSet<>(LONGEST_FIRST);
    for (String word : text.split(" ", -1)) {
      named.addAll(BY_FIRST_WORD.getOrDefault(word, Set.of()));
    }
    for (String place : named) {
      String name = " " + place + " ";
      if (!left.contains(name)) continue;
      left = left.replace(name, " | ");
      found.put(place, Objects.requireNonNull(BY_NAME.get(place)));
    }
    return found;
  }

  /** True when no place of one lies in, or around, a place of the other. */
  static boolean areApart(Set<Region> some, Set<Region> others) {
    return some.stream().noneMatch(one -> touchesAny(one, others));
  }

  /** True when most places of each lie neither in nor around one of the other. */
  static boolean areMostlyApart(Set<Region> some, Set<Region> others) {
    return areMostlyOutside(some, others) && areMostlyOutside(others, some);
  }

  private static boolean areMostlyOutside(Set<Region> some, Set<Region> others) {
    return some.stream().filter(one -> touchesAny(one, others)).count() * 2 < some.size();
  }

  private static boolean touchesAny(Region one, Set<Region> others) {
    return others.stream().anyMatch(other -> touch(one, other));
  }

  /** Without countries and the Union, which tell calls of one land from nothing. */
  static Set<Region> below(Set<Region> places) {
    Set<Region> below = new TreeSet<>(places);
    below.removeIf(place -> place.code().length() == 2);
    return below;
  }

  private static boolean touch(Region one, Region other) {
    return liesIn(one, other) || liesIn(other, one);
  }

  private static boolean liesIn(Region inner, Region outer) {
    if (inner.equals(outer) || outer.code().equals("EU")) return true;
    String path = PROVINCE.getOrDefault(inner, inner.code());
    return path.startsWith(outer.code());
  }
}
