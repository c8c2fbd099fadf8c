package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.DateUse.Use;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.text.Bound;
import nl.dutchtechzone.kansenradar.text.DateMention;
import nl.dutchtechzone.kansenradar.text.Flags;

/**
 * Decides what a date is for, from the words nearest to it: those before it in its clause, those
 * after it, the label, the heading. A date without such words is for nothing.
 */
final class DateRole {
  /** Words after a date speak of it only this near: German and Dutch verbs close the clause. */
  private static final int AFTER = 90;

  private static final int INHERIT = 90;

  /** "Applications" this far before a date no longer speaks of it. */
  private static final int SUBMIT_AHEAD = 130;

  private static final int AHEAD = 220;

  /** Room for "by", "uiterlijk op" or "between" from a word to its date. */
  private static final int ADJACENT = 14;

  /** A subject and its verb stand no farther apart. */
  private static final int SUBJECT = 25;

  /** "The deadline for submitting applications within this call". */
  private static final int OBJECT = 60;

  private final char[] folded;

  DateRole(char[] folded) {
    this.folded = folded;
  }

  /**
   * @param from end of the date before it in the passage, or the passage's start
   * @param to start of the date after it, or the passage's end
   * @param before what the date before it is for
   * @param earlier the sentence before this one
   */
  DateUse of(
      Passage passage,
      DateMention mention,
      int from,
      int to,
      DateUse before,
      Optional<Passage> earlier) {
    Optional<Hit> ahead = ahead(passage, mention, from, mention.span().start());
    Optional<Hit> behind = behind(passage, mention.span().end(), to);
    Optional<Cue> label = passage.labelledUse();
    if (ahead.isPresent() && isOther(ahead.get().cue())) {
      if (!isHandedIn(ahead.get(), behind)) return DateUse.other(ahead.get());
      ahead = Optional.empty();
    }
    if (label.isPresent()) return labelled(passage, mention, label.get(), ahead, behind);
    if (behind.isPresent() && isOther(behind.get().cue()) && !isSubmittedBy(ahead, mention)) {
      return DateUse.other(behind.get());
    }
    DateUse said = said(mention, ahead, behind);
    if (said.isTold()) return said;
    if (before.isTold() && canInherit(from, mention)) return inherited(mention, before);
    DateUse meant = earlier.map(e -> referring(passage, mention, e)).orElse(DateUse.UNTOLD);
    if (meant.isTold()) return meant;
    if (passage.label(Cue.Family.ROLE).isPresent()) return submitLabel(passage, mention);
    Optional<Hit> moved = passage.first(Cue.EXTENDED);
    if (moved.isPresent() && isMove(mention)) return new DateUse(Use.DEADLINE, moved, 1);
    return underHeading(passage, mention);
  }

  /** "Projecten moeten uiterlijk ... ingediend worden": the verb says what must be done. */
  private boolean isHandedIn(Hit ahead, Optional<Hit> behind) {
    if (ahead.cue() != Cue.PROJECT || !isObliged(ahead)) return false;
    return behind.filter(h -> h.cue() == Cue.SUBMIT && isVerb(h)).isPresent();
  }

  /** "Applications submitted by 1 May are considered in June": the nearer word has the date. */
  private boolean isSubmittedBy(Optional<Hit> ahead, DateMention mention) {
    return ahead
        .filter(h -> !isObjectOfTalk(h))
        .filter(h -> h.cue() == Cue.SUBMIT && useOf(h.cue(), mention) != Use.UNTOLD)
        .filter(h -> mention.span().start() - h.end() <= ADJACENT)
        .isPresent();
  }

  /** "Über die Anträge wird bis ... entschieden": about them, not the handing in of them. */
  private boolean isObjectOfTalk(Hit submit) {
    int start = Math.max(0, submit.start() - PURPOSE);
    String before = new String(folded, start, submit.start() - start);
    return TALKS.stream().anyMatch(before::endsWith);
  }

