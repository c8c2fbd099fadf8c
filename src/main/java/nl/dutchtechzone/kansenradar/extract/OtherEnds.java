package nl.dutchtechzone.kansenradar.extract;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.text.DateMention;

/**
 * Days in the text of a guideline that end or fix something else than the time to apply: the law
 * itself ("Sie endet in jedem Fall mit dem 31. Dezember 2028"), the measures ("spätestens am ...
 * enden"), a count ("zum Stichtag 31. Dezember"), what offices tell each other.
 */
final class OtherEnds {
  private static final int CLAUSE = 160;

  private static final Set<Cue> APPLYING =
      EnumSet.of(
          Cue.SUBMIT,
          Cue.DEADLINE,
          Cue.DEADLINE_PRE,
          Cue.WINDOW,
          Cue.KIND_CALL,
          Cue.OPENS,
          Cue.INTAKE_ROUNDS);

  /** "Sie endet", "der Modellversuch endet": of what was spoken of, not of the time to apply. */
  private static final Pattern ENDS =
      Pattern.compile(
          "\\b(?:endet|enden|eindigt) (?:[a-z]{2,14} ){0,3}(?:mit ablauf des|mit dem|met ingang"
              + " van) ?$|^(?:sie|diese) (?:beginnen|beginnt|enden|endet)\\b.{0,60}\\beines"
              + " jahres\\b.{0,30}$");

  private static final Sign MEASURES =
      new Sign(
          "\\b(?:ma(?:ss|ß)nahmen?|vorhaben|projekte?|projecten|activiteiten|projects)\\b[^;]*\\b(?:begonnen"
              + "|beginnen|beginnt|starten|start|anfangen)\\b[^;]*$");

  private static final Pattern END =
      Pattern.compile(
          "^ (?:zu )?(?:enden|endet|beenden|beendet|eindigen|geeindigd zijn|abgeschlossen"
              + "|abschlie(?:ss|ß)en|ends?)\\b");

  /** "Sie können mit Ihrem Vorhaben frühestens am 01.12.2024 beginnen". */
  private static final Sign EARLIEST =
      new Sign(
          "\\b(?:ma(?:ss|ß)nahmen?|vorhabens?|projekte?s?|project(?:en|s)?)\\b[^;]*\\b(?:fruhestens"
              + "|vroegstens|op zijn vroegst|not before|no earlier than)\\b[^;]{0,14}$");

  private static final Pattern START =
      Pattern.compile(
          "^ (?:des [a-z]{4,12} jahres )?(?:zu )?(?:beginnen|beginnt|starten|startet|start|van"
              + " start|begonnen)\\b");

  private static final Sign COUNTS =
      new Sign(
          "\\b(?:einwohnerzahl(?:en)?|bevolkerung|durchschnitt|haushaltsjahre|anzahl der"
              + " (?:angehorigen|mitglieder|einwohner)|inwonertal|aantal inwoners)\\b"
              + "[^.;]{0,80}\\b(?:zum|am|per|op) (?:stichtag|peildatum)(?: des| am)? ?$");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<!letzter |letzte |nachster |erster )\\bstichtag(?:en|e)? (?:[a-z]{2,10} ){0,2}$");

  /** "Stellt der Bund bis Ende 2023 (verlängert bis zum 31.12.2024) Mittel bereit". */
  private static final Pattern EXTENDED =
      Pattern.compile("\\b(?:verlangert|verlengd|extended) (?:bis|tot|until)(?: zum| den)? ?$");

  private static final Pattern IS_EXTENDED =
      Pattern.compile("^ (?:verlangert|verlengd|extended)\\b");

  /** "Findet Anwendung auf Anträge, die vor dem 1. Januar 2023 gestellt wurden". */
  private static final Pattern TRANSITION =
      Pattern.compile(
          "\\b(?:auf|fur|op|voor|to|for) (?:alle )?(?:antrage|projekte|vorhaben|aanvragen|projecten"
              + "|applications|projects),? (?:die|welche|that|which)"
              + " (?:vor|bis|nach|ab|seit|voor|na|before|after) (?:dem |zum )?$");

  private static final Pattern DONE =
      Pattern.compile(
          "^ (?:[a-z-]{2,20} ){0,4}?(?:(?:gestellt|eingereicht|beantragt|bewilligt|begonnen)"
              + " (?:wurden?|worden sind|haben|sind|werden\\W*$)|(?:zijn|waren)"
              + " (?:ingediend|gestart|verleend)|(?:ingediend|gestart|verleend)"
              + " (?:zijn|waren)|(?:were|was) (?:submitted|made))|^ ?\\W*$");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "\\b(?:zum beispiel|z\\. ?b\\.|beispielsweise|bijvoorbeeld|for example|e\\.g\\.),?"
              + " (?:vom |van |from )?$");

  private static final Sign OFFICES =
      new Sign(
          "\\b(?:bewilligungsbehorden?|bewilligungsstellen?|landesamt|[a-z]*ministerium|regierungen"
              + "|regierungsprasidi(?:en|um)|bezirksregierung(?:en)?|landkreise|versicherungsunternehmen)"
              + " (?:[a-z-]{2,20}"
              + " ){0,5}?(?:meldet|melden|berichtet|berichten|ubermittelt|ubermitteln|teilt"
              + " dem|teilen dem|unterrichtet|legt|legen|stellt dem)\\b[^.;]*$");

  private final char[] folded;

  OtherEnds(char[] folded) {
    this.folded = folded;
  }

  boolean isOfLaw(Passage passage, DateMention mention) {
    int start = mention.span().start();
    String before = passage.before(folded, start, CLAUSE);
    if (OFFICES.isIn(before) || COUNTS.isIn(before)) return true;
    if (EXAMPLE.matcher(before).find()) return true;
    String after = passage.after(folded, mention.span().end(), CLAUSE);
    if (TRANSITION.matcher(before).find() && DONE.matcher(after).lookingAt()) return true;
    if (END.matcher(after).lookingAt() && MEASURES.isIn(before)) return true;
    if (START.matcher(after).lookingAt() && EARLIEST.isIn(before)) return true;
    if (isOfApplying(passage) || passage.label().isPresent()) return false;
    if (passage.length() <= LINE || isUnderItsHead(passage)) return false;
    if (COUNTED.matcher(before).find() || EXTENDED.matcher(before).find()) return true;
    return IS_EXTENDED.matcher(after).lookingAt() || ENDS.matcher(before).find();
  }

  private static boolean isUnderItsHead(Passage passage) {
    return passage.heading(Cue.Family.ROLE).filter(APPLYING::contains).isPresent();
  }

  /** What stands on a line of its own may be the call's, whatever it leaves out. */
  private static final int LINE = 40;

  /** "Stichtag" itself is no sign of it. */
  private boolean isOfApplying(Passage passage) {
    return passage.hits().stream()
        .filter(h -> APPLYING.contains(h.cue()))
        .anyMatch(h -> !h.in(folded).startsWith("stichtag"));
  }
}
