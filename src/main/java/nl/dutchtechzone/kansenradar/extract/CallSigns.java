package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;

/** What speaks for a call: days to apply by, a state, amounts, who may apply, and how. */
final class CallSigns {
  private final Sheet sheet;
  private final Facts facts;

  CallSigns(Sheet sheet, Facts facts) {
    this.sheet = sheet;
    this.facts = facts;
  }

  /**
   * Four or more are much.
   *
   * @param titled the title calls itself a call
   * @param scheme the title is that of a legal text that sets up a scheme
   */
  int count(boolean titled, boolean scheme) {
    int signs = timed();
    if (isLabelled(facts.funding().budgetTotal())
        || isLabelled(facts.funding().grantMax())
        || isLabelled(facts.funding().rateMax())) signs += 2;
    if (hasSection(Cue.Family.WHO_LABEL)) signs += 2;
    if (titled) signs += 1;
    if (scheme) signs += 3;
    if (facts.reference().isPresent() || speaksOfApplying()) signs += 2;
    return signs;
  }

  private int timed() {
    int signs = 0;
    if (facts.timing().deadlines().stream().anyMatch(d -> d.confidence() == Confidence.HIGH))
      signs += 3;
    else if (!facts.timing().deadlines().isEmpty()) signs += 1;
    if (isLabelled(facts.timing().opens())) signs += 1;
    if (isLabelled(facts.timing().statusStated())) signs += 2;
    if (facts.timing().intake().isPresent()) signs += 1;
    if (facts.timing().allocation().isPresent()) signs += 1;
    return signs;
  }

  /**
   * What is funded and who may ask for it, in the present: "Gefördert werden", "antragsberechtigt".
   *
   * @param opening the first words of the page, folded
   */
  static boolean offersHelp(Words opening) {
    return OFFER.isIn(opening);
  }

  private static final Sign OFFER =
      new Sign(
          "\\b(?:gefordert (?:werden|wird)|(?:beantragt|nominiert|vorgeschlagen) werden"
              + " konnen|antragsberechtigt|vorschlagsberechtigt|bewerben konnen"
              + " sich|(?:vergibt|gewahrt) (?:[a-z-]{2,20}"
              + " ){0,2}(?:[a-z]*stipendien|zuschusse|zuwendungen)|komen in aanmerking"
              + " voor|subsidiabel (?:is|zijn)|(?:is|are) eligible (?:for|to apply)|eligible"
              + " applicants|nominations are invited|applications are invited)\\b");

  /** A text that says again and again how and what to apply for. */
  private boolean speaksOfApplying() {
    int said = 0;
    for (Passage passage : sheet.passages()) {
      if (passage.has(Cue.SUBMIT) && ++said >= 5) return true;
    }
    return false;
  }

  private static boolean isLabelled(Optional<? extends Fact<?>> fact) {
    return fact.filter(f -> f.confidence() == Confidence.HIGH).isPresent();
  }

  private boolean hasSection(Cue.Family family) {
    for (Passage passage : sheet.passages()) {
      if (passage.label(family).isPresent() || passage.heading(family).isPresent()) return true;
    }
    return false;
  }
}
