package nl.dutchtechzone.kansenradar.extract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Deadline;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;
import nl.dutchtechzone.kansenradar.opportunity.Moment;
import nl.dutchtechzone.kansenradar.opportunity.Status;

/**
 * Tells a call from news, awarded money, an event, an amendment and a programme's own page. A call
 * has a day to apply by, a status, a ceiling, those who may apply; each other kind has signs of its
 * own. Where they are few or speak against each other the kind is doubtful.
 */
final class KindFinder {
  private static final int OPENING = 1_500;
  private static final int HEADLINE = 130;

  /** What a legal text that sets up a scheme is called. */
  private static final Pattern SCHEME =
      Pattern.compile(
          "^(?:(?:[a-z]*forder)?richtlinien?|bekanntmachung|besluit van|regeling van|nadere regels"
              + "|beleidsregel|guidelines for applicants)\\b");

  /** "Aanvraag centrumsubsidie", "Kommunalrichtlinie": a title that is a scheme's name. */
  private static final Pattern NAME =
      Pattern.compile(
          "^(?:aanvraag|aanvragen|antrag auf) [a-z -]{3,60}$|^[a-z0-9 -]{3,60}"
              + " (?:aanvragen|beantragen)$|^subsidie (?:voor )?[a-z-]{3,30}(?: en"
              + " [a-z-]{3,30})?|^(?:incidentele|structurele|eenmalige|jaarlijkse|periodieke)"
              + " subsidies?\\b.*"
              + "|^[a-z-]{2,30}(?:subsidie|regeling|richtlinie|voucher)$|^(?:[a-z0-9/-]{2,30}"
              + " ){0,5}(?:[a-z-]*call|[a-z-]*oproep|[a-z-]*aufruf|[a-z-]*ausschreibung|tender)(?:"
              + " [a-z-]{2,20})? \\(?(?:20[0-9]{2}|[0-9]{1,2})\\)?$"
              + "|^(?:[0-9]{1,2}(?:st|nd|rd|th|e|\\.)|first|second|third|eerste|tweede|derde|erster|zweiter|dritter)"
              + " (?:[a-z-]{2,20} )?(?:[a-z-]*call|[a-z-]*oproep|[a-z-]*aufruf)(?: for"
              + " (?:projects?|proposals|applications))?$");

  /** What is given to those who apply. */
  private static final Sign MONEY =
      new Sign(
          "\\b(?:stiftungs[a-z]*|[a-z]*subsidies?|bijdragen?|donaties?|tegemoetkoming|[a-z]*forder(?:ung|mittel|beitrag"
              + "|beitrage|gelder|preis|topf|programm|aufruf)|gefordert|mitteln?|fonds|prijzengeld|zuschuss|zuschusse|unterstutzungsbeitrag|grants?|funding|donations?"
              + "|bursar(?:y|ies)|vouchers?)\\b");

  private final Sheet sheet;
  private final Facts facts;
  private final List<Hit> titleHits;
  private final Words title;
  private final Words opening;
  private boolean doubtful;
  private boolean elsewhere;

  KindFinder(Sheet sheet, Facts facts, Lexicon lexicon) {
    this.sheet = sheet;
    this.facts = facts;
    char[] title = Fold.of(sheet.page().title());
    this.title = Words.of(new String(title));
    this.titleHits = lexicon.find(title);
    char[] folded = sheet.folded();
    this.opening = Words.of(new String(folded, 0, Math.min(folded.length, OPENING)));
  }