  private static final List<String> TALKS =
      List.of("uber die ", "uber den ", "over de ", "over uw ", "over je ", "on the ");

  private boolean isObliged(Hit hit) {
    String words = new String(folded, hit.start(), hit.end() - hit.start());
    return OBLIGED.stream().anyMatch(words::endsWith);
  }

  private static final List<String> OBLIGED =
      List.of(" moet", " moeten", " dient", " muss", " mussen", " must");

  private boolean isVerb(Hit submit) {
    String word = new String(folded, submit.start(), submit.end() - submit.start());
    return !isAdjective(word) && VERBS.stream().anyMatch(word::startsWith);
  }

  /** "Deze loopt van ... tot en met ...": the sentence before names what "deze" is. */
  private DateUse referring(Passage passage, DateMention mention, Passage earlier) {
    String opening = new String(folded, passage.start(), Math.min(passage.length(), 8));
    boolean near =
        passage.start() - earlier.start() <= 400 && earlier.section() == passage.section();
    if (!near || REFERRING.stream().noneMatch(opening::startsWith)) return DateUse.UNTOLD;
    for (Hit hit : earlier.hits()) {
      if (hit.cue() != Cue.WINDOW && hit.cue() != Cue.SUBMIT && hit.cue() != Cue.KIND_CALL)
        continue;
      Use use = useOf(Cue.WINDOW, mention);
      return use == Use.UNTOLD ? DateUse.UNTOLD : new DateUse(use, Optional.empty(), 1);
    }
    return DateUse.UNTOLD;
  }

  private static final List<String> REFERRING =
      List.of(
          "deze ", "dit ", "dat ", "die ", "hij ", "diese ", "dieser ", "dieses ", "dies ", "das ",
          "er ", "sie ", "this ", "these ", "it ", "they ");

  /** "Bis zum 30. April, für das Folgejahr bis zum 31. Oktober einzureichen": one verb for both. */
  static boolean sharesVerb(DateMention first, DateUse before, DateMention second, DateUse use) {
    boolean open = before.use() == Use.UNTOLD && use.use() == Use.DEADLINE;
    boolean ends = first instanceof DateMention.Point p && isEnd(p.bound());
    boolean verb = use.cue().filter(c -> c.start() >= second.span().end()).isPresent();
    return open && ends && verb && second.span().start() - first.span().end() <= INHERIT;
  }

  private static boolean isMove(DateMention mention) {
    return switch (mention) {
      case DateMention.Point p -> isEnd(p.bound());
      case DateMention.Period p -> !isBare(p);
    };
  }

  private DateUse labelled(
      Passage passage, DateMention mention, Cue label, Optional<Hit> ahead, Optional<Hit> behind) {
    Hit hit = hitOf(passage.labelHits(), label);
    if (isOther(label)) {
      DateUse said = said(mention, ahead.filter(h -> isStrong(h.cue())), Optional.empty());
      return said.isTold() ? said : DateUse.other(hit);
    }
    if (behind.isPresent() && isOther(behind.get().cue())) return DateUse.other(behind.get());
    Optional<Hit> inner = ahead.filter(h -> isStrong(h.cue()));
    if (inner.isPresent()) {
      DateUse said = said(mention, inner, Optional.empty());
      if (said.isTold()) return new DateUse(said.use(), said.cue(), 3);
    }
    Use use = useOf(label, mention);
    if (use == Use.UNTOLD && label == Cue.WINDOW && isExpected(passage, mention)) use = Use.OPENS;
    if (use == Use.UNTOLD && isStage(passage) && isDay(mention)) use = Use.DEADLINE;
    if (use == Use.UNTOLD && label == Cue.WINDOW) return underHeading(passage, mention);
    return new DateUse(use, Optional.of(hit), 3);
  }

