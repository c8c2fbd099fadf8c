package nl.dutchtechzone.kansenradar.store;

/** Text from pages, as columns take it. */
final class Text {
  private Text() {}

  /** Without the NUL character, which PostgreSQL refuses in text. */
  static String storable(String text) {
    return text.replace("\0", "");
  }
}