  /** Call {@link #isDoubtful} afterwards. */
  Kind find() {
    int call = new CallSigns(sheet, facts).count(titled(Cue.KIND_CALL), isSchemeTitle());
    NewsSigns report = new NewsSigns(sheet, title, opening);
    int news = report.count(titled(Cue.KIND_NEWS), titled(Cue.KIND_REPORT));
    int award =
        new AwardSigns(sheet, title, opening)
            .count(isHeadline() && titled(Cue.KIND_AWARD), isLive());
    EventSigns events = eventSigns();
    int event = events.count(isEventTitled());
    int amendment = AmendmentSigns.count(sheet, title, titled(Cue.KIND_AMENDMENT));
    if (event >= 3 && (call < 4 || (events.isOnlyMeeting() && event >= call)))
      return sure(Kind.EVENT, event - call);
    if ((award >= 3 && call < 4) || (award >= 5 && call < award)) {
      return sure(Kind.AWARD, award - call);
    }
    if (amendment >= 3 && news < 3 && amendsCall()) return sure(Kind.AMENDMENT, amendment);
    int other = OtherSigns.count(sheet, titleHits);
    if (other >= 6 && other > call + 2 && (other >= 10 || !hasFirmWindow())) {
      elsewhere = true;
      return sure(Kind.OTHER, other - call);
    }
    if (isReport(news, call) && (award > 1 || report.isTold() || !tellsTerms(award)))
      return sure(Kind.NEWS, news - call);
    if (OtherSigns.isVacancy(title)) return sure(Kind.OTHER, 3);
    if ((isAnswer() || isGuide()) && !isLabelledCall() && !hasFirmWindow())
      return sure(Kind.OTHER, 3 - call);
    boolean firm = isFirmlyDated() || offersMoney();
    if ((call < 4 || !offers()) && OtherSigns.isGeneral(title) && !answersWithCall()) {
      boolean programme = ProgrammeSigns.count(title, opening, false) >= 2;
      return sure(programme ? Kind.PROGRAMME : Kind.OTHER, 3 - call);
    }
    if (award + news >= 3 && call < 2) return sure(award >= 2 ? Kind.AWARD : Kind.NEWS, 1);
    if (award >= 2 && call < 2 && !isNamedScheme()) return sure(Kind.AWARD, 1);
    if (news >= 2 && call < 3 && !firm) return sure(Kind.NEWS, 1);
    if (call < 4 && !isDated()) {
      Optional<Kind> general = general(call);
      if (general.isPresent()) return general.get();
    }
    boolean named = news == 0 && award < 3 && isNamedScheme();
    if (call == 0 && award > 0 && news == 0 && !named) return sure(Kind.AWARD, 1);
    if (call == 0 && award + news > 1) return sure(award > news ? Kind.AWARD : Kind.NEWS, 1);
    boolean helps = news < 2 && award == 0 && CallSigns.offersHelp(opening) && MONEY.isIn(opening);
    boolean offered = offers() || isScheme() || named || invites(call) || helps;
    if (!offered) return sure(without(award, news), 0);
    return sure(Kind.CALL, call - news - award);
  }

  /** News quotes most of what a call says, so its own signs weigh more the more there are. */
  private boolean isReport(int news, int call) {
    if ((isSchemeTitle() && news < 5) || isWhole()) return false;
    return (news >= 3 && call < 6) || (news >= 5 && call < news + 4);
  }

  /**
   * A call told as news, but with a day ahead to apply by: as good as its own page. A title that
   * calls itself news, or a word on money given, is outweighed by what one gets.
   */
  private boolean tellsTerms(int award) {
    boolean clean = award == 0 && !titled(Cue.KIND_NEWS);
    return (clean || offersMoney()) && !isShut() && appliesByDayAhead();
  }

  private boolean isShut() {
    boolean opens = facts.timing().opens().filter(o -> isAhead(o.value().moment())).isPresent();
    return !opens
        && facts.timing().statusStated().filter(s -> s.value() == Status.CLOSED).isPresent();
  }

  private boolean appliesByDayAhead() {
    return facts.timing().deadlines().stream()
        .filter(d -> !d.value().moment().precision().isCoarse())
        .filter(d -> d.value().end().isEmpty() || isAhead(d.value()))
        .anyMatch(d -> !EventSigns.isForMeeting(d.evidence().quote()));
  }

  /** Where a page has no title its first sentence stands for it, which says more than one thing. */
  private boolean isHeadline() {
    return title.text().length() <= HEADLINE;
  }

  private boolean isSchemeTitle() {
    return SCHEME.matcher(title.text()).lookingAt();
  }

  /** "Verlenging" and "wijziging" are said of much else than what one can apply for. */
  private boolean amendsCall() {
    return AmendmentSigns.replaces(sheet) || titled(Cue.KIND_CALL) || offers();
  }

  /** A question kept with other questions, whatever amounts its answer names. */
  private boolean isAnswer() {
    return title.text().endsWith("?") && OtherSigns.isKeptWithQuestions(sheet.uri());
  }

  private boolean isGuide() {
    return OtherSigns.isGuide(title) || OtherSigns.isKeptWithGuides(sheet.uri());
  }

  private boolean isLabelledCall() {
    return facts.timing().statusStated().filter(s -> s.confidence() == Confidence.HIGH).isPresent()
        || facts.timing().deadlines().stream().anyMatch(d -> d.confidence() == Confidence.HIGH);
  }

  /** Answers about one call: they name its first and its last day. */
  private boolean hasFirmWindow() {
    return facts.timing().opens().filter(o -> o.value().moment().year().isPresent()).isPresent()
        && hasFirmDay();
  }

  /** Under a question there is a call all the same: its day, its state by a label, its amount. */
  private boolean answersWithCall() {
    return facts.timing().statusStated().filter(s -> s.confidence() == Confidence.HIGH).isPresent()
        || hasFirmDay()
        || facts.funding().grantMax().isPresent()
        || facts.funding().rateMax().isPresent();
  }

  /** What a page is that names nothing to apply for or by. */
  private static Kind without(int award, int news) {
    if (award == 0 && news == 0) return Kind.OTHER;
    return award > news ? Kind.AWARD : Kind.NEWS;
  }

