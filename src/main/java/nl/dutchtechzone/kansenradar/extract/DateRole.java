package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Precision;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.Flags;

/**
 * Decides what a date is for, from the words nearest to it: those before it in its clause, those
 * after it, the label, the heading. A date without such words is for nothing.
 */
final class DateRole {
  private static final int INHERIT = 90;

  /** Room for "by", "uiterlijk op" or "between" from a word to its date. */
  private static final int ADJACENT = 14;

  /** From here on a word is told of something else than the label's date. */
  private static final int FAR = 40;

  private static final DateUse ANOTHER = new DateUse(Use.OTHER, Optional.empty(), 1);

  private final char[] folded;
  private final NearWords near;
  private final SubmitWords submit;
  private final Beginnings beginnings;
  private final ProjectTimes projects;
  private final OtherEnds ends;
  private final VerbForms verbs;
  private final PastActs done;
  private final LateComers late;
  private final Antecedent referring;
  private final Answers answers;
  private final StepLabels steps;

  DateRole(char[] folded) {
    this.folded = folded;
    this.near = new NearWords(folded);
    this.submit = new SubmitWords(folded);
    this.beginnings = new Beginnings(folded);
    this.projects = new ProjectTimes(folded);
    this.ends = new OtherEnds(folded);
    this.verbs = new VerbForms(folded);
    this.done = new PastActs(folded);
    this.late = new LateComers(folded);
    this.referring = new Antecedent(folded);
    this.answers = new Answers(folded);
    this.steps = new StepLabels(folded);
  }

  /**
   * @param from end of the date before it in the passage, or the passage's start
   * @param to start of the date after it, or the passage's end
   * @param before what the date before it is for
   * @param earlier the sentence before this one
   * @param lead what the line before this one left open
   */
  DateUse of(
      Passage passage,
      DateMention mention,
      int from,
      int to,
      DateUse before,
      Optional<Passage> earlier,
      LeadIn lead) {
    if ((isSitting(mention) && !passage.has(Cue.SUBMIT)) // "op 14 april van 9 tot 17 uur indienen"
        || ends.isOfLaw(passage, mention)
        || projects.isOne(passage, mention, from)
        || done.isOne(passage, mention)
        || beginnings.isFirstOfMany(passage, mention, from)) return ANOTHER;
    if (verbs.isShutting(passage, mention)) return new DateUse(Use.DEADLINE, Optional.empty(), 1);
    Optional<Hit> ahead = near.ahead(passage, mention, from, mention.span().start());
    DateUse led = ahead.isPresent() ? DateUse.UNTOLD : lead.of(passage, mention, folded);
    Optional<Cue> label = passage.labelledUse();
    boolean labelled = label.filter(CueUse::isStrong).isPresent();
    boolean told =
        led.isTold() || labelled || ahead.filter(h -> CueUse.isStrong(h.cue())).isPresent();
    Optional<Hit> behind =
        near.behind(passage, mention, to)
            .filter(h -> !CueUse.isOther(h.cue()) || !near.isAside(mention, h, told));
    Optional<Hit> opened = verbs.opensFor(passage, mention);
    if (opened.isPresent()) return new DateUse(Use.WINDOW, opened, 1);
    if (beginnings.isNamed(passage, mention)) return new DateUse(Use.OPENS, Optional.empty(), 1);
    Optional<Use> stands = verbs.standsOpen(passage, mention);
    if (stands.isPresent()) return new DateUse(stands.get(), Optional.empty(), 1);
    if (ahead.isPresent() && CueUse.isOther(ahead.get().cue())) {
      boolean far = labelled && mention.span().start() - ahead.get().end() > FAR;
      boolean law = labelled && ahead.get().cue() == Cue.LEGAL;
      boolean yields =
          far || law || VerbForms.isOpenedFor(mention, behind) || isHandedIn(ahead.get(), behind);
      if (!yields) return DateUse.other(ahead.get());
      ahead = Optional.empty();
    }
    if (ahead.filter(h -> goesOn(h, from, before)).isPresent()) return before;
    if (late.isOne(passage, mention)) return new DateUse(Use.DEADLINE, Optional.empty(), 1);
    if (late.isEarly(passage, mention)) return new DateUse(Use.OPENS, Optional.empty(), 1);
    if (label.isPresent()) return labelled(passage, mention, label.get(), ahead, behind);
    boolean account = behind.filter(submit::isAccount).isPresent();
    boolean other = behind.isPresent() && CueUse.isOther(behind.get().cue());
    if (other && (account || !hasItsWord(ahead, mention))) {
      return DateUse.other(behind.get());
    }
    DateUse said = said(passage, mention, ahead, behind);
    if (said.isTold()) return said;
    if (beginnings.isOne(passage, mention)) return new DateUse(Use.OPENS, Optional.empty(), 1);
    if (led.isTold()) return led;
    if (before.isTold() && canInherit(passage, from, mention)) return inherited(mention, before);
    DateUse meant = earlier.map(e -> referring.of(passage, mention, e)).orElse(DateUse.UNTOLD);
    if (meant.isTold()) return meant;
    DateUse asked = earlier.map(e -> answers.of(passage, mention, e)).orElse(DateUse.UNTOLD);
    if (asked.isTold()) return asked;
    if (passage.label(Cue.Family.ROLE).isPresent()) return submitLabel(passage, mention);
    Optional<Hit> moved = passage.first(Cue.EXTENDED);
    if (moved.isPresent() && isMove(mention)) return new DateUse(Use.DEADLINE, moved, 1);
    return underHeading(passage, mention);
  }

