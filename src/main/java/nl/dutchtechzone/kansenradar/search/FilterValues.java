package nl.dutchtechzone.kansenradar.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people write for the codes that filters look for: among it the names that the mails and the
 * site give them in each language. As {@link Words#fold} leaves the words, without accents.
 */
final class FilterValues {
  static final Map<String, String> PROGRAMMES =
      codes(
          List.of(
              means("efro", "efre", "erdf"),
              means(
                  "efro_noord",
                  "efro noord-nederland",
                  "efre nord-niederlande",
                  "erdf northern netherlands"),
              means(
                  "efro_oost",
                  "efro oost-nederland",
                  "efre ost-niederlande",
                  "erdf eastern netherlands"),
              means(
                  "interreg_de_nl",
                  "interreg deutschland-nederland",
                  "interreg duitsland-nederland"),
              means("interreg_north_sea", "interreg noordzee", "interreg nordsee"),
              means(
                  "interreg_nwe",
                  "interreg noordwest-europa",
                  "interreg nordwesteuropa",
                  "interreg north-west europe"),
              means("interreg_europe", "interreg europa"),
              means("province", "provincie", "provinz"),
              means("municipality", "gemeente", "gemeinde"),
              means("eu", "europese unie", "europaische union", "european union"),
              means("other", "overig", "overig programma", "anderes programm", "other programme")));

  static final Map<String, String> STATUSES =
      codes(
          List.of(
              means("open", "offen"),
              means(
                  "forthcoming",
                  "verwacht",
                  "aangekondigd",
                  "komt",
                  "geplant",
                  "angekundigt",
                  "announced"),
              means("closed", "gesloten", "geschlossen", "dicht"),
              means("withdrawn", "ingetrokken", "zuruckgezogen"),
              means(
                  "unknown",
                  "onbekend",
                  "status onduidelijk",
                  "onduidelijk",
                  "unbekannt",
                  "stand unklar",
                  "status unclear")));

  static final Map<String, String> APPLICANTS =
      codes(
          List.of(
              means("sme", "mkb", "kmu", "smes", "ondernemer"),
              means("large_enterprise", "grootbedrijf", "grossunternehmen", "large enterprises"),
              means(
                  "knowledge_institution",
                  "kennisinstelling",
                  "onderzoek",
                  "forschungseinrichtung",
                  "research organisations"),
              means(
                  "education", "onderwijs", "onderwijsinstelling", "school", "bildungseinrichtung"),
              means("public_body", "overheid", "offentliche stelle", "public bodies"),
              means("municipality", "gemeente", "gemeinde", "kommune", "municipalities"),
              means(
                  "nonprofit",
                  "stichting",
                  "vereniging",
                  "stichting of vereniging",
                  "stiftung",
                  "verein",
                  "stiftung oder verein",
                  "foundations and associations"),
              means("individual", "particulier", "privatperson", "individuals"),
              means("consortium", "samenwerking", "samenwerkingsverband", "verbund", "consortia")));

  static final Map<String, String> LANGUAGES =
      codes(
          List.of(
              means("nl", "nederlands", "dutch", "niederlandisch"),
              means("de", "duits", "german", "deutsch"),
              means("en", "engels", "english", "englisch")));

  private FilterValues() {}

  /** A code by each of the words for it. */
  private static Map<String, String> means(String code, String... words) {
    return Arrays.stream(words).collect(Collectors.toMap(word -> word, word -> code));
  }

  private static Map<String, String> codes(List<Map<String, String>> meanings) {
    return meanings.stream()
        .flatMap(meaning -> meaning.entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
