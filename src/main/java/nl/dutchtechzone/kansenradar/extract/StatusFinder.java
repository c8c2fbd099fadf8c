package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Evidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.text.Span;

/**
 * The status a page states in words: a label's value first, then a badge or heading, then prose. A
 * doubtful sentence ("overtekend") only flags.
 */
final class StatusFinder {
  private static final int BADGE = 60;
  private static final int CANCELLED = 7;

  /** "Budget uitgeput" outdoes a "Status: open" that nobody has changed. */
  private static final int EXHAUSTED = 6;

  /** What stands so near to the beginning belongs to the title. */
  private static final int HEADER = 400;

  private static final int LONE = 12;
  private static final int WINDOW = 40;

  /** How much a statement weighs; the first of the heaviest wins. */
  private record Claim(int weight, Status status, Hit hit, Passage passage, Set<String> flags) {}

  private final Sheet sheet;
  private final StatusConditions conditions;
  private final Withdrawals withdrawals;
  private final boolean law;
  private final int guideline;
  private Optional<Claim> best = Optional.empty();
  private boolean contradicted;
  private boolean oversubscribed;

  StatusFinder(Sheet sheet) {
    this.sheet = sheet;
    this.conditions = new StatusConditions(sheet);
    this.law = sheet.law().isInArticles();
    this.guideline = sheet.law().guideline();
    this.withdrawals = new Withdrawals(sheet, law);
  }

  Optional<Fact<Status>> find() {
    for (Passage passage : sheet.passages()) look(passage);
    return best.map(this::fact).or(this::fromPath);
  }

  /** The sentence that said it, when it was prose: it may speak of one round out of several. */
  Optional<Passage> prose() {
    return best.filter(c -> c.weight() <= 3 || c.weight() == EXHAUSTED)
        .map(Claim::passage)
        .filter(p -> p.kind() == Passage.Kind.SENTENCE);
  }

  /** True when only prose in the future tense said it. */
  boolean isWeak() {
    return best.map(c -> c.weight() <= 1).orElse(false);
  }

  private void look(Passage passage) {
    boolean labelled = passage.label(Cue.Family.STATUS_LABEL).isPresent();
    if (labelled) shortWord(passage, 5, String::startsWith).ifPresent(this::weigh);
    else if (isWindowState(passage)) shortWord(passage, 4, String::equals).ifPresent(this::weigh);
    else if (isLone(passage)) shortWord(passage, 3, String::equals).ifPresent(this::weigh);
    else mark(passage).ifPresent(this::weigh);
    if (passage.has(Cue.OVERSUBSCRIBED)) oversubscribed = true;
    if (passage.has(Cue.STATUS_PART) || isHistory(passage)) return;
    untied(passage).ifPresent(this::weigh);
    for (Hit hit : passage.labelHits()) {
      if (hit.cue().family() == Cue.Family.STATUS) consider(hit, passage, false);
    }
    for (Hit hit : passage.hits()) {
      if (hit.cue().family() == Cue.Family.STATUS) consider(hit, passage, labelled);
    }
  }

  /** Said with other words between: "Plafond voor dorpshuizen bereikt", "zal in mei ... openen". */
  private Optional<Claim> untied(Passage passage) {
    if (passage.label().isPresent()) return Optional.empty();
    Hit whole = new Hit(Cue.STATUS, passage.start(), passage.end(), false);
    if (UntiedStatus.isSpentHeadline(sheet, passage) && !conditions.isNoEnd(whole, passage)) {
      Set<String> flags = flags(Cue.BUDGET_EXHAUSTED);
      return Optional.of(new Claim(EXHAUSTED, Status.CLOSED, whole, passage, flags));
    }
    if (UntiedStatus.isShut(sheet, passage)) {
      return Optional.of(new Claim(2, Status.CLOSED, whole, passage, Set.of()));
    }
    if (!UntiedStatus.isToOpen(sheet, passage)) return Optional.empty();
    return Optional.of(new Claim(1, Status.FORTHCOMING, whole, passage, Set.of()));
  }

  private static boolean isHistory(Passage passage) {
    return passage.headings().stream().anyMatch(h -> h.cue() == Cue.HISTORY)
        || passage.has(Cue.HISTORY);
  }