  /** A legal text that sets up a scheme, or a register's entry for it, says "who" in a label. */
  private boolean isScheme() {
    if (isSchemeTitle()) return true;
    for (Passage passage : sheet.passages()) {
      boolean labelled = passage.kind() == Passage.Kind.LABELLED;
      if (labelled && passage.label(Cue.Family.WHO_LABEL).isPresent()) return true;
    }
    return false;
  }

  /** Called by a scheme's name, with a word on applying for it. */
  private boolean isNamedScheme() {
    return NAME.matcher(title.text()).matches()
        && sheet.names(Cue.SUBMIT)
        && (MONEY.isIn(title) || MONEY.isIn(opening));
  }

  /** It asks again and again for applications for money, or is laid out as a scheme's page. */
  private boolean invites(int call) {
    if (sheet.names(Cue.KIND_GENERAL) || !MONEY.isIn(opening)) return false;
    return (call >= 2 && Invitation.isIn(sheet)) || Sections.count(sheet) >= 2;
  }

  /** All there is to know, wherever it is kept: who, for what and how, how much, and until when. */
  private boolean isWhole() {
    return isFirmlyDated() && offersMoney() && Sections.count(sheet) >= 4;
  }

  /** A page on a programme, or on applying for anything at all: there is no window to apply in. */
  private Optional<Kind> general(int call) {
    boolean titled = titled(Cue.KIND_PROGRAMME) && !titled(Cue.KIND_CALL);
    int programme = ProgrammeSigns.count(title, opening, titled);
    if (titled && programme < 3 && isFundToAsk()) return Optional.empty();
    boolean own = titled && call < 2;
    if (!own && (programme < 2 || call >= 3 || titled(Cue.KIND_CALL))) return Optional.empty();
    return Optional.of(sure(Kind.PROGRAMME, programme - call + 1));
  }

  /** "Small Grants Fund": named as a fund, but one asks it for an amount. */
  private boolean isFundToAsk() {
    return facts.funding().grantMax().isPresent()
        && (sheet.names(Cue.SUBMIT) || facts.timing().intake().isPresent());
  }

  /** Something that one could apply for or by, however loosely it is said. */
  private boolean offers() {
    return isDated()
        || facts.timing().opens().isPresent()
        || facts.timing().intake().isPresent()
        || facts.funding().budgetTotal().isPresent()
        || offersMoney();
  }

  private boolean offersMoney() {
    return facts.funding().grantMax().isPresent()
        || facts.funding().grantMin().isPresent()
        || facts.funding().rateMax().isPresent();
  }

  private boolean isDated() {
    return !facts.timing().deadlines().isEmpty()
        || facts.timing().statusStated().filter(s -> !isSpent(s)).isPresent();
  }

  /** "All our funds are committed", in prose: said of programmes as well as of calls. */
  private boolean isSpent(Fact<Status> status) {
    return sheet.names(Cue.KIND_GENERAL)
        && status.confidence() != Confidence.HIGH
        && status.flags().contains("budget_exhausted");
  }

  private boolean isLive() {
    return facts.timing().deadlines().stream().anyMatch(d -> isAhead(d.value()));
  }

  private boolean isAhead(Moment opening) {
    return opening.date().filter(day -> day.isAfter(sheet.today())).isPresent();
  }

  private boolean isAhead(Deadline deadline) {
    Instant today = sheet.today().atStartOfDay(Deadline.BRUSSELS).toInstant();
    return deadline.end().filter(today::isBefore).isPresent();
  }

  /** By a label, or by a day with its year. */
  private boolean isFirmlyDated() {
    return facts.timing().statusStated().filter(s -> !isSpent(s)).isPresent() || hasFirmDay();
  }

  private boolean hasFirmDay() {
    return facts.timing().deadlines().stream()
        .anyMatch(d -> d.confidence() == Confidence.HIGH || d.value().moment().year().isPresent());
  }

  /** True when the signs were few or spoke against each other. */
  boolean isDoubtful() {
    return doubtful;
  }

  /**
   * True for a job, a tender, a hearing told by many words: its days are not there to apply for
   * money by.
   */
  boolean isElsewhere() {
    return elsewhere;
  }

  private Kind sure(Kind kind, int lead) {
    doubtful = lead < 2;
    return kind;
  }

  private EventSigns eventSigns() {
    var quotes = facts.timing().deadlines().stream().map(d -> d.evidence().quote());
    return new EventSigns(sheet, title, opening, quotes);
  }

  private boolean isEventTitled() {
    return titled(Cue.KIND_EVENT) && !titled(Cue.KIND_NEWS);
  }

  private boolean titled(Cue cue) {
    for (Hit hit : titleHits) if (hit.cue() == cue) return true;
    return false;
  }
}
