package nl.dutchtechzone.kansenradar.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What came of all runs, in all and for each kind of fault. Thread-safe. */
final class Tallies {
  private final Map<Fault, Tally> tallies = new EnumMap<>(Fault.class);
  private final Tally total = new Tally();

  synchronized void add(
      Map<Fault, Integer> struck, Ledger.Verdict verdict, int excused, int complaints) {
    total.add(
        verdict, excused, complaints, struck.values().stream().mapToInt(count -> count).sum());
    struck.forEach(
        (fault, count) ->
            tallies
                .computeIfAbsent(fault, f -> new Tally())
                .add(verdict, excused, complaints, count));
  }

  synchronized int runs() {
    return total.runs;
  }

  synchronized boolean isGood() {
    return total.isGood();
  }

  synchronized void addTo(ObjectNode report) {
    report.setAll(total.json());
    ObjectNode faults = report.putObject("faults");
    tallies.forEach(
        (fault, tally) -> faults.set(fault.name().toLowerCase(Locale.ROOT), tally.json()));
  }

  /** Counts, of one kind of fault or of all; a run counts for each fault that it had. */
  private static final class Tally {
    private int runs;
    private int struck;
    private int lost;
    private int doubled;
    private int repeated;
    private int unexcused;
    private int failed;

    void add(Ledger.Verdict verdict, int excused, int complaints, int strikes) {
      runs++;
      struck += strikes;
      lost += verdict.lost().size();
      doubled += verdict.doubled().size();
      repeated += verdict.repeated();
      unexcused += Math.max(0, verdict.repeated() - excused);
      failed += complaints + verdict.strange().size();
    }

    ObjectNode json() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("runs", runs)
          .put("struck", struck)
          .put("lost", lost)
          .put("doubled", doubled)
          .put("repeatedUnderSameId", repeated)
          .put("repeatedWithoutCause", unexcused)
          .put("failed", failed);
    }

    boolean isGood() {
      return lost + doubled + unexcused + failed == 0;
    }
  }
}