  private void consider(Hit hit, Passage passage, boolean labelled) {
    Optional<Status> status =
        status(hit.cue()).map(s -> conditions.isNoLonger(hit, passage) ? Status.CLOSED : s);
    if (status.isEmpty() || conditions.isConditional(hit, passage)) return;
    if (hit.cue() == Cue.BUDGET_EXHAUSTED
        && (conditions.isNoEnd(hit, passage) || !conditions.isOfMoney(hit, passage))) return;
    if (hit.cue() == Cue.OVERSUBSCRIBED && conditions.isFeared(hit, passage)) return;
    boolean badge = isBadge(hit, passage);
    // "Die Frist endete am 31. Dezember 2024" is an editor's note wherever it stands.
    boolean note = hit.cue() == Cue.STATUS_CLOSED && hasDeadline(passage);
    if (!labelled && !note && hit.start() >= guideline) return;
    if (law && !labelled && !badge && hit.cue() != Cue.STATUS_WITHDRAWN) return; // a rule, no state
    if (!labelled && conditions.isOfWho(hit, passage)) return;
    if (!labelled && status.get() == Status.OPEN && conditions.isToCome(hit, passage)) return;
    if (status.get() == Status.OPEN && isLabelOfDay(hit, passage)) return;
    if (!labelled && !badge && !isAboutApplying(hit, passage)) return;
    int weight = labelled ? 4 : badge ? 3 : 2;
    if (hit.cue() == Cue.BUDGET_EXHAUSTED && !passage.has(Cue.OVERSUBSCRIBED)) weight = EXHAUSTED;
    // "Overtekend" says no more than that one still can; what one can't is said outright.
    if (hit.cue() == Cue.OVERSUBSCRIBED && !labelled) weight = 1;
    if (hit.cue() == Cue.STATUS_WITHDRAWN && !withdrawals.isOfCall(hit, passage)) return;
    if (isCancelled(hit, passage)) weight = CANCELLED;
    boolean dated = passage.label().isPresent() && !labelled;
    boolean weak = !badge || dated || isOfNext(hit);
    if (hit.cue() == Cue.STATUS_FORTHCOMING && !labelled && weak) weight = 1;
    if (!labelled && status.get() == Status.OPEN && isWindow(hit, passage)) weight = 1;
    if (!labelled && (isOfElse(passage, weight) || isOfNamed(hit, passage))) return;
    weigh(new Claim(weight, status.get(), hit, passage, flags(hit.cue())));
  }

  /** "Duurzaam toerisme: wordt niet opengesteld": what an entry names, not the call. */
  private boolean isOfNamed(Hit hit, Passage passage) {
    if (hit.cue() != Cue.STATUS_CLOSED || passage.kind() != Passage.Kind.SENTENCE) return false;
    String before = passage.before(sheet.folded(), hit.start(), ENTRY);
    int colon = before.indexOf(": ");
    return colon > 0
        && before.length() < ENTRY
        && !passage.has(Cue.KIND_CALL)
        && !passage.has(Cue.WINDOW)
        && !passage.has(Cue.SUBMIT)
        && !passage.has(Cue.DEADLINE);
  }

  private static final int ENTRY = 80;

  /** Of the office and its hours always; of "open calls" unless the line says nothing else. */
  private boolean isOfElse(Passage passage, int weight) {
    return passage.hits().stream()
        .filter(h -> h.cue() == Cue.NOT_THE_CALL)
        .anyMatch(h -> weight < 3 || h.in(sheet.folded()).equals("office"));
  }

  /**
   * "The call has been cancelled": said of the call itself, it outweighs a status left standing.
   */
  private boolean isCancelled(Hit hit, Passage passage) {
    if (hit.cue() != Cue.STATUS_WITHDRAWN || passage.has(Cue.KIND_EVENT)) return false;
    boolean sentence = hit.in(sheet.folded()).indexOf(' ') >= 0 || conditions.isDone(hit, passage);
    return sentence && (passage.has(Cue.KIND_CALL) || passage.has(Cue.WINDOW));
  }

  /** "Aanvragen kan tot en met 1 juni": how long, which an end that is stated elsewhere outdoes. */
  private boolean isWindow(Hit hit, Passage passage) {
    int to = Math.min(passage.end(), hit.end() + WINDOW);
    return Fold.holdsDigit(sheet.folded(), hit.end(), to);
  }

