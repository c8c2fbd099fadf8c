package nl.dutchtechzone.kansenradar.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Lexicon.Hit;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Confidence;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.PartnerRule;

/** Who may apply, who may not, and with how many partners. */
final class ApplicantFinder {
  private final Sheet sheet;
  private final Map<ApplicantType, Fact<ApplicantType>> included =
      new EnumMap<>(ApplicantType.class);
  private final Map<ApplicantType, Fact<ApplicantType>> excluded =
      new EnumMap<>(ApplicantType.class);
  private boolean isSmallNamed;
  private boolean isLargeNamed;

  ApplicantFinder(Sheet sheet) {
    this.sheet = sheet;
    for (Passage passage : sheet.passages()) look(passage);
    if (included.isEmpty()) lookAtOpening();
    if (isSmallNamed && !isLargeNamed) included.remove(ApplicantType.LARGE_ENTERPRISE);
    excluded.keySet().removeAll(included.keySet());
  }

  List<Fact<ApplicantType>> included() {
    return new ArrayList<>(included.values());
  }

  List<Fact<ApplicantType>> excluded() {
    return new ArrayList<>(excluded.values());
  }

  private void look(Passage passage) {
    Optional<Cue> said = passage.label(Cue.Family.WHO_LABEL);
    if (said.isEmpty()) said = cueOf(passage);
    if (said.isEmpty()) said = passage.heading(Cue.Family.WHO_LABEL);
    if (said.isEmpty()) return;
    boolean not = said.get() == Cue.APPLICANTS_NOT;
    for (Hit hit : passage.hits()) {
      if (isPlace(hit)) continue;
      boolean negated = not || isAfterExclusion(passage, hit);
      for (ApplicantType type : types(hit.cue())) put(type, hit, passage, negated);
    }
    if (!not) weighSize(passage);
  }

  /** "in de gemeenten Coevorden, Emmen": says where, not who. */
  private boolean isPlace(Hit hit) {
    if (hit.cue() != Cue.MUNICIPALITY && hit.cue() != Cue.PUBLIC_BODY) return false;
    int from = Math.max(0, hit.start() - 14);
    String before = new String(sheet.folded(), from, hit.start() - from);
    if (AnyOf.ends(PLACES_BEFORE, before)) return true;
    int next = hit.end() + 1;
    boolean named =
        next < sheet.text().length() && Character.isUpperCase(sheet.text().charAt(next));
    return named && hit.cue() == Cue.MUNICIPALITY && sheet.language() == Language.NL;
  }

  private static final List<String> PLACES_BEFORE =
      List.of(
          " in de ",
          " uit de ",
          " binnen de ",
          " in der ",
          " in den ",
          " aus der ",
          " in the ",
          " in ");

  /** "Ondernemers ... Een mkb-onderneming heeft ...": the general word means the small ones. */
  private void weighSize(Passage passage) {
    if (passage.has(Cue.LARGE_ENTERPRISE)) isLargeNamed = true;
    if (!passage.has(Cue.SME)) return;
    String words = sheet.words(passage);
    boolean others = passage.has(Cue.ENTERPRISE) && AnyOf.isIn(OTHERS, words);
    if (others || passage.has(Cue.BONUS)) isLargeNamed = true;
    isSmallNamed = true;
  }

  private static final List<String> OTHERS =
      List.of(
          " ander",
          " overige",
          " groot",
          " grote",
          "other",
          "all ",
          "alle",
          "sonstige",
          "weitere",
          "gross",
          "large");

  /** A legal text's first sentences: "stellen de regeling open voor mkb-ondernemingen". */
  private void lookAtOpening() {
    int looked = 0;
    for (Passage passage : sheet.passages()) {
      if (passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.STRUCTURED)
        continue;
      if (looked++ >= OPENING || passage.has(Cue.KIND_AWARD) || passage.has(Cue.KIND_EVENT)) return;
      for (Hit hit : passage.hits()) {
        if (!isMeant(hit)) continue;
        for (ApplicantType type : types(hit.cue())) put(type, hit, passage, false);
      }
      weighSize(passage);
      if (!included.isEmpty()) return;
    }
  }

  private static final int OPENING = 4;

  private boolean isMeant(Hit hit) {
    if (hit.cue() == Cue.MUNICIPALITY || hit.cue() == Cue.PUBLIC_BODY) return false;
    int from = Math.max(0, hit.start() - 8);
    String before = " " + new String(sheet.folded(), from, hit.start() - from);
    return AnyOf.ends(MEANT, before);
  }

  private static final List<String> MEANT =
      List.of(" voor ", " van ", " door ", " aan ", " fur ", " von ", " for ", " by ", " to ");

  private static Optional<Cue> cueOf(Passage passage) {
    if (passage.has(Cue.APPLICANTS_NOT) && !passage.has(Cue.APPLICANTS)) {
      return Optional.of(Cue.APPLICANTS_NOT);
    }
    return passage.first(Cue.APPLICANTS).map(Hit::cue);
  }

