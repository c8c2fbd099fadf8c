package nl.dutchtechzone.kansenradar.notify;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Sets a letter as HTML and as text. The templates are compiled with the program. Thread-safe. */
final class Press {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Press.class.getClassLoader(),
          "nl.dutchtechzone.kansenradar.templates");

  Rendition set(Letter letter) {
    StringOutput html = new StringOutput();
    templates.render("mail/letter.jte", letter, html);
    return new Rendition(
        letter.subject(), compact(html.toString()), TextForm.of(letter), letter.picture());
  }

  /** Without the empty lines that the templates' own layout leaves: mailboxes cut long mails. */
  private static String compact(String html) {
    StringBuilder lines = new StringBuilder(html.length());
    html.lines().filter(line -> !line.isBlank()).forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }
}