  /** "Openstelling verwacht: Q1 2027". */
  private static boolean isExpected(Passage passage, DateMention mention) {
    boolean tentative =
        passage.has(Cue.TENTATIVE)
            || passage.labelHits().stream().anyMatch(h -> h.cue() == Cue.TENTATIVE);
    return tentative && mention instanceof DateMention.Period p && isBare(p);
  }

  private static boolean isStrong(Cue cue) {
    return switch (cue) {
      case DEADLINE, DEADLINE_PRE, OPENS, OPENING_VERB, CLOSING_VERB -> true;
      default -> false;
    };
  }

  private static Hit hitOf(List<Hit> hits, Cue cue) {
    for (Hit hit : hits) if (hit.cue() == cue) return hit;
    throw new IllegalStateException("a label's cue comes from its hits");
  }

  private DateUse said(DateMention mention, Optional<Hit> ahead, Optional<Hit> behind) {
    for (Optional<Hit> side : List.of(ahead, behind)) {
      if (side.isEmpty()) continue;
      Use use = useOf(side.get(), mention);
      if (use == Use.UNTOLD && isDueDay(side.get(), mention)) use = Use.DEADLINE;
      if (use != Use.UNTOLD) return new DateUse(use, side, 1);
    }
    return DateUse.UNTOLD;
  }

  /** German: "Anträge sind zum 31. März zu stellen". */
  private boolean isDueDay(Hit hit, DateMention mention) {
    if (hit.cue() != Cue.SUBMIT || !(mention instanceof DateMention.Point p)) return false;
    int start = mention.span().start();
    return p.bound() == Bound.NONE && start >= 4 && new String(folded, start - 4, 4).equals("zum ");
  }

  private Use useOf(Hit hit, DateMention mention) {
    if (hit.cue() == Cue.OPENING_VERB
        && mention instanceof DateMention.Point p
        && isEnd(p.bound())
        && isState(hit)) {
      return Use.DEADLINE;
    }
    return useOf(hit.cue(), mention);
  }

  /** "is geopend tot" closes, "opent uiterlijk" opens. */
  private boolean isState(Hit hit) {
    String verb = new String(folded, hit.start(), hit.end() - hit.start());
    return verb.startsWith("geopend")
        || verb.startsWith("opengesteld")
        || verb.startsWith("wordt ")
        || verb.startsWith("worden ")
        || verb.startsWith("geoffnet")
        || verb.startsWith("will be open")
        || verb.startsWith("opened");
  }

  private static boolean isEnd(Bound bound) {
    return bound == Bound.UNTIL || bound == Bound.BEFORE;
  }

  static Use useOf(Cue cue, DateMention mention) {
    return switch (mention) {
      case DateMention.Point p -> useOf(cue, p.bound());
      case DateMention.Period p -> useOf(cue, p);
    };
  }

  private static Use useOf(Cue cue, Bound bound) {
    return switch (cue) {
      case DEADLINE, DEADLINE_PRE, CLOSING_VERB -> bound == Bound.FROM ? Use.OPENS : Use.DEADLINE;
      case OPENS, OPENING_VERB -> Use.OPENS;
      case WINDOW, SUBMIT ->
          switch (bound) {
            case FROM -> Use.OPENS;
            case UNTIL, BEFORE -> Use.DEADLINE;
            case NONE -> Use.UNTOLD;
          };
      default -> Use.UNTOLD;
    };
  }

  private static Use useOf(Cue cue, DateMention.Period period) {
    if (period.flags().contains(Flags.YEAR)) return Use.UNTOLD;
    boolean bare = isBare(period);
    return switch (cue) {
      case DEADLINE, DEADLINE_PRE, CLOSING_VERB -> bare ? Use.DEADLINE : Use.WINDOW;
      case OPENS, OPENING_VERB -> bare ? Use.OPENS : Use.WINDOW;
      case WINDOW, SUBMIT -> bare ? Use.UNTOLD : Use.WINDOW;
      default -> Use.UNTOLD;
    };
  }

