package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Kind;

/** Tells a call from news, awarded money, an event, an amendment and a programme's own page. */
final class KindFinder {
  private static final Set<String> NEWS_PATHS =
      Set.of(
          "nieuws",
          "news",
          "nieuwsberichten",
          "nieuwsbericht",
          "actueel",
          "aktuelles",
          "presse",
          "pressemitteilungen",
          "nachrichten",
          "meldungen",
          "blog",
          "blogs",
          "persberichten",
          "latest-news",
          "our-news",
          "news-events",
          "verhalen",
          "praktijkverhalen",
          "projecten",
          "interviews",
          "raak-geinspireerd",
          "pressemitteilung",
          "actualiteiten",
          "stories");
  private static final Set<String> EVENT_PATHS =
      Set.of(
          "agenda",
          "events",
          "event",
          "evenementen",
          "veranstaltungen",
          "veranstaltung",
          "bijeenkomsten",
          "webinars",
          "webinar",
          "termine",
          "kalender",
          "calendar");
  private static final Set<String> SAYS =
      Set.of(" zegt ", " aldus ", " says ", " said ", " sagt ", " sagte ", " vertelt ", " zei ");
  private static final int OPENING_WORDS = 1_500;
  private static final int INVITATION = 400;

  /** "Campus krijgt 4 miljoen": somebody gets an amount, in a title. */
  private static final Pattern RECEIVES =
      Pattern.compile(
          "\\b(?:krijgt|krijgen|haalt|halen|ontvangt|ontvangen|kreeg|erhalt|erhalten|bekommt|bekommen|receives?|gets?|wins?|secures?|sichert"
              + " sich)\\b.{0,40}(?:\\d (?:miljoen|mln|million|mio|ton)|\\d,\\d"
              + " (?:miljoen|mio|million)|(?:€|eur|euro) ?\\d)");

  /** "Results of the third call", "Uitslag tweede ronde". */
  private static final Pattern RESULTS =
      Pattern.compile(
          "\\bresults? of (?:the )?.{0,30}\\b(?:call|round)|\\bcall results\\b|\\buitslag"
              + " .{0,30}\\b(?:ronde|tender|call)|\\bergebnisse? (?:des|der)"
              + " .{0,30}(?:aufruf|runde)");

  /** "2,4 Millionen Euro für Wasserstoff": an amount opens the title. */
  private static final Pattern AMOUNT_FIRST =
      Pattern.compile(
          "^(?:ruim |bijna |rund |over |nearly |mehr als |meer dan )?(?:€ ?|eur ?)?[0-9][0-9.,]*"
              + " ?(?:miljoen|mln|million|millions|millionen|mio|ton)\\b.{0,20}\\b(?:voor|fur|for|naar|an|to)\\b");

  /** What the page of one project says of it. */
  private static final Pattern PROJECT_PAGE =
      Pattern.compile(
          "\\b(?:lead ?partner|lead beneficiary|leadpartner|penvoerder|hauptpartner) ?[:\\n]");

  private static final List<String> LEADS =
      List.of("lead partner", "leadpartner", "lead beneficiary", "penvoerder", "hauptpartner");

  private static final Pattern DURATION =
      Pattern.compile("\\b(?:duration|looptijd|laufzeit|project period|projectperiode) ?[:\\n]");

  /** Signing up for a meeting, not for money. */
  private static final Set<String> SIGNING_UP =
      Set.of(
          "aanmelden",
          "meld je aan",
          "meld u aan",
          "anmeldung",
          "anmelden",
          "melden sie sich",
          "register",
          "registration",
          "sign up",
          "deelname is",
          "teilnahme ist",
          "schrijf u in",
          "schrijf je in",
          "inschrijven kan",
          "inloop",
          "programma begint");

  private final Sheet sheet;
  private final Facts facts;
  private final List<Hit> titleHits;
  private final String title;
  private final String opening;
  private boolean doubtful;

