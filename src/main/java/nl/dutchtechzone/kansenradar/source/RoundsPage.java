package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Intake;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Stage;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/**
 * A table of rounds as a page of its own: what a person typed is the proof of what was typed, kept
 * in the archive like any other body.
 *
 * @param page plain text
 */
record RoundsPage(Page page, Fact<Intake> intake, List<Fact<Deadline>> deadlines) {
  private static final String ALWAYS =
      "neemt het hele jaar aanvragen aan en beoordeelt ze in rondes";
  private static final List<String> BY_HAND = List.of("kept_by_hand");

  static RoundsPage of(SourceDefinition definition, RoundTable table, Instant at) {
    URI address = URI.create("urn:kansenradar:rounds:" + definition.id());
    StringBuilder text = new StringBuilder();
    text.append(definition.names().nl()).append(' ');
    int always = text.length();
    text.append(ALWAYS).append(".\nMet de hand overgenomen uit ").append(table.from());
    table.verified().ifPresent(day -> text.append(", gecontroleerd op ").append(day));
    text.append(".\n");
    List<Fact<Deadline>> deadlines = new ArrayList<>();
    List<int[]> spans = new ArrayList<>();
    for (RoundTable.Round round : table.rounds()) spans.add(append(text, round));
    String body = text.toString();
    for (int i = 0; i < spans.size(); i++) {
      int[] span = spans.get(i);
      Evidence evidence = evidence(address, body, span[0], span[1]);
      deadlines.add(byHand(deadline(table.rounds().get(i)), evidence));
    }
    Evidence proof = evidence(address, body, always, always + ALWAYS.length());
    return new RoundsPage(page(address, body, at), byHand(Intake.ROUNDS, proof), deadlines);
  }

  /** Where the words of the deadline stand: start and end. */
  private static int[] append(StringBuilder text, RoundTable.Round round) {
    text.append(round.name()).append(": ");
    int start = text.length();
    text.append("indienen tot en met ").append(round.deadline());
    round.time().ifPresent(time -> text.append(' ').append(time).append(" uur"));
    int end = text.length();
    round.decision().ifPresent(day -> text.append("; besluit op ").append(day));
    if (round.tentative().orElse(false)) text.append("; onder voorbehoud");
    text.append(".\n");
    return new int[] {start, end};
  }

  private static Deadline deadline(RoundTable.Round round) {
    Moment moment =
        round
            .time()
            .map(time -> Moment.at(round.deadline(), time))
            .orElseGet(() -> Moment.on(round.deadline()));
    return new Deadline(
        moment,
        Deadline.BRUSSELS,
        Stage.CUT_OFF,
        Optional.of(round.name()),
        true,
        round.tentative().orElse(false));
  }

  private static <T> Fact<T> byHand(T value, Evidence evidence) {
    return new Fact<>(value, evidence, Confidence.MEDIUM, BY_HAND);
  }

  private static Evidence evidence(URI address, String body, int start, int end) {
    return new Evidence(address, body.substring(start, end), start, end);
  }

  private static Page page(URI address, String text, Instant at) {
    Bytes body = Bytes.utf8(text);
    return Page.atHand(address, "text/plain", Optional.of(StandardCharsets.UTF_8), body, at);
  }

  /**
   * What the watched page states, completed by the table. Such a programme is never closed: a date
   * on its page ends a round, not the intake.
   */
  Facts completed(Facts stated) {
    Timing timing = stated.timing();
    List<Fact<Deadline>> cutOffs = new ArrayList<>(deadlines);
    if (cutOffs.isEmpty()) {
      timing.deadlines().forEach(fact -> cutOffs.add(fact.map(RoundsPage::asCutOff)));
    }
    return stated.with(
        new Timing(
            timing.statusStated().filter(fact -> fact.value() == Status.OPEN),
            Optional.of(timing.intake().filter(f -> f.value() == Intake.ROUNDS).orElse(intake)),
            Optional.empty(),
            cutOffs,
            timing.earlyClose(),
            timing.allocation()));
  }

  private static Deadline asCutOff(Deadline deadline) {
    return new Deadline(
        deadline.moment(),
        deadline.zone(),
        Stage.CUT_OFF,
        deadline.track(),
        deadline.inclusive(),
        deadline.tentative());
  }
}
