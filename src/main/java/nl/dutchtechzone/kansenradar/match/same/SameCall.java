package nl.dutchtechzone.kansenradar.match.same;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Programme;

/**
 * Whether two notices tell of one call. A call wrongly alone is seen twice, a call wrongly put
 * together with another is lost: so a pair is certain only when something proves it, and nothing
 * contradicts it. Pure; thread-safe.
 *
 * <p>Proof is a number that one call alone has; a link from one page to the other, with words or
 * days in common; one page in two languages; a title that is nearly equal with the same last day; a
 * title within the other, or half of its words, with the same window and the same amount.
 */
public final class SameCall {
  private static final Set<Sign> SEPARATE =
      Set.of(Sign.OTHER_REFERENCE, Sign.OTHER_NUMBER, Sign.OTHER_SIZE, Sign.OTHER_SEASON);

  /** What a name alone does not outweigh: a person decides. */
  private static final Set<Sign> DOUBT =
      Set.of(
          Sign.OTHER_AMOUNT,
          Sign.OTHER_APPLICANTS,
          Sign.OTHER_PROGRAMME,
          Sign.OTHER_OPENING,
          Sign.MARK_ON_ONE,
          Sign.PART_ON_ONE);

  private SameCall() {}

  public static Judgement judge(CallSigns a, CallSigns b) {
    Set<Sign> signs = Comparison.of(a, b);
    return Judgement.of(verdict(a, b, signs), signs);
  }

  /**
   * The verdict on what is one call already and another that may be it: certain when a pair is, and
   * no pair is different for a reason.
   */
  public static Judgement judge(Collection<CallSigns> some, Collection<CallSigns> others) {
    Judgement best = new Judgement(Verdict.DIFFERENT, 0, List.of());
    boolean parted = false;
    for (CallSigns one : some) {
      for (CallSigns other : others) {
        Judgement found = judge(one, other);
        parted |= found.verdict() == Verdict.DIFFERENT && isParted(one, other, found);
        if (found.verdict().compareTo(best.verdict()) < 0
            || (found.verdict() == best.verdict() && found.score() > best.score())) {
          best = found;
        }
      }
    }
    return parted ? new Judgement(Verdict.DIFFERENT, best.score(), best.signs()) : best;
  }

  /** True when something tells that they are two, not only nothing that they are one. */
  private static boolean isParted(CallSigns a, CallSigns b, Judgement found) {
    return isOwn(a, b)
        || found.signs().stream()
            .anyMatch(
                sign ->
                    SEPARATE.contains(sign)
                        || sign == Sign.OTHER_YEAR
                        || sign == Sign.OTHER_PLACE
                        || sign == Sign.OTHER_DEADLINE);
  }

  /** A source lists each of its calls once in a language. */
  private static boolean isOwn(CallSigns a, CallSigns b) {
    return a.sourceId().equals(b.sourceId()) && a.language() == b.language();
  }

  private static Verdict verdict(CallSigns a, CallSigns b, Set<Sign> signs) {
    if (isOwn(a, b) || !mayTell(a.kind()) || !mayTell(b.kind())) return Verdict.DIFFERENT;
    if (signs.stream().anyMatch(SEPARATE::contains)) return Verdict.DIFFERENT;
    if (isNamed(a, b, signs)) {
      boolean contradicted =
          signs.contains(Sign.OTHER_PLACE)
              || signs.contains(Sign.OTHER_DEADLINE)
              || (signs.contains(Sign.OTHER_YEAR) && !signs.contains(Sign.SAME_DEADLINE));
      return contradicted ? Verdict.DOUBTFUL : Verdict.CERTAIN;
    }
    if (a.kind() == Kind.NEWS || b.kind() == Kind.NEWS) return Verdict.DIFFERENT;
    if (signs.contains(Sign.OTHER_YEAR) || signs.contains(Sign.OTHER_PLACE)) {
      return Verdict.DIFFERENT;
    }
    if (isAlike(a, b, signs) && signs.stream().noneMatch(DOUBT::contains)) return Verdict.CERTAIN;
    return isLikely(a, b, signs) ? Verdict.DOUBTFUL : Verdict.DIFFERENT;
  }

  /** Grants given, events and the rest never join a call. */
  private static boolean mayTell(Kind kind) {
    return switch (kind) {
      case CALL, PROGRAMME, AMENDMENT, NEWS -> true;
      case AWARD, EVENT, OTHER -> false;
    };
  }