  /** "Die nächste Ausschreibung": there may be one now as well. */
  private boolean isOfNext(Hit hit) {
    String words = hit.in(sheet.folded());
    return words.startsWith("nachste") || words.startsWith("volgende") || words.startsWith("next");
  }

  /** Nearly nothing but the status itself, as above a title. */
  private static boolean isBadge(Hit hit, Passage passage) {
    if (passage.kind() == Passage.Kind.HEADING && passage.length() <= BADGE * 2) return true;
    return passage.length() <= BADGE && passage.length() <= (hit.end() - hit.start()) + 25;
  }

  /** In prose "planned" and "closed" say something of many things; here it must be the call. */
  private boolean isAboutApplying(Hit hit, Passage passage) {
    boolean oneWord = true;
    for (int i = hit.start(); i < hit.end(); i++) if (sheet.folded()[i] == ' ') oneWord = false;
    if (oneWord && hit.cue() == Cue.STATUS_FORTHCOMING && !isVerb(hit)) return false;
    if (oneWord && isEnd(hit.cue()) && !isNear(hit, passage)) return false;
    boolean names = namesCall(hit, passage);
    if (hit.cue() == Cue.STATUS_FORTHCOMING || hit.cue() == Cue.STATUS_WITHDRAWN) return names;
    return names
        || passage.has(Cue.SUBMIT)
        || isOfScheme(hit, passage)
        || hasDeadline(passage)
        || saysMoney(hit)
        || standsOver(hit, passage);
  }

  /** "Applications open | 2026-12-07": the day says whether they are. */
  private boolean isLabelOfDay(Hit hit, Passage passage) {
    boolean label = hit.end() <= passage.start() && hit.in(sheet.folded()).endsWith("open");
    return label && Character.isDigit(sheet.folded()[passage.start()]);
  }

  private static boolean isEnd(Cue cue) {
    return cue == Cue.STATUS_CLOSED || cue == Cue.STATUS_TEMPORARILY_CLOSED;
  }

  /** "Beendet" far from what one applies for ends a study or a contract. */
  private boolean isNear(Hit hit, Passage passage) {
    return isOfScheme(hit, passage)
        || passage.isLabelled(Cue.KIND_CALL)
        || passage.hits().stream()
            .filter(h -> h.start() >= hit.start() - NEAR && h.end() <= hit.end() + NEAR)
            .anyMatch(
                h ->
                    h.cue() == Cue.KIND_CALL
                        || h.cue() == Cue.WINDOW
                        || h.cue() == Cue.SUBMIT
                        || h.cue() == Cue.DEADLINE);
  }

  private static final int NEAR = 50;

  /** "The community fund is now closed". */
  private boolean isOfScheme(Hit hit, Passage passage) {
    return SCHEME.isIn(passage.before(sheet.folded(), hit.start(), WINDOW));
  }

  private static final Sign SCHEME =
      new Sign(
          "\\b(?:fund|scheme|grants?|programmes?|regeling|[a-z]*subsidie|fonds|voucher"
              + "|[a-z]*programm|[a-z]*forderung|forderlinie)\\b[^.;:,]{0,25}$");

  /** "Open for applications" on a line over prose, which is no label's value. */
  private boolean standsOver(Hit hit, Passage passage) {
    if (hit.end() > passage.start() || !passage.isLabelled(Cue.SUBMIT)) return false;
    String value = passage.after(sheet.folded(), passage.start(), VALUE);
    return value.chars().noneMatch(Character::isDigit);
  }

  /** A day, with its weekday, begins no later. */
  private static final int VALUE = 14;

  /** Also by what reads as a label: "Projectoproep 2027 is gesloten". */
  private static boolean namesCall(Hit hit, Passage passage) {
    if (passage.has(Cue.KIND_CALL) || passage.has(Cue.WINDOW)) return true;
    boolean labelled = passage.isLabelled(Cue.KIND_CALL) || passage.isLabelled(Cue.WINDOW);
    return labelled && hit.start() >= passage.start();
  }

