package nl.dutchtechzone.kansenradar.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Theme marks as a line of text: a mark a line, its parts parted by tabs. */
final class ThemeMarks {
  private ThemeMarks() {}

  static String write(List<ThemeMark> marks) {
    return marks.stream()
        .map(mark -> mark.id() + "\t" + mark.score() + "\t" + String.join("\t", mark.names()))
        .collect(Collectors.joining("\n"));
  }

  static List<ThemeMark> read(String lines) {
    return lines.lines().map(ThemeMarks::mark).toList();
  }

  private static ThemeMark mark(String line) {
    String[] parts = line.split("\t", -1);
    List<String> names = Arrays.stream(parts).skip(2).filter(name -> !name.isEmpty()).toList();
    return new ThemeMark(parts[0], names, Double.parseDouble(parts[1]));
  }
}
