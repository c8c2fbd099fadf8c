package nl.dutchtechzone.kansenradar.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.dutchtechzone.kansenradar.opportunity.Region;

/**
 * Names of places and their codes, from {@code regions.csv}: a municipality's number is that of
 * Statistics Netherlands, a region's code that of NUTS 2024. Thread-safe.
 */
final class Gazetteer {
  /** A name found: where, and the codes it stands for. */
  record Place(int start, int end, List<Region> regions) {}

  private static final String FILE = "/extract/regions.csv";

  private final Map<String, List<Region>> byName = new HashMap<>();
  private final Map<String, Integer> longestByFirstWord = new HashMap<>();
  private final Map<Region, Region> provinces = new HashMap<>();

  Gazetteer() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Gazetteer.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      Region province = new Region("NL");
      for (String line : lines.lines().toList()) {
        if (line.startsWith("[")) province = new Region(line.substring(1, line.length() - 1));
        else if (!line.startsWith("#") && !line.isBlank()) add(line, province);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private void add(String line, Region province) {
    List<String> parts = Arrays.asList(line.split(","));
    List<Region> regions = Arrays.stream(parts.getFirst().split(" ")).map(Region::new).toList();
    for (Region region : regions) {
      if (isMunicipality(region)) provinces.putIfAbsent(region, province);
    }
    for (String name : parts.subList(1, parts.size())) {
      String folded = new String(Fold.of(name.strip()));
      byName.put(folded, regions);
      longestByFirstWord.merge(firstWord(folded), folded.length(), Math::max);
    }
  }

  private static boolean isMunicipality(Region region) {
    return region.code().startsWith("GM");
  }

  /** Whether {@code inner} is the same place as {@code outer} or lies inside it. */
  boolean contains(Region outer, Region inner) {
    if (outer.equals(inner)) return true;
    if (isMunicipality(outer)) return false;
    String place = provinces.getOrDefault(inner, inner).code();
    return outer.code().equals("EU") || place.startsWith(outer.code());
  }

  private static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && Fold.isWord(name.charAt(end))) end++;
    return name.substring(0, end);
  }

  /** Names that begin with a capital (or are an adverb such as "landelijk"), the longest first. */
  List<Place> find(char[] folded, CharSequence original, int start, int end) {
    List<Place> places = new ArrayList<>();
    for (int i = start; i < end; ) {
      int wordEnd = i;
      while (wordEnd < end && Fold.isWord(folded[wordEnd])) wordEnd++;
      if (wordEnd == i) {
        i++;
        continue;
      }
      Place place = longest(folded, i, wordEnd, end);
      if (place != null) places.add(place);
      i = place == null ? wordEnd : place.end();
    }
    return places;
  }

  private @org.jspecify.annotations.Nullable Place longest(
      char[] folded, int start, int wordEnd, int end) {
    if (wordEnd - start > 30) return null;
    Integer longest = longestByFirstWord.get(new String(folded, start, wordEnd - start));
    if (longest == null) return null;
    for (int to = Math.min(end, start + longest); to >= wordEnd; to--) {
      if (to < folded.length && Fold.isWord(folded[to])) continue;
      List<Region> regions = byName.get(new String(folded, start, to - start));
      if (regions != null) return new Place(start, to, regions);
    }
    return null;
  }
}
