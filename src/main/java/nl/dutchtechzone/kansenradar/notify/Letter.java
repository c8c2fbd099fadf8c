package nl.dutchtechzone.kansenradar.notify;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail in words, from which the HTML and the text are written alike: what the one says, the other
 * says. All text is plain; each form escapes it for itself.
 *
 * @param language as a BCP 47 tag
 * @param preview the line that a mailbox shows beside the subject
 * @param warning what the reader must know first
 * @param figures the numbers at the top, as words
 * @param picture stands above the parts; what it shows is said in its words
 */
public record Letter(
    String language,
    String subject,
    String preview,
    String heading,
    String subheading,
    List<String> intro,
    Optional<String> warning,
    List<String> figures,
    List<Part> parts,
    List<Table> tables,
    List<Footnote> footer,
    Optional<Picture> picture) {
  public Letter {
    intro = List.copyOf(intro);
    figures = List.copyOf(figures);
    parts = List.copyOf(parts);
    tables = List.copyOf(tables);
    footer = List.copyOf(footer);
  }

  /** A letter without a picture. */
  public Letter(
      String language,
      String subject,
      String preview,
      String heading,
      String subheading,
      List<String> intro,
      Optional<String> warning,
      List<String> figures,
      List<Part> parts,
      List<Table> tables,
      List<Footnote> footer) {
    this(
        language,
        subject,
        preview,
        heading,
        subheading,
        intro,
        warning,
        figures,
        parts,
        tables,
        footer,
        Optional.empty());
  }

  /**
   * A picture that travels with the mail.
   *
   * @param name of the characters a-z; by it the HTML refers to the picture
   * @param base64 the PNG
   * @param words what it shows, for who does not see it
   * @param under words that stand under its parts, from left to right, each as wide
   */
  public record Picture(
      String name, String base64, int width, int height, String words, List<String> under) {
    public Picture {
      under = List.copyOf(under);
    }

    byte[] png() {
      return Base64.getDecoder().decode(base64);
    }

    /** For a copy of the HTML that stands alone. */
    String inline() {
      return "data:image/png;base64," + base64;
    }
  }

  /** How something is meant, which also colours it. */
  public enum Tone {
    PLAIN,
    GOOD,
    ATTENTION,
    BAD;

    /** The name of its style. */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A headed part; the note stands under it. */
  public record Part(String heading, List<Card> cards, List<Line> lines, Optional<String> note) {
    public Part {
      cards = List.copyOf(cards);
      lines = List.copyOf(lines);
    }
  }

  public record Badge(String text, Tone tone) {}

  /** A call in full. */
  public record Card(
      String title,
      Optional<String> link,
      List<Badge> badges,
      String summary,
      List<Shift> shifts,
      List<Row> rows,
      String linkWords,
      String checked,
      Optional<Choices> choices) {
    public Card {
      badges = List.copyOf(badges);
      shifts = List.copyOf(shifts);
      rows = List.copyOf(rows);
    }
  }

  /**
   * What the reader can say of a call: one page for all, and a page for each.
   *
   * @param words what the page for all is called
   */
  public record Choices(String words, String address, List<Link> each) {
    public Choices {
      each = List.copyOf(each);
    }
  }

  /**
   * A change: what it was, what it is now.
   *
   * @param was the words of the page that said so; empty when there were none
   * @param is the words that say so now
   */
  public record Shift(
      String what, String before, String after, Optional<String> was, Optional<String> is) {

    /** Whether words of a page prove either. */
    public boolean isQuoted() {
      return was.isPresent() || is.isPresent();
    }
  }

  /** A labelled fact; each line stands on its own. */
  public record Row(String label, List<String> lines) {
    public Row {
      lines = List.copyOf(lines);
    }
  }

  /** A call in one line: its title and what matters of it. */
  public record Line(String title, Optional<String> link, String note) {}

  /** A table with a heading; the columns are those of the names and of the cells. */
  public record Table(String heading, List<String> columns, List<TableRow> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** What the row is about, perhaps with a badge before the first of its cells. */
  public record TableRow(String name, Optional<Badge> badge, List<String> cells) {
    public TableRow {
      cells = List.copyOf(cells);
    }
  }

  /** A sentence at the foot, perhaps followed by a link. */
  public record Footnote(String text, Optional<Link> link) {}

  public record Link(String words, String address) {}

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

  /**
   * Text of a page on one line: without control characters, and without the marks that turn the
   * direction of writing, with which a title could disguise the words after it.
   */
  static String plain(String text) {
    return BREAKS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** The same, cut at a word when longer than {@code length} characters. */
  static String plain(String text, int length) {
    String plain = plain(text);
    if (plain.length() <= length) return plain;
    int space = plain.lastIndexOf(' ', length - 1);
    int end = space > length / 2 ? space : length - 1;
    if (Character.isHighSurrogate(plain.charAt(end - 1))) end--;
    return plain.substring(0, end) + "…";
  }

  /** The address of a web page; empty for anything that is none, such as a script. */
  static Optional<String> web(URI uri) {
    String scheme = uri.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
  }
}