  KindFinder(Sheet sheet, Facts facts, Lexicon lexicon) {
    this.sheet = sheet;
    this.facts = facts;
    char[] title = Fold.of(sheet.page().title());
    this.title = new String(title);
    this.titleHits = lexicon.find(title);
    char[] folded = sheet.folded();
    this.opening = new String(folded, 0, Math.min(folded.length, OPENING_WORDS));
  }

  /** Call {@link #isDoubtful} afterwards. */
  Kind find() {
    int call = callSigns();
    int news = newsSigns();
    int award = awardSigns();
    int event = eventSigns();
    int amendment = amendmentSigns();
    if (event >= 3 && call < 4) return sure(Kind.EVENT, event - call);
    if (award >= 3 && call < 4) return sure(Kind.AWARD, award - call);
    if (amendment >= 3 && news < 3) return sure(Kind.AMENDMENT, amendment);
    if (news >= 3 && call < 6) return sure(Kind.NEWS, news - call);
    if (award + news >= 3 && call < 2) return sure(award >= 2 ? Kind.AWARD : Kind.NEWS, 1);
    if (award >= 2 && call < 2) return sure(Kind.AWARD, 1);
    if (titled(Cue.KIND_PROGRAMME) && !titled(Cue.KIND_CALL) && call < 2) {
      return sure(Kind.PROGRAMME, 2 - call);
    }
    if (call == 0 && award > 0 && news == 0) return sure(Kind.AWARD, 1);
    if (call == 0 && award + news > 1) return sure(award > news ? Kind.AWARD : Kind.NEWS, 1);
    return sure(Kind.CALL, call - news - award);
  }

  /** True when the signs were few or spoke against each other. */
  boolean isDoubtful() {
    return doubtful;
  }

  private Kind sure(Kind kind, int lead) {
    doubtful = lead < 2;
    return kind;
  }

  private int callSigns() {
    int signs = 0;
    if (facts.timing().deadlines().stream().anyMatch(d -> d.confidence() == Confidence.HIGH))
      signs += 3;
    else if (!facts.timing().deadlines().isEmpty()) signs += 1;
    if (facts.timing().opens().filter(o -> o.confidence() == Confidence.HIGH).isPresent())
      signs += 1;
    if (facts.timing().statusStated().filter(s -> s.confidence() == Confidence.HIGH).isPresent())
      signs += 2;
    if (facts.timing().intake().isPresent()) signs += 1;
    if (facts.timing().allocation().isPresent()) signs += 1;
    if (isLabelled(facts.funding().budgetTotal())
        || isLabelled(facts.funding().grantMax())
        || isLabelled(facts.funding().rateMax())) signs += 2;
    if (hasSection(Cue.Family.WHO_LABEL)) signs += 2;
    if (titled(Cue.KIND_CALL)) signs += 1;
    if (facts.reference().isPresent() || speaksOfApplying()) signs += 2;
    return signs;
  }

  /** A text that says again and again how and what to apply for. */
  private boolean speaksOfApplying() {
    int said = 0;
    for (Passage passage : sheet.passages()) {
      if (passage.has(Cue.SUBMIT) && ++said >= 5) return true;
    }
    return false;
  }

  private static boolean isLabelled(
      Optional<? extends nl.dutchtechzone.kansenradar.opportunity.Fact<?>> fact) {
    return fact.filter(f -> f.confidence() == Confidence.HIGH).isPresent();
  }

  private boolean hasSection(Cue.Family family) {
    for (Passage passage : sheet.passages()) {
      if (passage.label(family).isPresent() || passage.heading(family).isPresent()) return true;
    }
    return false;
  }

  private int newsSigns() {
    int signs = pathHas(NEWS_PATHS) ? 4 : 0;
    for (String type : sheet.page().types()) {
      if (type.contains("newsarticle") || type.contains("blogposting")) signs += 4;
      if (type.equals("article")) signs += 1;
    }
    if (titled(Cue.KIND_NEWS)) signs += 3;
    if (SAYS.stream().anyMatch(opening::contains)) signs += 2;
    if (isDatedLikeNews()) signs += 1;
    return signs;
  }