  /** By number, link or address. */
  private static boolean isNamed(CallSigns a, CallSigns b, Set<Sign> signs) {
    if (a.references().shareOfOneCall(b.references())) return true;
    boolean related =
        signs.contains(Sign.SAME_DEADLINE)
            || signs.contains(Sign.SAME_OPENING)
            || signs.contains(Sign.SAME_ACRONYM)
            || hasTitle(signs);
    if (signs.contains(Sign.SAME_REFERENCE)) {
      // All calls for third parties of one project have its number.
      boolean same = signs.contains(Sign.SAME_TITLE) && signs.contains(Sign.SAME_DEADLINE);
      return same || (hasTitle(signs) && !a.references().areOfAProject());
    }
    if (signs.contains(Sign.LINKED)) {
      return related || signs.contains(Sign.SHARED_WORDS);
    }
    return signs.contains(Sign.TRANSLATION) && !signs.contains(Sign.OTHER_AMOUNT);
  }

  private static boolean hasTitle(Set<Sign> signs) {
    return signs.contains(Sign.SAME_TITLE) || signs.contains(Sign.TITLE_WITHIN);
  }

  /** By title and window. */
  private static boolean isAlike(CallSigns a, CallSigns b, Set<Sign> signs) {
    boolean window = signs.contains(Sign.SAME_DEADLINE);
    boolean amount = signs.contains(Sign.SAME_AMOUNT);
    boolean opening = signs.contains(Sign.SAME_OPENING);
    if (signs.contains(Sign.SAME_TITLE)) {
      boolean telling =
          Math.max(a.title().words().size(), b.title().words().size()) > 1
              || opening
              || amount
              || signs.contains(Sign.SAME_PLACE)
              || signs.contains(Sign.SAME_NUMBER);
      if (window && telling) return true;
      return signs.contains(Sign.NO_DEADLINE) && opening && amount;
    }
    if (!window) return false;
    if (isCounted(a, b, signs)) return true;
    if (signs.contains(Sign.TITLE_WITHIN)) return amount;
    // Topics of one European call share windows, amounts and half their words.
    boolean union = a.programme() == Programme.EU || b.programme() == Programme.EU;
    // An acronym is all that a translation need have in common; one language says more.
    boolean translated = a.language() != b.language() && signs.contains(Sign.SAME_ACRONYM);
    return !union && opening && amount && (halfShared(a, b) || translated);
  }

  /** "Call 6" of a fund: no word names it, but its number does. */
  private static boolean isCounted(CallSigns a, CallSigns b, Set<Sign> signs) {
    return Math.min(a.title().words().size(), b.title().words().size()) == 0
        && signs.contains(Sign.SAME_NUMBER)
        && signs.contains(Sign.SAME_OPENING)
        && a.programme() == b.programme()
        && Comparison.isFund(a.programme());
  }

  private static boolean halfShared(CallSigns a, CallSigns b) {
    int least = Math.min(a.title().words().size(), b.title().words().size());
    return least > 0 && a.title().shared(b.title()) * 2 >= least;
  }

  /** Worth a person's look. */
  private static boolean isLikely(CallSigns a, CallSigns b, Set<Sign> signs) {
    if (signs.contains(Sign.OTHER_DEADLINE)) {
      return signs.contains(Sign.SAME_TITLE) && signs.contains(Sign.SAME_OPENING);
    }
    if (a.links().areOnePage(b.links())) return true;
    boolean window = signs.contains(Sign.SAME_DEADLINE);
    if (signs.contains(Sign.SAME_TITLE)) return window || !signs.contains(Sign.OTHER_PROGRAMME);
    if (signs.contains(Sign.NO_DEADLINE)) return isLikelyWithoutDeadline(a, b, signs);
    if (!window) return false;
    if (signs.contains(Sign.TITLE_WITHIN) || signs.contains(Sign.SAME_ACRONYM)) return true;
    boolean figures = signs.contains(Sign.SAME_OPENING) && signs.contains(Sign.SAME_AMOUNT);
    return figures && a.programme() == b.programme() && a.programme() != Programme.EU;
  }

  /**
   * What states no last day is held by its name and another figure; topics of the Union are not.
   */
  private static boolean isLikelyWithoutDeadline(CallSigns a, CallSigns b, Set<Sign> signs) {
    if (a.programme() == Programme.EU || b.programme() == Programme.EU) return false;
    boolean opening = signs.contains(Sign.SAME_OPENING);
    boolean figure = opening || signs.contains(Sign.SAME_AMOUNT);
    if (!figure || signs.contains(Sign.OTHER_AMOUNT) || signs.contains(Sign.OTHER_OPENING)) {
      return false;
    }
    if (signs.contains(Sign.TITLE_WITHIN) || signs.contains(Sign.SAME_ACRONYM)) return true;
    boolean counted = signs.contains(Sign.SAME_NUMBER) && Comparison.isFund(a.programme());
    return (counted && opening && a.programme() == b.programme()) || halfShared(a, b);
  }
}
