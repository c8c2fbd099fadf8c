package nl.dutchtechzone.kansenradar.cli;

import java.util.List;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.same.Sign;

/** The signs of a pair in Dutch: what speaks for one call, then what against. */
final class MergeSigns {
  private MergeSigns() {}

  static String of(List<Sign> signs) {
    return signs.stream().map(MergeSigns::words).collect(Collectors.joining(", "));
  }

  private static String words(Sign sign) {
    return switch (sign) {
      case SAME_REFERENCE -> "zelfde kenmerk";
      case LINKED -> "de een verwijst naar de ander";
      case TRANSLATION -> "zelfde pagina in twee talen";
      case SAME_TITLE -> "bijna gelijke titel";
      case TITLE_WITHIN -> "de ene titel zit in de andere";
      case SHARED_WORDS -> "woorden van de titel gelijk";
      case SAME_ACRONYM -> "zelfde afkorting";
      case SAME_NUMBER -> "zelfde ronde";
      case SAME_DEADLINE -> "zelfde sluitingsdag";
      case SAME_OPENING -> "zelfde openingsdag";
      case SAME_AMOUNT -> "zelfde bedrag";
      case SAME_PLACE -> "zelfde gebied";
      case OTHER_REFERENCE -> "ander kenmerk";
      case OTHER_NUMBER -> "andere ronde";
      case OTHER_SIZE -> "andere omvang";
      case OTHER_YEAR -> "ander jaar";
      case OTHER_SEASON -> "ander seizoen";
      case OTHER_PLACE -> "ander gebied";
      case OTHER_DEADLINE -> "andere sluitingsdag";
      case OTHER_OPENING -> "andere openingsdag";
      case OTHER_AMOUNT -> "ander bedrag";
      case OTHER_APPLICANTS -> "andere aanvragers";
      case OTHER_PROGRAMME -> "ander programma";
      case MARK_ON_ONE -> "maar één noemt een ronde of omvang";
      case PART_ON_ONE -> "maar één noemt een onderdeel";
      case NO_DEADLINE -> "niet allebei een sluitingsdag";
    };
  }
}
