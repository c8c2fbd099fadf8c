package nl.dutchtechzone.kansenradar.match.same;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that every call has in its title, and the crude singular of the rest. */
final class CommonWords {
  private static final Set<String> COMMON =
      set(
          """
          de het een en of van voor in op om te tot met bij aan uit naar per als door die dat dit
          der die das des dem den ein eine und oder von vom fur im zum zur mit bei auf aus nach uber
          the a an and or of for in on to with by at from under into
          subsidie subsidies subsidieregeling regeling regelingen uitvoeringsregeling
          subsidiemodule beleidsregel beleidsregels besluit openstellingsbesluit openstelling
          openstellen open opent vaststelling vaststellen subsidieplafond plafond plafonds nadere
          regels verordening aanvraag aanvragen indienen ingediend call calls oproep tender ronde
          tranche aanvraagronde aanvraagperiode lot fase deel project projecten projectvoorstel
          projectvoorstellen programma fonds gemeente provincie gemeentelijke provinciale nieuwe
          nieuw individueel individuele
          forderung foerderung forderaufruf forderaufrufe aufruf aufrufe forderrichtlinie richtlinie
          bekanntmachung programm projekt projekte antrag antrage einreichung skizze runde land
          landes
          grant grants funding fund scheme schemes proposal proposals application applications
          projects programme round action actions topic general scale cascade third party
          januari februari maart april mei juni juli augustus september oktober november december
          january february march may june july august october marz mai juli dezember
          """);

  /** Programmes: a call's is compared by itself. */
  private static final Set<String> PROGRAMMES =
      set(
          """
          jtf efro efre erdf interreg eu europe europa europees europese european europaische vi
          north sea noordzee west nwe horizon life
          """);

  private CommonWords() {}

  private static Set<String> set(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /** The word as it names a call; empty for one that every call has. */
  static Optional<String> name(String word) {
    boolean common = COMMON.contains(word) || PROGRAMMES.contains(word) || word.length() < 2;
    if (common) return Optional.empty();
    return Optional.of(singular(whole(word)));
  }

  /** Whether an acronym is one of a call: "MIT" is, though it is a German word; "JTF" is not. */
  static boolean isProgramme(String acronym) {
    return PROGRAMMES.contains(acronym);
  }

  /** "haalbaarheidsprojecten" names what "haalbaarheid" does. */
  private static String whole(String word) {
    String bare = word.replaceFirst("(?:s|en)?(?:projecten|project|projekte|projekt)$", "");
    return bare.length() >= 5 ? bare : word;
  }

  private static String singular(String word) {
    if (word.length() < 6) return word;
    String bare = word.replaceFirst("(?:en|e|s|n)$", "");
    // "vouchers", but also the doubled vowel and consonant of Dutch plurals: crude, yet alike.
    return bare.replaceFirst("([a-z])\\1$", "$1");
  }
}
