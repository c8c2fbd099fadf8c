package nl.dutchtechzone.kansenradar.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;

/** Counts which values of expected.yaml were read, and lists every difference. */
final class Comparison {
  private final List<String> complaints = new ArrayList<>();
  private int wanted;
  private int found;
  private int invented;

  void compare(Expected expected, SourceDefinition source, Notice notice, int day) {
    Map<String, String> want = expected.readings(day);
    Map<String, String> got = got(expected, source, notice, day);
    if (expected.isOffer()) want.put("status", expected.status(day));
    TreeSet<String> fields = new TreeSet<>(want.keySet());
    fields.addAll(got.keySet());
    for (String field : fields) {
      if (!expected.isSure(field)) continue;
      if (!got.containsKey(field) && expected.mayLack(field)) continue;
      count(
          "day " + day + " " + expected.source() + expected.page() + " " + field,
          want.getOrDefault(field, ""),
          got.getOrDefault(field, ""));
    }
  }

  /** The programme and the area of the source stand in for what the page does not say. */
  private static Map<String, String> got(
      Expected expected, SourceDefinition source, Notice notice, int day) {
    Map<String, String> got = new TreeMap<>(Readings.of(notice));
    if (!expected.isOffer()) {
      got.keySet().retainAll(List.of("kind", "title"));
      return got;
    }
    got.put("status", StatusRule.status(notice.facts(), SampleScan.morning(day)).code());
    got.putIfAbsent("programme", source.programme().code());
    if (!source.area().isEmpty()) {
      got.putIfAbsent("areas", String.join(", ", new TreeSet<>(source.area())));
    }
    return got;
  }

  void missing(Expected expected, int day) {
    wanted++;
    complaints.add("day " + day + " " + expected.source() + expected.page() + ": no notice");
  }

  void surplus(Notice notice, int day) {
    invented++;
    complaints.add("day " + day + " " + notice.uri() + ": not expected: " + notice.title());
  }

  private void count(String place, String want, String got) {
    if (!want.isEmpty()) wanted++;
    if (want.equals(got)) {
      found++;
      return;
    }
    if (!got.isEmpty()) invented++;
    complaints.add(place + ": want " + (want.isEmpty() ? "nothing" : want) + ", got " + got);
  }

  /** Share of the expected values that were read as they should be. */
  double recall() {
    return (double) found / wanted;
  }

  /** Share of the values read that are as they should be. */
  double precision() {
    return (double) found / (found + invented);
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public String toString() {
    return found
        + " of "
        + wanted
        + " values, "
        + invented
        + " wrong or invented\n"
        + String.join("\n", complaints);
  }
}
