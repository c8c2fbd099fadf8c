package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Map;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** Reads a page: every fact it states, each with the words that prove it. Thread-safe. */
public final class Extractor {
  /** Rises whenever the same page may yield other facts, so that kept pages are read again. */
  public static final int VERSION = 1;

  private final Labels labels;
  private final Lexicon lexicon;

  public Extractor(Labels labels) {
    this.labels = labels;
    this.lexicon = Lexicon.of(labels, Map.of());
  }

  /** Never throws for what a page holds; what it does not state is empty. */
  public Extraction extract(Document document) {
    return extract(document, ExtractHints.NONE);
  }

  public Extraction extract(Document document, ExtractHints hints) {
    PageText page = Pages.read(document.uri(), document.content(), hints);
    char[] folded = Fold.of(page.text());
    Lexicon words = hints.labels().isEmpty() ? lexicon : Lexicon.of(labels, hints.labels());
    Hits hits = new Hits(words.find(folded));
    Language language = document.language().orElse(Language.NL);
    Sheet sheet = new Sheet(document.uri(), page, folded, hits, language, document.today());
    return new Extraction(
        Kind.CALL, language, page.title(), summary(sheet), facts(sheet), page.text(), List.of());
  }

  private static Facts facts(Sheet sheet) {
    NameFinder names = new NameFinder(sheet);
    return new Facts(
        names.programme(),
        names.reference(),
        timing(sheet),
        Funding.NOT_STATED,
        eligibility(sheet),
        names.contact(),
        names.attachments());
  }

  private static Timing timing(Sheet sheet) {
    IntakeFinder intake = new IntakeFinder(sheet);
    return new Timing(
        new StatusFinder(sheet).find(),
        intake.intake(),
        java.util.Optional.empty(),
        List.of(),
        intake.earlyClose(),
        intake.allocation());
  }

  private static Eligibility eligibility(Sheet sheet) {
    ApplicantFinder applicants = new ApplicantFinder(sheet);
    AreaFinder areas = new AreaFinder(sheet);
    return new Eligibility(
        applicants.included(),
        applicants.excluded(),
        areas.included(),
        areas.excluded(),
        applicants.partnerRule());
  }

  /** The page's own description, else its first sentence of some length. */
  private static String summary(Sheet sheet) {
    if (sheet.page().description().length() >= 40) return sheet.page().description();
    for (Passage passage : sheet.passages()) {
      if (passage.kind() == Passage.Kind.SENTENCE && passage.length() >= 60) {
        return sheet
            .text()
            .substring(passage.start(), Math.min(passage.end(), passage.start() + 400));
      }
    }
    return sheet.page().description();
  }
}
