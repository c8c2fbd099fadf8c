package nl.dutchtechzone.kansenradar.extract;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the folders of an address tell. */
final class Paths {
  /** "/2027/03/05/", "/2027/03/": the folders of a diary, as blogs and papers keep their pages. */
  private static final Pattern DIARY =
      Pattern.compile("/20[0-9]{2}/(?:0?[1-9]|1[0-2])(/(?:0?[1-9]|[12][0-9]|3[01]))?(?=/|$)");

  private static final Pattern FILE = Pattern.compile("/uploads?/|\\.(?:pdf|docx?|xlsx?)$");

  private Paths() {}

  /** True when a folder, or the page itself, has one of these names; without regard to case. */
  static boolean has(URI uri, Set<String> names) {
    for (String part : path(uri).split("/", -1)) if (names.contains(part)) return true;
    return false;
  }

  /**
   * True when a folder is called so or bears such a word at either end ("our-news",
   * "nieuws-events"), or the page itself or its host begins with one.
   */
  static boolean bears(URI uri, Set<String> words) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    if (words.contains(host.substring(0, Math.max(0, host.indexOf('.'))))) return true;
    String[] parts = path(uri).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      String[] tokens = parts[i].split("[-_.]", -1);
      if (words.contains(parts[i]) || words.contains(tokens[0])) return true;
      boolean folder = i < parts.length - 1;
      if (folder && words.contains(tokens[tokens.length - 1])) return true;
    }
    return false;
  }

  /** True when a folder's name ends in one of these: "bureaunieuws". */
  static boolean endsIn(URI uri, List<String> endings) {
    String[] parts = path(uri).split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if (endings.stream().anyMatch(parts[i]::endsWith)) return true;
    }
    return false;
  }

  /** 2 for a page kept by the day it appeared, 1 by the month, 0 for any other and for files. */
  static int diary(URI uri) {
    Matcher diary = DIARY.matcher(path(uri));
    if (!diary.find() || FILE.matcher(path(uri)).find()) return 0;
    return diary.group(1) == null ? 1 : 2;
  }

  /** The day, or the first of the month, by which such a page is kept. */
  static Optional<LocalDate> day(URI uri) {
    Matcher diary = DIARY.matcher(path(uri));
    if (!diary.find() || FILE.matcher(path(uri)).find()) return Optional.empty();
    String[] parts = diary.group().split("/", -1);
    int day = parts.length > 3 ? Integer.parseInt(parts[3]) : 1;
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), day));
    } catch (DateTimeException e) {
      return Optional.empty(); // "/2027/02/30/" is no diary's
    }
  }

  private static String path(URI uri) {
    return String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT);
  }
}