  /** One month, quarter or season, not a span with two named ends. */
  static boolean isBare(DateMention.Period period) {
    return switch (period.precision()) {
      case MINUTE, DAY -> false;
      case MONTH ->
          period.from().day().getMonth() == period.to().day().getMonth()
              && period.from().year().equals(period.to().year());
      case QUARTER, SEASON -> true;
    };
  }

  private DateUse inherited(DateMention mention, DateUse before) {
    Use use = before.use();
    if (mention instanceof DateMention.Point p) {
      if (p.bound() == Bound.FROM) use = Use.OPENS;
      else if (isEnd(p.bound())) use = Use.DEADLINE;
      else if (use == Use.WINDOW) use = Use.UNTOLD;
    } else if (mention instanceof DateMention.Period p && !isBare(p)) {
      use = Use.WINDOW;
    } else if (use == Use.WINDOW) {
      use = Use.UNTOLD; // a month on its own is no second window
    }
    return new DateUse(use, before.cue(), before.weight());
  }

  private boolean canInherit(int from, DateMention mention) {
    return mention.span().start() - from <= INHERIT;
  }

  private DateUse submitLabel(Passage passage, DateMention mention) {
    Hit hit = hitOf(passage.labelHits(), Cue.SUBMIT);
    Use use = useOf(Cue.SUBMIT, mention);
    if (use == Use.UNTOLD && isStage(passage) && isDay(mention)) use = Use.DEADLINE;
    if (use == Use.UNTOLD) return underHeading(passage, mention); // "1. Einreichungsrunde: 31.8."
    return new DateUse(use, Optional.of(hit), 3);
  }

  /** "Step 2 (full application): 14 September 2027". */
  private static boolean isStage(Passage passage) {
    for (Hit hit : passage.labelHits()) {
      if (hit.cue() == Cue.STAGE_FULL || hit.cue() == Cue.STAGE_PRE) return true;
    }
    return false;
  }

  private static boolean isDay(DateMention mention) {
    return mention instanceof DateMention.Point p && p.moment().date().isPresent();
  }

  private DateUse underHeading(Passage passage, DateMention mention) {
    Optional<Cue> heading = passage.heading(Cue.Family.ROLE);
    if (heading.isEmpty() || passage.length() > 400 || isSitting(mention)) return DateUse.UNTOLD;
    Hit hit = hitOf(passage.headings(), heading.get());
    if (isOther(heading.get())) return DateUse.other(hit);
    if (heading.get() == Cue.SUBMIT) return DateUse.UNTOLD;
    Use use = useOf(heading.get(), mention);
    boolean article = passage.heading().isPresent() && isArticle(passage.heading().get().start());
    return use == Use.UNTOLD ? DateUse.UNTOLD : new DateUse(use, Optional.of(hit), article ? 4 : 2);
  }

  /** "12 July, 10:30-15:30": hours of one day are those of a meeting. */
  private static boolean isSitting(DateMention mention) {
    return mention instanceof DateMention.Period p
        && p.from().time().isPresent()
        && p.from().date().isPresent()
        && p.from().date().equals(p.to().date());
  }

  private boolean isArticle(int start) {
    int end = Math.min(folded.length, start + 9);
    String word = new String(folded, start, end - start);
    return word.startsWith("artikel ") || word.startsWith("art. ") || word.startsWith("§");
  }

