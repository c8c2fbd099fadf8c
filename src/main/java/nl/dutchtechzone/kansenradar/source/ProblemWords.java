package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Problems in words that somebody without a technical background understands, in Dutch. */
final class ProblemWords {
  private ProblemWords() {}

  private record Sort(Problem.Extent extent, Problem.Type type) {}

  /** Problems of one sort. */
  record Group(Problem.Extent extent, Problem.Type type, int count, Problem first, int listed) {

    /** One Dutch sentence with numbers and an address. */
    String sentence() {
      return switch (extent) {
        case SOURCE -> sourceSentence(first);
        case NOTICE -> noticeSentence(this);
      };
    }
  }

  /** Problems of the same sort together, those of the whole source first. */
  static List<Group> groups(Harvest harvest) {
    Map<Sort, List<Problem>> sorted = new LinkedHashMap<>();
    for (Problem.Extent extent : Problem.Extent.values()) {
      for (Problem problem : harvest.problems()) {
        if (problem.extent() == extent) {
          sorted
              .computeIfAbsent(new Sort(extent, problem.type()), sort -> new ArrayList<>())
              .add(problem);
        }
      }
    }
    return sorted.entrySet().stream()
        .map(
            entry ->
                new Group(
                    entry.getKey().extent(),
                    entry.getKey().type(),
                    entry.getValue().size(),
                    entry.getValue().getFirst(),
                    harvest.listed().size()))
        .toList();
  }

  private static String sourceSentence(Problem problem) {
    return String.format(
        Locale.ROOT, "%s (%s; %s).", happened(problem), place(problem.uri()), detail(problem));
  }

  private static String noticeSentence(Group group) {
    String many =
        group.count() == 1
            ? "1 pagina van een regeling"
            : group.count() + " pagina's van regelingen";
    String of = group.listed() > 0 ? " (van " + group.listed() + ")" : "";
    return String.format(
        Locale.ROOT,
        "%s%s%s: %s (onder meer %s; %s).",
        many,
        of,
        isTaken(group.type()) ? "" : " niet overgenomen",
        lowerFirst(happened(group.first())),
        place(group.first().uri()),
        detail(group.first()));
  }

  /** Doubts about what was typed by hand keep nothing of the page itself from being taken over. */
  private static boolean isTaken(Problem.Type type) {
    return type == Problem.Type.PAGE_CHANGED || type == Problem.Type.TABLE_STALE;
  }

  /** What happened, as a clause that stands on its own. */
  static String happened(Problem problem) {
    return switch (problem.type()) {
      case UNREACHABLE -> "De website is niet bereikbaar";
      case TIMEOUT -> "De website antwoordt niet op tijd";
      case REFUSED -> "De website weigert ons de toegang (403 of iets dergelijks)";
      case RATE_LIMITED -> "De website vindt dat wij te vaak komen (429)";
      case SERVER_ERROR -> "De website geeft zelf een storing (500 of iets dergelijks)";
      case GONE -> "De pagina bestaat niet meer (404)";
      case DISALLOWED -> "De website staat in robots.txt niet toe dat wij deze pagina lezen";
      case TOO_LARGE -> "De pagina is groter dan wij willen lezen";
      case TOO_MANY_REDIRECTS -> "De website stuurt ons steeds door";
      case PRIVATE_ADDRESS -> "Het adres ligt in een afgeschermd netwerk en is niet bezocht";
      case MALFORMED -> "Het antwoord is technisch niet in orde en niet te lezen";
      case EMPTY_PAGE -> "De pagina is leeg";
      case EMPTY_LIST -> "De lijst is leeg, terwijl er regelingen in horen te staan";
      case BOT_WALL -> "De website houdt ons tegen met een controle op robots";
      case CONSENT_WALL -> "De website toont alleen een vraag om cookies, niet de inhoud";
      case REDIRECTED_HOME -> "De website stuurt ons door naar de voorpagina";
      case REDIRECTED_AWAY -> "De website stuurt ons door naar een andere website";
      case ERROR_PAGE -> "De website toont een foutmelding in plaats van de pagina";
      case GARBLED -> "De tekens zijn onleesbaar (verkeerde tekenset)";
      case TRUNCATED -> "De pagina is afgebroken en niet compleet";
      case SELECTOR_GONE -> "De opbouw van de pagina is veranderd: een vast onderdeel ontbreekt";
      case NO_TITLE -> "De pagina heeft geen titel";
      case DIAGNOSTIC -> "De bron meldt dat zij de vraag niet kan beantwoorden";
      case SHORTFALL -> "De bron geeft minder regelingen dan zij zegt te hebben";
      case LIMIT -> "De lijst is langer dan wij in een keer lezen";
      case PAGE_CHANGED ->
          "De pagina is veranderd sinds de rondes voor het laatst zijn overgenomen; controleer ze";
      case TABLE_STALE -> "De overgenomen rondes zijn te lang geleden gecontroleerd";
      case UNREADABLE -> "De pagina heeft een vorm die wij niet kennen";
    };
  }

  /** Without the address, where it is the one that is named anyway. */
  private static String detail(Problem problem) {
    String address = problem.uri() + ": ";
    return problem.detail().startsWith(address)
        ? problem.detail().substring(address.length())
        : problem.detail();
  }

  private static String place(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    return (uri.getHost() == null ? "" : uri.getHost()) + (path.equals("/") ? "" : path);
  }

  private static String lowerFirst(String clause) {
    return Character.toLowerCase(clause.charAt(0)) + clause.substring(1);
  }
}