  /** "Das Programm beginnt am 1. März und endet am 31. Dezember": one subject for both verbs. */
  private boolean goesOn(Hit verb, int from, DateUse before) {
    if (before.use() != Use.OTHER || !isVerb(verb) || verb.start() <= from) return false;
    boolean lasting =
        before
            .cue()
            .filter(c -> c.cue() == Cue.VALIDITY || c.cue() == Cue.PROJECT || c.cue() == Cue.EVENT)
            .isPresent();
    return lasting && AND.contains(Fold.words(folded, from, verb.start()));
  }

  private static final Set<String> AND = Set.of(" und ", " en ", " and ");

  /** "Projecten moeten uiterlijk ... ingediend worden": the verb says what must be done. */
  private boolean isHandedIn(Hit ahead, Optional<Hit> behind) {
    if (ahead.cue() != Cue.PROJECT || !submit.isObliged(ahead)) return false;
    return behind.filter(h -> h.cue() == Cue.SUBMIT && submit.isVerb(h)).isPresent();
  }

  /**
   * "Applications submitted by 1 May are considered in June", "proposals are due 1 May for awards
   * to be announced in June": the nearer word has the date.
   */
  private boolean hasItsWord(Optional<Hit> ahead, DateMention mention) {
    return ahead
        .filter(h -> !submit.isObjectOfTalk(h) && !BOUNDS.contains(h.in(folded)))
        .filter(
            h -> h.cue() == Cue.SUBMIT || h.cue() == Cue.CLOSING_VERB || h.cue() == Cue.DEADLINE)
        .filter(h -> CueUse.useOf(h.cue(), mention) != Use.UNTOLD)
        .filter(h -> mention.span().start() - h.end() <= ADJACENT)
        .isPresent();
  }

  /** "Kunt u nog tot 1 maart verantwoorden": what until then is told by the verb behind. */
  private static final Set<String> BOUNDS = Set.of("nog tot", "noch bis");

  /** "Bis zum 30. April, für das Folgejahr bis zum 31. Oktober einzureichen": one verb for both. */
  static boolean sharesVerb(DateMention first, DateUse before, DateMention second, DateUse use) {
    boolean open = before.use() == Use.UNTOLD && use.use() == Use.DEADLINE;
    boolean ends = first instanceof DateMention.Point p && CueUse.isEnd(p.bound());
    boolean verb = use.cue().filter(c -> c.start() >= second.span().end()).isPresent();
    return open && ends && verb && second.span().start() - first.span().end() <= INHERIT;
  }

