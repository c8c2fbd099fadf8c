package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Allocation;
import nl.dutchtechzone.kansenradar.opportunity.EarlyClose;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Intake;

/** How applications are taken in, what may end it early, and how the money is divided. */
final class IntakeFinder {
  private final Sheet sheet;

  IntakeFinder(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Rounds before continuous: a scheme with fixed rounds is always open as well. */
  Optional<Fact<Intake>> intake() {
    return first(Cue.INTAKE_ROUNDS, Intake.ROUNDS, false)
        .or(() -> first(Cue.INTAKE_CONTINUOUS, Intake.CONTINUOUS, true))
        .or(this::withoutDeadline);
  }

  /** "Antragsfrist: keine". */
  private Optional<Fact<Intake>> withoutDeadline() {
    for (Passage passage : sheet.passages()) {
      if (passage.kind() != Passage.Kind.LABELLED) continue;
      if (!passage.label(Cue.Family.ROLE).equals(Optional.of(Cue.DEADLINE))) continue;
      int end = Math.min(passage.end(), passage.start() + NONE_LENGTH);
      String value = new String(sheet.folded(), passage.start(), end - passage.start());
      if (!NONE.matcher(value).lookingAt()) continue;
      Hit hit = new Hit(Cue.INTAKE_CONTINUOUS, passage.start(), end, false);
      return Optional.of(sheet.fact(Intake.CONTINUOUS, hit, passage));
    }
    return Optional.empty();
  }

  private static final int NONE_LENGTH = 8;

  private static final Pattern NONE =
      Pattern.compile("^(?:keine|geen|none|n/a|nvt|n\\.v\\.t|ongoing|open)(?![a-z])(?! [a-z])");

  /** Whether the words for a continuous intake stand in a sentence without any day or year. */
  boolean isUndated() {
    for (Passage passage : sheet.passages()) {
      Optional<Hit> hit = passage.first(Cue.INTAKE_CONTINUOUS);
      if (hit.isEmpty() || isDenied(passage, hit.get()) || !isAboutApplying(passage)) continue;
      for (int i = passage.start(); i < passage.end(); i++) {
        if (Character.isDigit(sheet.folded()[i])) return false;
      }
      return true;
    }
    return false;
  }

  Optional<Fact<EarlyClose>> earlyClose() {
    return first(Cue.EARLY_CLOSE, EarlyClose.BUDGET, false);
  }

  Optional<Fact<Allocation>> allocation() {
    Optional<Fact<Allocation>> firstCome = first(Cue.FIRST_COME, Allocation.FIRST_COME, false);
    Optional<Fact<Allocation>> tender = first(Cue.TENDER, Allocation.TENDER, false);
    if (firstCome.isPresent()) return firstCome;
    return tender.or(() -> first(Cue.LOTTERY, Allocation.LOTTERY, false));
  }

  private <T> Optional<Fact<T>> first(Cue cue, T value, boolean aboutApplying) {
    if (!sheet.names(cue)) return Optional.empty();
    for (Passage passage : sheet.passages()) {
      Optional<Hit> hit = passage.first(cue);
      if (hit.isEmpty() || isDenied(passage, hit.get())) continue;
      if (aboutApplying && !isAboutApplying(passage)) continue;
      return Optional.of(sheet.fact(value, hit.get(), passage));
    }
    return Optional.empty();
  }

  private boolean isDenied(Passage passage, Hit hit) {
    String words = sheet.words(passage);
    if (hit.cue() == Cue.INTAKE_CONTINUOUS && ELSE.isIn(Words.of(words))) return true;
    for (Hit other : passage.hits()) {
      boolean before = other.end() <= hit.start() && hit.start() - other.end() <= 12;
      if (other.cue() == Cue.NOT && before) return true;
    }
    return false;
  }

  /** "You may withdraw your application at any time". */
  private static final Sign ELSE =
      new Sign(
          "\\b(?:withdraw|withdrawn|cancel|contact us|intrekken|ingetrokken|wijzigen|contact"
              + " opnemen|zuruckziehen|zuruckgezogen|widerrufen|kundigen)\\b");

  /** "Laufend" and "at any time" say much else too. */
  private static boolean isAboutApplying(Passage passage) {
    if (passage.has(Cue.SUBMIT) || passage.has(Cue.DEADLINE) || passage.has(Cue.WINDOW))
      return true;
    if (passage.has(Cue.OPENING_VERB) || passage.has(Cue.EARLY_CLOSE)) return true;
    Optional<Cue> label = passage.label(Cue.Family.ROLE);
    if (label.isPresent()) return true;
    return passage.heading(Cue.Family.ROLE).isPresent() || passage.length() <= 60;
  }
}
