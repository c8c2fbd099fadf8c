package nl.dutchtechzone.kansenradar.text;

import java.util.List;

/** Pieces that, said again and again, invite a reader to try every ending of every beginning. */
public final class TrickyPieces {
  public static final List<String> ALL =
      List.of(
          "7",
          "1.",
          "1-",
          "12-",
          "1/",
          "2027-",
          "1 mei ",
          "van 1 ",
          "tot ",
          "€ 1.",
          "1 % ",
          "q1 ",
          "1, ",
          "1 en ",
          "two hundred ",
          "09:00-",
          "1 000 ",
          "een ",
          "eind van ",
          "maandag ",
          "\n",
          "🙂",
          "\ud800",
          "'",
          "a1",
          "http://a/",
          "(",
          "1 mei 2027 - ",
          "per cent ",
          "é");

  private TrickyPieces() {}
}
