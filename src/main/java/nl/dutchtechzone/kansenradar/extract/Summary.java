package nl.dutchtechzone.kansenradar.extract;

/** One or two sentences that say what the page is about. */
final class Summary {
  private static final int SHORTEST = 60;
  private static final int LONGEST = 400;

  private Summary() {}

  /** The page's own description, else its first sentence of some length; may be empty text. */
  static String of(Sheet sheet) {
    String description = sheet.page().description();
    if (description.length() >= SHORTEST) return cut(description);
    for (Passage passage : sheet.passages()) {
      if (passage.kind() == Passage.Kind.SENTENCE
          && passage.length() >= SHORTEST
          && !sheet.text().startsWith(sheet.page().title(), passage.start())) {
        return cut(sheet.text().substring(passage.start(), passage.end()));
      }
    }
    return cut(description);
  }

  private static String cut(String text) {
    String line = text.strip().replace('\n', ' ');
    if (line.length() <= LONGEST) return line;
    int space = line.lastIndexOf(' ', LONGEST - 1);
    return line.substring(0, space > SHORTEST ? space : LONGEST - 1) + "…";
  }
}
