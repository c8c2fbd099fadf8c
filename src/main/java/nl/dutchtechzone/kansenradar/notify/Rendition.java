package nl.dutchtechzone.kansenradar.notify;

import java.util.Optional;

/** A letter in its two forms, which say the same. */
public record Rendition(
    String subject, String html, String text, Optional<Letter.Picture> picture) {
  /** Without a picture. */
  public Rendition(String subject, String html, String text) {
    this(subject, html, text, Optional.empty());
  }

  /** The HTML as it stands alone, with its picture in it. */
  String standalone() {
    return picture.map(p -> html.replace("cid:" + p.name(), p.inline())).orElse(html);
  }
}
