package nl.dutchtechzone.kansenradar.match;

import java.util.Locale;

/** The parts of a notice that are read for themes. */
enum Field {
  TITLE,
  SUMMARY,
  TEXT;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
