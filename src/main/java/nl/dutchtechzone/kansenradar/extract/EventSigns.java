package nl.dutchtechzone.kansenradar.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Timing;

/** What speaks for a meeting: where it is kept, its name, a day with a place, signing up. */
final class EventSigns {
  private static final Set<String> PATHS =
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

  private static final int INVITATION = 400;

  /** Signing up for a meeting, not for money. */
  private static final List<String> SIGNING_UP =
      List.of(
          "aanmelden",
          "meld je aan",
          "meld u aan",
          "meld u wel even aan",
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
          "van harte welkom",
          "te verwelkomen",
          "programma begint");

  private static final List<String> APPLYING =
      List.of(
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
          "bewerbung",
          "gesuch",
          "beantrag",
          "voorstel",
          "oproep",
          "aufruf",
          "open call",
          "the call",
          "proposal",
          "application",
          "apply",
          "submit");

  /** "Registration for the fair", "Save the date". */
  private static final Sign TITLE =
      new Sign(
          "\\bregistration (?:for|is|now)\\b.{0,60}\\bopen\\b|\\bsave the date\\b|\\bmeld je aan"
              + " voor\\b|\\bjetzt anmelden\\b|\\blaunch"
              + " event\\b|\\b(?:infoavond|infodag|fair)\\b|^(?:training|cursus|leergang|schulung)\\b");

  /** "Subsidie evenementen", "Zuschuss für eine Tagung": money for meetings, not a meeting. */
  private static final Sign GRANT =
      new Sign(
          "\\bsubsidie(?:regeling)? evenement|\\bevenementensubsidie"
              + "|\\b(?:[a-z]*subsidie(?:regeling)?|bijdrage|vergoeding|[a-z]*zuschuss|[a-z]*forderung|grants?|funding|support)"
              + " (?:voor|fur|von|for) (?:een |uw |je |eine |ein |einen |a |an |your"
              + " )?(?:[a-z-]*evenement|[a-z-]*bijeenkomst"
              + "|congres|symposi|workshop|conferentie|festival|[a-z-]*veranstaltung|tagung|konferenz|kongress|messe"
              + "|events?\\b|conference|seminar)");

  /** "Innovatiefestival", "Subsidiespreekuur": a meeting's name in one word. */
  private static final Sign COMPOUND =
      new Sign(
          "\\b[a-z-]{0,30}(?:festival|bijeenkomst|congres|symposium|conferentie|spreekuur|webinar"
              + "|seminar|workshop|sprechtag|sprechstunde|veranstaltung|tagung|kongress|messe)\\b");

  /** "13.30 - 18.00 uur", "von 10 bis 12 Uhr", "from 2 to 4 pm": from when to when one meets. */
  private static final Sign HOURS =
      new Sign(
          "\\b[0-9]{1,2}(?:[.:][0-9]{2})?(?: ?uur| ?uhr| ?h| ?[ap]\\.?m\\.?)?"
              + " ?(?:-|–|tot|bis|to|until) ?[0-9]{1,2}(?:[.:][0-9]{2}"
              + " ?(?:uur|uhr|h|[ap]\\.?m|cet|cest|gmt)\\b|"
              + " ?(?:uur|uhr|[ap]m)\\b|[.:][0-9]{2}\\b(?![.:/-][0-9]))");

  /** Hours this near to the beginning are a meeting's; those of an office stand at the end. */
  private static final int HEAD = 300;

  private final Sheet sheet;
  private final Words title;
  private final Words opening;
  private final boolean takesApplications;

  /**
   * @param title folded
   * @param opening the first words of the page, folded
   * @param quotes what the page's deadlines were read from
   */
  EventSigns(Sheet sheet, Words title, Words opening, Stream<String> quotes) {
    this.sheet = sheet;
    this.title = title;
    this.opening = opening;
    this.takesApplications = quotes.anyMatch(EventSigns::isForApplications);
  }