  /**
   * The last cue of a date's use before it. Where a decision or the like comes first,
   * "applications" alone does not make it a date to apply by, unless a bound does.
   */
  private Optional<Hit> ahead(Passage passage, DateMention mention, int from, int to) {
    boolean bounded = mention instanceof DateMention.Point p && p.bound() != Bound.NONE;
    Hit last = null;
    for (Hit hit : passage.hits()) {
      if (hit.start() < from || hit.cue().family() != Cue.Family.ROLE) continue;
      if (hit.end() > to) break;
      if (to - hit.end() > (hit.cue() == Cue.SUBMIT ? SUBMIT_AHEAD : AHEAD)) continue;
      // "Projekte, die in diesem Jahr starten, müssen bis ...": the verb's clause ends before.
      if (bounded && hit.cue() == Cue.OPENING_VERB && holds(',', hit.end(), to)) continue;
      if (from > passage.start() && isOther(hit.cue()) && isPurpose(hit, from)) continue;
      if (last != null && (isSubjectOf(last, hit) || isObjectOf(last, hit))) continue;
      if (last == null || hit.cue() != Cue.SUBMIT) last = hit;
      else if (isOther(last.cue()) ? yields(last, hit, bounded) : !isStrong(last.cue())) last = hit;
      else if (hit.start() - last.end() > 60) last = hit;
    }
    return Optional.ofNullable(last);
  }

  private boolean holds(char sign, int from, int to) {
    for (int i = from; i < to; i++) if (folded[i] == sign) return true;
    return false;
  }

  /** "Ende des Aufrufs am", "sluiting van de call op": the first word says which end of it. */
  private static boolean isObjectOf(Hit end, Hit window) {
    if (window.cue() != Cue.WINDOW) return false;
    int apart = window.start() - end.end();
    return end.cue() == Cue.DEADLINE
        ? apart <= OBJECT
        : end.cue() == Cue.CLOSING_VERB && apart <= SUBJECT;
  }

  /** "De projectperiode eindigt op", "das Webinar beginnt am": the verb is not the call's. */
  private static boolean isSubjectOf(Hit subject, Hit verb) {
    boolean begins = verb.cue() == Cue.CLOSING_VERB || verb.cue() == Cue.OPENING_VERB;
    if (!begins || verb.start() - subject.end() > SUBJECT) return false;
    return switch (subject.cue()) {
      case EVENT, PROJECT, VALIDITY -> true;
      default -> false;
    };
  }

  /** "Op grond van deze regeling kan worden aangevraagd van ...": the verb says what it is for. */
  private boolean yields(Hit other, Hit submit, boolean bounded) {
    if (isPerson(submit)) return false;
    if (other.cue() == Cue.PROJECT && isAccount(other)) return false;
    if (other.cue() == Cue.DECISION && isAbout(other.end(), submit.start())) return false;
    if (bounded || other.cue() == Cue.LEGAL) return true;
    return isVerb(submit);
  }

  /** "Decisions will be confirmed with applicants by ...": who applied, not that one applies. */
  private boolean isPerson(Hit submit) {
    String word = new String(folded, submit.start(), submit.end() - submit.start());
    return PERSONS.stream().anyMatch(word::startsWith);
  }

  private static final List<String> PERSONS =
      List.of("applicant", "aanvrager", "antragsteller", "bewerber", "indiener");

  /** "Decisions on the applications", "Entscheidung über die Anträge". */
  private boolean isAbout(int from, int to) {
    if (to - from > 16 || to <= from) return false;
    String between = new String(folded, from, to - from);
    return ABOUT.stream().anyMatch(between::startsWith);
  }

  private static final List<String> ABOUT =
      List.of(" on ", " of ", " over ", " van ", " op ", " uber ", " zu ", " der ");

  /** "De ingediende plannen", "die eingereichten Konzepte": what has been handed in already. */
  private static boolean isAdjective(String word) {
    return word.endsWith("diende")
        || word.endsWith("vraagde")
        || word.endsWith("ichten")
        || word.endsWith("ichte")
        || word.endsWith("agten");
  }

  /** What is handed in after the project: "de aanvraag tot vaststelling wordt ingediend". */
  private boolean isAccount(Hit hit) {
    String word = new String(folded, hit.start(), hit.end() - hit.start());
    return ACCOUNTS.stream().anyMatch(word::contains);
  }

  private static final List<String> ACCOUNTS =
      List.of("vaststell", "verslag", "rapport", "verantwoording", "nachweis", "bericht", "report");