  private boolean isDatedLikeNews() {
    int looked = 0;
    for (Passage passage : sheet.passages()) {
      if (looked++ > 6) return false;
      if (passage.has(Cue.KIND_NEWS) && passage.length() < 80) return true;
      if (passage.has(Cue.PUBLISHED) && passage.length() < 60) return true;
    }
    return false;
  }

  private int awardSigns() {
    boolean told = RECEIVES.matcher(title).find() || RESULTS.matcher(title).find();
    int signs = told || titled(Cue.KIND_AWARD) ? 4 : 0;
    if (AMOUNT_FIRST.matcher(title).find()) signs += 2;
    if (isProjectPage()) signs += 4;
    int seen = 0;
    if (!sheet.names(Cue.KIND_AWARD)) return signs;
    for (Passage passage : sheet.passages()) {
      if (passage.start() > OPENING_WORDS) break;
      if (passage.has(Cue.KIND_AWARD)) seen++;
    }
    return signs + Math.min(2, seen);
  }

  private boolean isProjectPage() {
    boolean partnered = LEADS.stream().anyMatch(opening::contains);
    if (!partnered) return false;
    return PROJECT_PAGE.matcher(opening).find() && DURATION.matcher(opening).find();
  }

  private int eventSigns() {
    int signs = pathHas(EVENT_PATHS) ? 3 : 0;
    for (String type : sheet.page().types()) if (type.endsWith("event")) signs += 4;
    if (titled(Cue.KIND_EVENT) && !titled(Cue.KIND_NEWS)) return signs + 3;
    return invites() ? signs + 3 : signs;
  }

  /** "Bijeenkomst op 22 april ... Aanmelden kan": near its beginning, without a title's word. */
  private boolean invites() {
    if (!sheet.names(Cue.KIND_EVENT) || takesApplications()) return false;
    for (Passage passage : sheet.passages()) {
      if (passage.start() > INVITATION) return false;
      if (!passage.has(Cue.KIND_EVENT) || passage.kind() == Passage.Kind.STRUCTURED) continue;
      if (hasDigit(passage) && signsUp()) return true;
    }
    return false;
  }

  /** A date to apply by or from, not one to sign up by. */
  private boolean takesApplications() {
    return facts.timing().deadlines().stream()
        .map(deadline -> new String(Fold.of(deadline.evidence().quote())))
        .anyMatch(quote -> APPLYING.stream().anyMatch(quote::contains));
  }

  private static final Set<String> APPLYING =
      Set.of(
          "aanvra",
          "aangevraagd",
          "aan te vragen",
          "indien",
          "in te dienen",
          "einreich",
          "eingereich",
          "antrag",
          "antrage",
          "skizze",
          "proposal",
          "application",
          "apply",
          "submit");

  private boolean hasDigit(Passage passage) {
    for (int i = passage.start(); i < passage.end(); i++) {
      if (Character.isDigit(sheet.folded()[i])) return true;
    }
    return false;
  }

  private boolean signsUp() {
    return SIGNING_UP.stream().anyMatch(opening::contains);
  }

  private int amendmentSigns() {
    int signs = titled(Cue.KIND_AMENDMENT) ? 3 : 0;
    return sheet.names(Cue.REPLACED) ? signs + 3 : signs;
  }

  private boolean titled(Cue cue) {
    for (Hit hit : titleHits) if (hit.cue() == cue) return true;
    return false;
  }

  private boolean pathHas(Set<String> words) {
    String path = String.valueOf(sheet.uri().getPath()).toLowerCase(Locale.ROOT);
    for (String part : path.split("/", -1)) if (words.contains(part)) return true;
    return false;
  }
}