  /** A date to apply by or from, not one to sign up by. */
  static boolean isForApplications(String quote) {
    String folded = new String(Fold.of(quote));
    return AnyOf.isIn(APPLYING, folded);
  }

  /** A date to sign up by, and not to apply by. */
  static boolean isForMeeting(String quote) {
    String folded = new String(Fold.of(quote));
    return !AnyOf.isIn(APPLYING, folded) && MEETING.isIn(Words.of(folded));
  }

  /** The facts of a meeting's page: the day to sign up by is none to apply by. */
  static Facts withoutRegistration(Facts facts) {
    Timing timing = facts.timing();
    Timing applying =
        new Timing(
            timing.statusStated(),
            timing.intake(),
            timing.opens(),
            timing.deadlines().stream().filter(d -> !isForMeeting(d.evidence().quote())).toList(),
            timing.earlyClose(),
            timing.allocation());
    return facts.with(applying);
  }

  private static final Sign MEETING =
      new Sign("\\b(?:aanmeld|meldt? (?:je|u)|anmeld|melden sie|inschrijv|regist|sign up)");

  /** "Tijd: 16.00 uur", "Ort: Online": when and where, on lines with labels of their own. */
  private static final Sign WHEN =
      new Sign(
          "(?<=^|\\n)"
              + "(?:tijd|tijdstip|aanvang|uhrzeit|beginn|zeit|time|start time)"
              + " ?[:\\t] ?[0-9]");

  private static final Sign WHERE =
      new Sign(
          "(?<=^|\\n)"
              + "(?:locatie|plaats|waar|ort|veranstaltungsort|location|venue|place|where)"
              + " ?[:\\t]");

  /** Three or more are enough where little speaks for a call. */
  int count(boolean titled) {
    int signs = Paths.has(sheet.uri(), PATHS) ? (takesApplications ? 2 : 3) : 0;
    for (String type : sheet.page().types()) if (type.endsWith("event")) signs += 4;
    signs += told();
    if (WHEN.isIn(opening) && WHERE.isIn(opening)) signs += 3;
    if (!GRANT.isIn(title)) {
      if (titled || TITLE.isIn(title)) return signs + 3;
      if (COMPOUND.isIn(title)) signs += 2;
    }
    return invites() ? signs + 3 : signs;
  }

  /** True when all that one can do by a day is to come, as far as the days' own words tell. */
  boolean isOnlyMeeting() {
    return !takesApplications;
  }

  /** What one finds there, and from when to when. */
  private int told() {
    int words = OtherSigns.meeting(sheet);
    int signs = words >= 3 ? 2 : words / 2;
    String head = opening.text().substring(0, Math.min(opening.text().length(), HEAD));
    return HOURS.isIn(head) ? signs + 1 : signs;
  }

  /** "Bijeenkomst op 22 april ... Aanmelden kan": near its beginning, without a title's word. */
  private boolean invites() {
    if (!sheet.names(Cue.KIND_EVENT) || takesApplications) return false;
    for (Passage passage : sheet.passages()) {
      if (passage.start() > INVITATION || isCallsDay(passage)) return false;
      if (!passage.has(Cue.KIND_EVENT) || passage.kind() == Passage.Kind.STRUCTURED) continue;
      if (hasDigit(passage) && signsUp()) return true;
    }
    return false;
  }

  /**
   * "Competition opens: 6 March", "Deadline": a meeting further down is one day out of a call's.
   */
  private boolean isCallsDay(Passage passage) {
    if (passage.has(Cue.KIND_EVENT) || !hasDigit(passage)) return false;
    String words = sheet.words(passage);
    if (AnyOf.isIn(SIGNING_UP, words)) return false;
    return passage.has(Cue.OPENING_VERB) || passage.has(Cue.DEADLINE) || passage.has(Cue.OPENS);
  }

  private boolean hasDigit(Passage passage) {
    return Fold.holdsDigit(sheet.folded(), passage.start(), passage.end());
  }

  private boolean signsUp() {
    return AnyOf.isIn(SIGNING_UP, opening.text());
  }
}