  private static boolean hasDeadline(Passage passage) {
    return passage.has(Cue.DEADLINE) || passage.has(Cue.DEADLINE_PRE);
  }

  private boolean isVerb(Hit hit) {
    String word = hit.in(sheet.folded());
    return word.equals("opent") || word.equals("startet");
  }

  private boolean saysMoney(Hit hit) {
    if (hit.cue() == Cue.BUDGET_EXHAUSTED || hit.cue() == Cue.OVERSUBSCRIBED) return true;
    return hit.cue() == Cue.STATUS_OPEN && StatusConditions.isOfMoneyLeft(hit.in(sheet.folded()));
  }

  private static Optional<Status> status(Cue cue) {
    return switch (cue) {
      case STATUS_OPEN, OVERSUBSCRIBED -> Optional.of(Status.OPEN);
      case STATUS_CLOSED, STATUS_TEMPORARILY_CLOSED, BUDGET_EXHAUSTED -> Optional.of(Status.CLOSED);
      case STATUS_FORTHCOMING -> Optional.of(Status.FORTHCOMING);
      case STATUS_WITHDRAWN -> Optional.of(Status.WITHDRAWN);
      default -> Optional.empty();
    };
  }

  private static Set<String> flags(Cue cue) {
    return switch (cue) {
      case STATUS_TEMPORARILY_CLOSED -> Set.of("temporary");
      case BUDGET_EXHAUSTED -> Set.of("budget_exhausted");
      default -> Set.of();
    };
  }

  /** "Openstelling: gesloten", "Loket: open". */
  private static boolean isWindowState(Passage passage) {
    if (passage.kind() != Passage.Kind.LABELLED || passage.length() > LONE) return false;
    return passage.isLabelled(Cue.WINDOW)
        || passage.isLabelled(Cue.SUBMIT)
        || passage.isLabelled(Cue.KIND_CALL);
  }

  /** "Gesloten" in a line of its own, right at the title: a badge. */
  private static boolean isLone(Passage passage) {
    return passage.start() <= HEADER && passage.length() <= LONE && passage.label().isEmpty();
  }

  private Optional<Claim> mark(Passage passage) {
    return StatusMark.of(sheet.folded(), passage)
        .flatMap(mark -> shortWord(passage, mark, 3, String::equals));
  }

  /** "Status: open": behind the label a single word is enough. */
  private Optional<Claim> shortWord(Passage passage, int weight, BiPredicate<String, String> test) {
    int end = Math.min(passage.end(), passage.start() + 30);
    return shortWord(passage, new Span(passage.start(), end), weight, test);
  }

  private Optional<Claim> shortWord(
      Passage passage, Span at, int weight, BiPredicate<String, String> test) {
    String value = Fold.words(sheet.folded(), at.start(), at.end()).strip();
    Optional<Status> status = ShortStates.of(value, test);
    Hit hit = new Hit(Cue.STATUS, at.start(), at.end(), true);
    return status.map(s -> new Claim(weight, s, hit, passage, Set.of()));
  }

  private void weigh(Claim claim) {
    if (best.isEmpty() || claim.weight() > best.get().weight()) {
      contradicted = best.isPresent() && best.get().status() != claim.status();
      best = Optional.of(claim);
    } else if (claim.status() != best.get().status()) {
      contradicted = true;
    }
  }

  private Fact<Status> fact(Claim claim) {
    TreeSet<String> flags = new TreeSet<>(claim.flags());
    if (oversubscribed) flags.add("oversubscribed");
    if (contradicted) flags.add("conflict");
    return sheet.fact(claim.status(), claim.hit(), claim.passage(), flags);
  }

  /** Some sites say it in the path alone: weak, and only the title can prove it. */
  private Optional<Fact<Status>> fromPath() {
    String path = String.valueOf(sheet.uri().getPath()).toLowerCase(java.util.Locale.ROOT);
    if (!path.contains("/archief") && !path.contains("/archiv")) return Optional.empty();
    if (sheet.passages().isEmpty()) return Optional.empty();
    Passage first = sheet.passages().getFirst();
    Evidence evidence = sheet.evidence(first.start(), first.end());
    return Optional.of(
        new Fact<>(Status.CLOSED, evidence, Confidence.LOW, java.util.List.of("archived_path")));
  }
}