  private static final List<String> VERBS =
      List.of(
          "aangevr",
          "ingedien",
          "indien",
          "aan te",
          "in te",
          "aangemeld",
          "submit",
          "apply",
          "eingereich",
          "einzureich",
          "einreich",
          "gestellt",
          "zu stellen",
          "beantragt");

  /** The first cue after it in the same clause. */
  private Optional<Hit> behind(Passage passage, int from, int to) {
    int end = Math.min(Math.min(to, from + AFTER), clauseEnd(from, to));
    Hit first = null;
    for (Hit hit : passage.hits()) {
      if (hit.start() < from || hit.cue().family() != Cue.Family.ROLE) continue;
      if (first == null && hit.start() == from + 2 && isVerbBehindComma(hit, from)) first = hit;
      if (hit.end() > end) break;
      // "Bis zum 31. März einreichen (spätestens vor Projektbeginn)": what is in brackets is aside.
      if (first != null && holds('(', first.end(), hit.start())) break;
      if (isOther(hit.cue()) && isPurpose(hit, from)) continue;
      if (first == null || (first.cue() == Cue.SUBMIT && isOther(hit.cue()))) first = hit;
    }
    return Optional.ofNullable(first).or(() -> infinitive(passage, from, to));
  }

  /** "Bis zum 31. Januar für die Sitzung im Sommer": what it is handed in for. */
  private boolean isPurpose(Hit hit, int from) {
    int start = Math.max(from, hit.start() - PURPOSE);
    String before = new String(folded, start, Math.max(0, hit.start() - start));
    return PURPOSES.stream().anyMatch(before::endsWith);
  }

  private static final int PURPOSE = 10;

  private static final List<String> PURPOSES =
      List.of(" fur die ", " fur den ", " fur das ", " voor de ", " voor het ", " for the ");

  /** "Bis zum 2. Januar habt ihr die Chance, euch zu bewerben": the comma parts no other clause. */
  private Optional<Hit> infinitive(Passage passage, int from, int to) {
    int comma = clauseEnd(from, Math.min(to, from + AFTER));
    if (comma >= to || folded[comma] != ',') return Optional.empty();
    int end = clauseEnd(comma + 1, Math.min(to, comma + AFTER));
    for (Hit hit : passage.hits()) {
      if (hit.start() < from || hit.cue().family() != Cue.Family.ROLE) continue;
      if (hit.end() > end || isOther(hit.cue())) break;
      if (hit.start() > comma && hit.cue() == Cue.SUBMIT && isInfinitive(hit)) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  private boolean isInfinitive(Hit submit) {
    String words = new String(folded, submit.start() - 3, submit.end() - submit.start() + 3);
    return INFINITIVES.stream().anyMatch(words::contains);
  }

  private static final List<String> INFINITIVES =
      List.of(
          "zu bewerben", "zu beantragen", "zu stellen", "zureich", "in te ", "aan te ", "zusend");

  /**
   * "Deze week, op 31 maart, sluit het loket": the comma closes what was set in, not the clause.
   */
  private boolean isVerbBehindComma(Hit hit, int from) {
    boolean verb = hit.cue() == Cue.CLOSING_VERB || hit.cue() == Cue.OPENING_VERB;
    return verb && folded[from] == ',';
  }

  private int clauseEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = folded[i];
      if (c == ';' || c == ',' || c == '|' || c == '\n') return i;
      if (c == ' ' && joins(i)) return i;
    }
    return to;
  }

  private boolean joins(int at) {
    String next = new String(folded, at, Math.min(5, folded.length - at));
    return next.equals(" en  ")
        || next.startsWith(" en ")
        || next.equals(" und ")
        || next.equals(" and ");
  }

  static boolean isOther(Cue cue) {
    return switch (cue) {
      case PUBLISHED,
          CHECKED,
          DECISION,
          EVENT,
          PROJECT,
          VALIDITY,
          VERSION,
          LEGAL,
          FOUNDED,
          OTHER_DATE ->
          true;
      default -> false;
    };
  }
}
