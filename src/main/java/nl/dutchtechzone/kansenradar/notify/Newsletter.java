package nl.dutchtechzone.kansenradar.notify;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Facts;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;

/**
 * The week's best calls as a block for the bureau's own newsletter and platform, in HTML and in
 * Markdown: for readers outside, so without scores, sources' health or links to decide by.
 * Thread-safe.
 */
public final class Newsletter {
  private static final int ENTRIES = 8;
  private static final int SUMMARY_LENGTH = 300;

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Newsletter.class.getClassLoader(),
          "nl.dutchtechzone.kansenradar.templates");

  /** The block in its two forms, which say the same. */
  public record Block(String html, String markdown) {}

  /** One call as the block tells it. */
  public record Entry(String title, Optional<String> link, String summary, List<String> facts) {
    public Entry {
      facts = List.copyOf(facts);
    }
  }

  /** New and changed calls and those that close soon, the best first. */
  public Block write(Digest digest, Language language) {
    Words words = new Words(language);
    List<Entry> entries =
        Stream.of(digest.fresh(), digest.changed(), digest.closing())
            .flatMap(section -> section.full().stream())
            .filter(item -> !item.isOver())
            .sorted(Item.BEST_FIRST)
            .limit(ENTRIES)
            .map(item -> entry(item, words, digest))
            .toList();
    String title = words.get("newsletter.title", Integer.toString(digest.week().number()));
    StringOutput html = new StringOutput();
    templates.render("mail/newsletter.jte", Map.of("title", title, "entries", entries), html);
    return new Block(html.toString(), markdown(title, entries));
  }

  private Entry entry(Item item, Words words, Digest digest) {
    Opportunity opportunity = item.offer().opportunity();
    Phrases phrases = new Phrases(words);
    Particulars particulars = new Particulars(words, phrases);
    Facts facts = opportunity.facts();
    List<String> told =
        Stream.of(
                fact(words, "item.deadline", particulars.deadlines(facts, digest.at())),
                fact(words, "item.who", particulars.who(facts)),
                fact(words, "item.money", particulars.money(facts)))
            .flatMap(Optional::stream)
            .toList();
    return new Entry(
        Letter.plain(opportunity.title(), 160),
        Letter.web(opportunity.lead().uri()),
        Letter.plain(opportunity.summary(), SUMMARY_LENGTH),
        told);
  }

  private static Optional<String> fact(Words words, String label, List<String> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(words.get(label) + ": " + String.join("; ", lines));
  }

  private static String markdown(String title, List<Entry> entries) {
    StringBuilder out = new StringBuilder("## " + escaped(title) + "\n");
    for (Entry entry : entries) {
      String heading = escaped(entry.title());
      out.append("\n### ")
          .append(entry.link().map(link -> "[" + heading + "](<" + link + ">)").orElse(heading))
          .append('\n');
      if (!entry.summary().isEmpty())
        out.append('\n').append(escaped(entry.summary())).append('\n');
      if (!entry.facts().isEmpty()) out.append('\n');
      entry.facts().forEach(fact -> out.append("- ").append(escaped(fact)).append('\n'));
    }
    return out.toString();
  }

  /** CommonMark 0.31, 2.4: any ASCII punctuation may be escaped; these could mean something. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~!])", "\\\\$1");
  }
}