  private static boolean isMove(DateMention mention) {
    return switch (mention) {
      case DateMention.Point p -> CueUse.isEnd(p.bound());
      case DateMention.Period p -> !CueUse.isBare(p);
    };
  }

  private DateUse labelled(
      Passage passage, DateMention mention, Cue label, Optional<Hit> ahead, Optional<Hit> behind) {
    Hit hit = hitOf(passage.labelHits(), label);
    if (CueUse.isOther(label)) {
      boolean lasting = label == Cue.PROJECT || label == Cue.VALIDITY || label == Cue.EVENT;
      Optional<Hit> own = ahead.filter(h -> CueUse.isStrong(h.cue()));
      DateUse said =
          said(passage, mention, own.filter(h -> !lasting || !isVerb(h)), Optional.empty());
      return said.isTold() ? said : DateUse.other(hit);
    }
    if (behind.isPresent() && CueUse.isOther(behind.get().cue()))
      return DateUse.other(behind.get());
    Optional<Hit> inner =
        ahead.filter(h -> CueUse.isStrong(h.cue())).or(() -> near.nameOf(passage, mention, behind));
    if (inner.isPresent()) {
      DateUse said = said(passage, mention, inner, Optional.empty());
      if (said.isTold()) return new DateUse(said.use(), said.cue(), 3);
    }
    Use use = CueUse.useOf(label, mention);
    if (use == Use.UNTOLD && label == Cue.WINDOW && isExpected(passage, mention)) use = Use.OPENS;
    if (use == Use.UNTOLD) use = steps.of(passage, mention);
    if (use == Use.UNTOLD && label == Cue.WINDOW && isDue(passage, mention, ahead, behind)) {
      use = Use.DEADLINE;
    }
    if (use == Use.UNTOLD && label == Cue.WINDOW) return underHeading(passage, mention);
    return new DateUse(use, Optional.of(hit), 3);
  }

  /** "Aanvragen: uw aanvraag moet 7 februari binnen zijn". */
  private boolean isDue(
      Passage passage, DateMention mention, Optional<Hit> ahead, Optional<Hit> behind) {
    return Stream.of(ahead, behind)
        .flatMap(Optional::stream)
        .anyMatch(hit -> verbs.isDueDay(passage, hit, mention));
  }

  /** "Begins", "ends": of what the label names, as of anything else. */
  private static boolean isVerb(Hit hit) {
    return hit.cue() == Cue.OPENING_VERB || hit.cue() == Cue.CLOSING_VERB;
  }

  /** "Openstelling verwacht: Q1 2027". */
  private static boolean isExpected(Passage passage, DateMention mention) {
    boolean tentative = passage.has(Cue.TENTATIVE) || passage.isLabelled(Cue.TENTATIVE);
    return tentative && mention instanceof DateMention.Period p && CueUse.isBare(p);
  }

  private static Hit hitOf(List<Hit> hits, Cue cue) {
    for (Hit hit : hits) if (hit.cue() == cue) return hit;
    throw new IllegalStateException("a label's cue comes from its hits");
  }

  private DateUse said(
      Passage passage, DateMention mention, Optional<Hit> ahead, Optional<Hit> behind) {
    boolean spent = passage.has(Cue.BUDGET_EXHAUSTED); // nobody had set that day
    for (Optional<Hit> side : List.of(behind, ahead)) {
      if (side.filter(h -> verbs.isShutAsOf(h, mention)).isPresent()) {
        return spent ? DateUse.other(side.get()) : new DateUse(Use.DEADLINE, side, 1);
      }
    }
    for (Optional<Hit> side : List.of(ahead, behind)) {
      if (side.isEmpty()) continue;
      Use use = useOf(side.get(), mention);
      if (use == Use.UNTOLD && verbs.isDueDay(passage, side.get(), mention)) use = Use.DEADLINE;
      if (use != Use.UNTOLD) return new DateUse(use, side, 1);
    }
    return DateUse.UNTOLD;
  }

