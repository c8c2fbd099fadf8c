package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.dutchtechzone.kansenradar.opportunity.Eligibility;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Funding;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Money;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.opportunity.StatusRule;
import nl.dutchtechzone.kansenradar.opportunity.Timing;
import nl.dutchtechzone.kansenradar.text.Languages;

/** Reads a page: every fact it states, each with the words that prove it. Thread-safe. */
public final class Extractor {
  /** Rises whenever the same page may yield other facts, so that kept pages are read again. */
  public static final int VERSION = 14;

  private static final int LANGUAGE_SAMPLE = 4_000;

  private final Labels labels;
  private final Lexicon lexicon;

  /** By the labels that a source adds: there are as many as sources that do. */
  private final Map<Map<String, List<String>>, Lexicon> others = new ConcurrentHashMap<>();

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
    Lexicon words = words(hints);
    Hits hits = new Hits(words.find(folded));
    Language language = document.language().orElseGet(() -> recognised(page.text()));
    Sheet sheet = new Sheet(document.uri(), page, folded, hits, language, document.today());
    return read(sheet, words);
  }

  private Lexicon words(ExtractHints hints) {
    if (hints.labels().isEmpty()) return lexicon;
    return others.computeIfAbsent(hints.labels(), more -> Lexicon.of(labels, more));
  }

  private static Language recognised(String text) {
    return Languages.recognise(text.substring(0, Math.min(text.length(), LANGUAGE_SAMPLE)));
  }

  private static Extraction read(Sheet sheet, Lexicon words) {
    Readings readings = new Readings(sheet.text(), sheet.language(), sheet.today());
    TimingFinder timing = new TimingFinder(sheet, readings);
    MoneyFinder money = new MoneyFinder(sheet, readings, timing.timing());
    Funding funding = funding(sheet, readings, money);
    Facts facts = facts(sheet, timing.timing(), funding);
    KindFinder kinds = new KindFinder(sheet, facts, words);
    Kind kind = kinds.find();
    List<String> flags = new ArrayList<>(timing.remarks());
    flags.addAll(money.claims().remarks());
    flags.addAll(emptied(facts));
    if (kinds.isDoubtful()) flags.add(Notice.DOUBTFUL);
    return new Extraction(
        kind,
        sheet.language(),
        sheet.page().title(),
        Summary.of(sheet),
        settled(facts, kind, kinds.isElsewhere()),
        sheet.text(),
        flags);
  }

  /** Without the days to sign up for a meeting, to answer a tender or to ask for a job. */
  private static Facts settled(Facts facts, Kind kind, boolean elsewhere) {
    if (elsewhere) return facts.with(Timing.NOT_STATED);
    return kind == Kind.EVENT ? EventSigns.withoutRegistration(facts) : facts;
  }

  /** "Status: open" beside nothing left: in words, with both quotes. */
  private static List<String> emptied(Facts facts) {
    Optional<Fact<Status>> open =
        facts.timing().statusStated().filter(f -> f.value() == Status.OPEN);
    Optional<Fact<Money>> left = facts.funding().budgetRemaining();
    if (open.isEmpty() || left.isEmpty() || !StatusRule.isEmptied(facts)) return List.of();
    String said = open.get().evidence().quote();
    return List.of("conflict: status \"" + said + "\" / \"" + left.get().evidence().quote() + "\"");
  }

  private static Facts facts(Sheet sheet, Timing timing, Funding funding) {
    NameFinder names = new NameFinder(sheet);
    return new Facts(
        names.programme(),
        names.reference(),
        timing,
        funding,
        eligibility(sheet),
        names.contact(),
        names.attachments());
  }

  private static Funding funding(Sheet sheet, Readings readings, MoneyFinder money) {
    RateFinder rates = new RateFinder(sheet, readings);
    MoneyClaims claims = money.claims();
    return new Funding(
        claims.of(Cue.BUDGET_TOTAL),
        claims.of(Cue.BUDGET_REMAINING),
        claims.requested(),
        claims.of(Cue.PROGRAMME_TOTAL),
        money.parts(),
        claims.of(Cue.GRANT_MIN),
        claims.of(Cue.GRANT_MAX),
        claims.of(Cue.GRANT_PARTNER),
        money.perUnit(),
        claims.of(Cue.GRANT_FIXED),
        rates.min(),
        rates.max(),
        rates.bonuses());
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
}