  private static boolean isAfterExclusion(Passage passage, Hit hit) {
    for (Hit other : passage.hits()) {
      if (other.cue() == Cue.APPLICANTS_NOT && other.end() <= hit.start()) return true;
    }
    return false;
  }

  private void put(ApplicantType type, Hit hit, Passage passage, boolean not) {
    Map<ApplicantType, Fact<ApplicantType>> into = not ? excluded : included;
    Fact<ApplicantType> fact = sheet.fact(type, hit, passage);
    into.merge(type, fact, (old, now) -> old.confidence() == Confidence.HIGH ? old : now);
  }

  private static List<ApplicantType> types(Cue cue) {
    return switch (cue) {
      case SME -> List.of(ApplicantType.SME);
      case LARGE_ENTERPRISE -> List.of(ApplicantType.LARGE_ENTERPRISE);
      case ENTERPRISE -> List.of(ApplicantType.SME, ApplicantType.LARGE_ENTERPRISE);
      case KNOWLEDGE_INSTITUTION -> List.of(ApplicantType.KNOWLEDGE_INSTITUTION);
      case EDUCATION -> List.of(ApplicantType.EDUCATION);
      case PUBLIC_BODY -> List.of(ApplicantType.PUBLIC_BODY);
      case MUNICIPALITY -> List.of(ApplicantType.MUNICIPALITY);
      case NONPROFIT -> List.of(ApplicantType.NONPROFIT);
      case INDIVIDUAL -> List.of(ApplicantType.INDIVIDUAL);
      case CONSORTIUM -> List.of(ApplicantType.CONSORTIUM);
      default -> List.of();
    };
  }

  private static final String NUMBER =
      "(\\d{1,2}|een|twee|drie|vier|vijf|zes|zwei|drei|vier|funf|ein|eine|einen|einem|one|two|three|four|five|six)";
  private static final String PARTNERS =
      "(?:onafhankelijke |verschillende |unabhangige |independent |different |legal )*"
          + "(?:partners?|partner|partnern|projektpartner\\w*|entities|organisaties|ondernemingen|"
          + "deelnemers|participants|organisations|consortium partners|beneficiaries|applicants)";
  private static final String LANDS =
      "(?:different |verschillende |verschiedenen? )*(?:countries|landen|lander\\w*|landern"
          + "|eu member states|member states|lidstaten|mitgliedstaaten)";
  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:at least|minimum of|minimaal|ten minste|tenminste|minstens|mindestens|wenigstens) "
              + NUMBER
              + " "
              + PARTNERS
              + "(?:[^.\\n]{0,40}? "
              + NUMBER
              + " "
              + LANDS
              + ")?");
  private static final Pattern PER_COUNTRY =
      Pattern.compile(
          "(?:at least|minimaal|ten minste|tenminste|minstens|mindestens) "
              + NUMBER
              + " partner\\w* (?:je land|pro land|per land|from each country|per country|aus jedem"
              + " land|uit elk land)");

  /** The first rule on the page; "one per country" counts as two partners from two countries. */
  Optional<Fact<PartnerRule>> partnerRule() {
    if (!sheet.names(Cue.AT_LEAST)) return Optional.empty();
    for (Passage passage : sheet.passages()) {
      if (passage.length() > 2000 || !passage.has(Cue.AT_LEAST)) continue;
      String words = sheet.words(passage);
      if (!words.contains("partner")
          && !words.contains("entities")
          && !words.contains("countr")
          && !words.contains("deelnemers")
          && !words.contains("organisa")) continue;
      Matcher each = PER_COUNTRY.matcher(words);
      if (each.find()) {
        int n = 2 * number(each.group(1));
        return Optional.of(rule(passage, each, new PartnerRule(n, 2)));
      }
      Matcher rule = AT_LEAST.matcher(words);
      if (rule.find()) {
        int countries = rule.group(2) == null ? 1 : number(rule.group(2));
        return Optional.of(rule(passage, rule, new PartnerRule(number(rule.group(1)), countries)));
      }
    }
    return Optional.empty();
  }

  private Fact<PartnerRule> rule(Passage passage, Matcher found, PartnerRule rule) {
    int start = passage.start() + found.start();
    Hit hit = new Hit(Cue.CONSORTIUM, start, passage.start() + found.end(), false);
    return sheet.fact(rule, hit, passage);
  }

  private static int number(String word) {
    return switch (word) {
      case "een", "ein", "eine", "einen", "einem", "one" -> 1;
      case "twee", "zwei", "two" -> 2;
      case "drie", "drei", "three" -> 3;
      case "vier", "four" -> 4;
      case "vijf", "funf", "five" -> 5;
      case "zes", "six" -> 6;
      default -> Math.max(1, Integer.parseInt(word));
    };
  }
}
