package nl.dutchtechzone.kansenradar.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.notify.Chronicle;
import nl.dutchtechzone.kansenradar.notify.FactWords;
import nl.dutchtechzone.kansenradar.notify.Glossary;
import nl.dutchtechzone.kansenradar.notify.Letter.Shift;
import nl.dutchtechzone.kansenradar.notify.NamedFacts;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.opportunity.Conflict;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.OpportunityStore.NoticeVersion;

/** A call in Dutch, for a terminal: facts with their proof, what its sources differ in, changes. */
final class CallText {
  private static final String NOTHING = "";

  private final Wording wording;
  private final FactWords facts;
  private final List<String> lines = new ArrayList<>();

  CallText(Glossary glossary) {
    this.wording = new Wording(Language.NL, glossary);
    this.facts = new FactWords(wording, glossary);
  }

  /** All lines; {@code steps} is empty when the versions are not asked for. */
  List<String> of(
      Offer offer, List<Conflict> conflicts, List<Change> changes, List<VersionStep> steps) {
    head(offer);
    conflicts(conflicts);
    proofs(offer.opportunity());
    reasons(offer.assessment().reasons());
    changes(changes);
    steps.forEach(this::step);
    return List.copyOf(lines);
  }

  private void head(Offer offer) {
    Opportunity opportunity = offer.opportunity();
    say(opportunity.title());
    say(opportunity.lead().uri().toString());
    say(
        String.format(
            Locale.ROOT,
            "%s, %s, gecontroleerd bij de bron op %s",
            Ranked.standing(opportunity, offer.status()),
            wording.of("programme", opportunity.programme()),
            Ranked.day(opportunity.lastChecked())));
    if (opportunity.summary().isBlank()) return;
    say(NOTHING);
    say(opportunity.summary());
  }

  private void conflicts(List<Conflict> conflicts) {
    if (conflicts.isEmpty()) return;
    heading("Let op: de bronnen spreken elkaar tegen");
    for (Conflict conflict : conflicts) {
      for (Conflict.Statement said : conflict.statements()) {
        say(
            String.format(
                Locale.ROOT,
                "  %-18s %s volgens %s",
                facts.label(conflict.field()),
                wording.value(conflict.field(), said.value()),
                said.notice().sourceId()));
        quote(said.quote());
      }
    }
  }

  private void proofs(Opportunity opportunity) {
    heading("Feiten en bewijs");
    TreeSet<String> flags = new TreeSet<>(opportunity.lead().flags());
    NamedFacts.of(opportunity.facts())
        .forEach(
            (name, fact) -> {
              proof(name, fact);
              flags.addAll(fact.flags());
            });
    for (String flag : flags) {
      say(String.format(Locale.ROOT, "  %-18s %s", "Let op", facts.flag(flag)));
    }
  }

  private void proof(String name, Fact<?> fact) {
    String label = facts.label(NamedFacts.field(name));
    say(String.format(Locale.ROOT, "  %-18s %s", label, facts.of(fact.value())));
    quote(fact.evidence().quote());
  }

  private void reasons(List<Reason> reasons) {
    heading("Waarom");
    for (Reason reason : reasons) {
      say(
          String.format(
              Locale.ROOT,
              "  %+.2f %s: %s",
              reason.weight(),
              wording.part(reason.part()),
              reason.term()));
    }
  }

  private void changes(List<Change> changes) {
    heading("Wijzigingen");
    for (Chronicle.Event event : Chronicle.of(changes, wording)) {
      String day = Ranked.day(event.at());
      event
          .shift()
          .ifPresentOrElse(
              shift -> shift("  " + day + " ", shift),
              () -> say(String.format(Locale.ROOT, "  %s %s", day, event.what())));
    }
  }

  private void step(VersionStep step) {
    NoticeVersion version = step.version();
    heading(
        String.format(
            Locale.ROOT,
            "Versie %d van %s, gezien op %s",
            version.version(),
            step.source(),
            Ranked.day(version.seenAt())));
    step.difference().stream()
        .flatMap(difference -> difference.facts().stream())
        .map(wording::shift)
        .forEach(shift -> shift("  ", shift));
    step.passages().forEach(passage -> say(String.format(Locale.ROOT, "  %s", passage)));
  }

  private void shift(String before, Shift shift) {
    say(
        String.format(
            Locale.ROOT, "%s%s: %s → %s", before, shift.what(), shift.before(), shift.after()));
    Stream.concat(
            shift.was().map(words -> "eerst: \"" + words + '"').stream(),
            shift.is().map(words -> "nu: \"" + words + '"').stream())
        .forEach(words -> say(String.format(Locale.ROOT, "      %s", words)));
  }

  private void quote(String words) {
    say(String.format(Locale.ROOT, "  %-18s \"%s\"", NOTHING, words.replaceAll("\\s+", " ")));
  }

  private void heading(String words) {
    say(NOTHING);
    say(words);
  }

  private void say(String line) {
    lines.add(line);
  }
}
