package nl.dutchtechzone.kansenradar.text;

import java.util.Locale;
import java.util.Optional;

/** What a word can be in a date or an amount; the vocabulary files name them in lower case. */
enum Role {
  /** 1 to 12, a name in the text's own language. */
  MONTH,
  /** 1 to 12, a name in one of the other languages. */
  FOREIGN_MONTH,
  /** Month names that are everyday words too ("may", "march"). */
  DOUBTFUL_MONTH,
  /** 1 (Monday) to 7. */
  WEEKDAY,
  /** 1 to 31, spelled out. */
  ORDINAL,
  /** What makes an ordinal of a number ("e", "ste", "th"). */
  ORDINAL_SUFFIX,
  /** 0 to 99, spelled out. */
  CARDINAL,
  /** "anderhalf", "zweieinhalb", "quarter": hundredths. */
  WITH_HALF,
  /** Hundreds and thousands in one word: "vijftienduizend". */
  GREAT,
  /** 20 to 90: may be followed by a unit ("twenty two"). */
  TENS,
  /** Words between a day, its month and its year: "van", "of", "de", "the". */
  LINK,
  /** Words before a year: "in". */
  YEAR_LINK,
  /** Words before a day that say nothing: "op", "am", "on". */
  ON,
  /** What a day behind it is, with or without a colon: "Stichtag 30.09". */
  TERM,
  /** "dag", "day": after an ordinal. */
  DAY_WORD,
  /** "uur", "Uhr", "h". */
  HOUR,
  /** Before a time of day: "om", "um", "at". */
  AT,
  /** Parts of "a.m." and "p.m.": 0 and 12. */
  MERIDIEM,
  /** "noon" 12, "midnight" 24. */
  CLOCK_NAME,
  /** 0: the hour is of the morning; 12: of the afternoon or evening. */
  DAY_PART,
  /** A part of the day that is its evening. */
  EVENING,
  /** An index into {@link Zone}. */
  ZONE,
  /** "time" after a city's name. */
  TIME_WORD,
  /** The T of ISO 8601. */
  ISO_T,
  QUARTER,
  /** "Q" before or after a number. */
  QUARTER_LETTER,
  HALF,
  /** "helft", "half": a half only with the year after it. */
  HALF_LETTER,
  /** The season's first month. */
  SEASON,
  /** 1 beginning, 2 middle, 3 end. */
  MONTH_PART,
  /** "a.s.", "aanstaande". */
  COMING,
  /** "jaarlijks", "jedes", "every". */
  RECURRING,
  /** Opens a period: "van", "vom", "from". */
  FROM_INTRO,
  /** Opens a period whose ends are joined by "and". */
  BETWEEN_INTRO,
  /** "en", "und", "and". */
  AND,
  /** "of", "oder", "or". */
  OR,
  /** "laatste", "letzte", "last": the fourth quarter, the second half, the last day. */
  LAST,
  /** An index into {@link Currencies}. */
  CURRENCY,
  /** An ISO 4217 code, a currency only in capitals. */
  CURRENCY_CODE,
  /** A word before the currency that tells which dollar or pound it is. */
  CURRENCY_NATION,
  /** A magnitude and a currency in one ("MEUR"): ten times the power of ten plus the index. */
  SCALED_CURRENCY,
  CENT,
  /** The power of ten. */
  MAGNITUDE,
  /** A letter that is a magnitude only when it touches the number or the sign. */
  MAGNITUDE_LETTER,
  /** A noun that is counted: "5 miljoen inwoners" is no money. */
  COUNTED,
  /** What a sum is said to be: "twee miljoen beschikbaar" is money though no currency is named. */
  AT_HAND,
  /** Decimal "komma" and "point" of spelled-out numbers. */
  POINT_WORD,
  PERCENT,
  PERCENT_POINT,
  /** "Punkte" after "%-". */
  POINTS_AFTER_SIGN,
  /** I to IV before "Quartal". */
  ROMAN,
  /** Small pieces that are part of a notation: the s of "euro's", "per" of "per cent". */
  PARTICLE;

  static Optional<Role> parse(String name) {
    for (Role role : values()) {
      if (role.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