  private Use useOf(Hit hit, DateMention mention) {
    if (hit.cue() == Cue.OPENING_VERB
        && mention instanceof DateMention.Point p
        && CueUse.isEnd(p.bound())
        && verbs.isState(hit)) {
      return Use.DEADLINE;
    }
    return CueUse.useOf(hit.cue(), mention);
  }

  private DateUse inherited(DateMention mention, DateUse before) {
    if (mention.flags().contains(Flags.YEAR)) return DateUse.UNTOLD; // "of the programme 2021-2027"
    Use use = before.use();
    if (mention instanceof DateMention.Point p) {
      if (p.bound() == Bound.FROM) use = Use.OPENS;
      else if (CueUse.isEnd(p.bound())) use = Use.DEADLINE;
      else if (use == Use.WINDOW) use = Use.UNTOLD;
    } else if (mention instanceof DateMention.Period p && !CueUse.isBare(p)) {
      use = Use.WINDOW;
    } else if (use == Use.WINDOW) {
      use = Use.UNTOLD; // a month on its own is no second window
    }
    return new DateUse(use, before.cue(), before.weight());
  }

  private boolean canInherit(Passage passage, int from, DateMention mention) {
    int at = mention.span().start();
    if (at - from > INHERIT) return false;
    return !opensBracket(from, at) || isStep(passage, from, mention);
  }

  /** "1 June (letter of intent by 1 March)": another step of the same application. */
  private static boolean isStep(Passage passage, int from, DateMention mention) {
    if (!(mention instanceof DateMention.Point p) || !CueUse.isEnd(p.bound())) return false;
    return passage.hits().stream()
        .filter(h -> h.start() >= from && h.end() <= mention.span().start())
        .anyMatch(h -> h.cue().family() == Cue.Family.STAGE);
  }

  /** "27. Februar (Beschluss im Juni)": what is in brackets is another matter. */
  private boolean opensBracket(int from, int at) {
    boolean open = false;
    for (int i = from; i < at; i++) open = folded[i] == '(' || (open && folded[i] != ')');
    return open && at - from > ADJACENT;
  }

  private DateUse submitLabel(Passage passage, DateMention mention) {
    Hit hit = hitOf(passage.labelHits(), Cue.SUBMIT);
    Use use = CueUse.useOf(Cue.SUBMIT, mention);
    if (use == Use.UNTOLD) use = steps.of(passage, mention);
    if (use == Use.UNTOLD) return underHeading(passage, mention); // "1. Einreichungsrunde: 31.8."
    return new DateUse(use, Optional.of(hit), 3);
  }

  private DateUse underHeading(Passage passage, DateMention mention) {
    Optional<Cue> heading = passage.heading(Cue.Family.ROLE);
    if (heading.isEmpty() || passage.length() > 400) return DateUse.UNTOLD;
    Hit hit = hitOf(passage.headings(), heading.get());
    if (CueUse.isOther(heading.get())) return DateUse.other(hit);
    boolean submit = heading.get() == Cue.SUBMIT;
    if (submit && !Questions.asksWhen(folded, passage.heading())) return DateUse.UNTOLD;
    Use use = CueUse.useOf(heading.get(), mention);
    boolean article = passage.heading().isPresent() && isArticle(passage.heading().get().start());
    return use == Use.UNTOLD ? DateUse.UNTOLD : new DateUse(use, Optional.of(hit), article ? 4 : 2);
  }

  /** "12 July, 10:30-15:30", "14 Sept - 14 Sept": hours of one day are those of a meeting. */
  private static boolean isSitting(DateMention mention) {
    return mention instanceof DateMention.Period p
        && (p.precision() == Precision.MINUTE || p.precision() == Precision.DAY)
        && p.from().year().equals(p.to().year())
        && p.from().day().equals(p.to().day());
  }

  private boolean isArticle(int start) {
    int end = Math.min(folded.length, start + 9);
    String word = new String(folded, start, end - start);
    return word.startsWith("artikel ") || word.startsWith("art. ") || word.startsWith("§");
  }
}
