package nl.dutchtechzone.kansenradar.notify;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Card;
import nl.dutchtechzone.kansenradar.notify.Letter.Footnote;
import nl.dutchtechzone.kansenradar.notify.Letter.Line;
import nl.dutchtechzone.kansenradar.notify.Letter.Link;
import nl.dutchtechzone.kansenradar.notify.Letter.Part;
import nl.dutchtechzone.kansenradar.notify.Letter.Row;
import nl.dutchtechzone.kansenradar.notify.Letter.Shift;
import nl.dutchtechzone.kansenradar.notify.Letter.Table;
import nl.dutchtechzone.kansenradar.notify.Letter.TableRow;

/** Sets a letter as plain text in lines of at most 76 characters; only addresses may be longer. */
final class TextForm {
  private static final int WIDTH = 76;

  private final StringBuilder out = new StringBuilder();

  private TextForm() {}

  static String of(Letter letter) {
    TextForm form = new TextForm();
    form.head(letter);
    letter.parts().forEach(form::part);
    letter.tables().forEach(form::table);
    form.foot(letter.footer());
    return form.out.toString();
  }

  private void head(Letter letter) {
    line("", letter.heading());
    line("", letter.subheading());
    if (!letter.figures().isEmpty()) line("", String.join(" · ", letter.figures()));
    letter.warning().ifPresent(warning -> paragraph("!! " + warning));
    letter.intro().forEach(this::paragraph);
    letter.picture().ifPresent(picture -> paragraph(picture.words()));
  }

  private void part(Part part) {
    if (!part.heading().isEmpty()) heading(part.heading());
    part.cards().forEach(this::card);
    if (!part.lines().isEmpty()) out.append('\n');
    part.lines().forEach(this::brief);
    part.note().ifPresent(this::paragraph);
  }

  private void card(Card card) {
    out.append('\n');
    line("* ", card.title());
    line("  ", "[" + String.join("] [", card.badges().stream().map(b -> b.text()).toList()) + "]");
    for (Shift shift : card.shifts()) {
      line("  ", ">> " + shift.what() + ": " + shift.before() + " → " + shift.after());
      if (shift.isQuoted()) line("     ", quoted(shift.was()) + "→ " + quoted(shift.is()).strip());
    }
    if (!card.summary().isEmpty()) line("  ", card.summary());
    for (Row row : card.rows()) line("  ", row.label() + ": " + String.join("; ", row.lines()));
    card.link().ifPresent(link -> line("  ", link));
    line("  ", "(" + card.checked() + ")");
    card.choices().ifPresent(c -> line("  ", c.words() + " " + c.address()));
  }

  private static String quoted(Optional<String> words) {
    return words.map(w -> "\"" + w + "\" ").orElse("");
  }

  private void brief(Line brief) {
    line("- ", brief.title());
    line("  ", brief.note());
    brief.link().ifPresent(link -> line("  ", link));
  }

  private void table(Table table) {
    heading(table.heading());
    line("", String.join(" | ", table.columns()));
    for (TableRow row : table.rows()) {
      String badge = row.badge().map(b -> b.text() + ". ").orElse("");
      line("- ", row.name() + " | " + badge + String.join(" | ", row.cells()));
    }
  }

  private void foot(List<Footnote> notes) {
    // RFC 3676, 4.3: two hyphens and a space begin what mail readers fold away.
    out.append("\n-- \n");
    for (Footnote note : notes) {
      line("", note.text() + note.link().map(link -> " " + shown(link)).orElse(""));
    }
  }

  /** Nobody can click on words here. */
  private static String shown(Link link) {
    return link.address().startsWith("mailto:") ? link.words() : link.address();
  }

  private void heading(String heading) {
    out.append("\n\n");
    line("", heading);
    line("", "=".repeat(Math.min(heading.length(), WIDTH)));
  }

  private void paragraph(String text) {
    out.append('\n');
    line("", text);
  }

  /** Wraps at plain spaces; the lines after the first are indented as deep. */
  private void line(String indent, String text) {
    int column = indent.length();
    out.append(indent);
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && column + 1 + word.length() > WIDTH) {
        out.append('\n').append(" ".repeat(indent.length()));
        column = indent.length();
      } else if (!first) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
      first = false;
    }
    out.append('\n');
  }
}
