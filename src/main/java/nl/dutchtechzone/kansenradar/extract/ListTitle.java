package nl.dutchtechzone.kansenradar.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What an entry of a list is called: the words of its link, or, where these only point ("Lees
 * meer", "→"), its heading, what the link is labelled with for those who do not see it, or the
 * words that it begins with. Pure.
 */
final class ListTitle {
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";

  /** Those of a part of a page, not of the whole. */
  private static final String SMALL_HEADINGS = "h2, h3, h4, h5, h6";

  private static final String TITLED =
      "[class*=title], [class*=titel], [class*=heading], [class*=headline]";

  /** What a link that only points begins with. */
  private static final Set<String> POINTS =
      words(
          "lees meer verder bekijk naar details detail ontdek klik hier ga toon info informatie"
              + " aanvragen read more learn view see find discover continue click here go"
              + " information apply mehr weiterlesen weiter weitere zum zur ansehen anzeigen jetzt"
              + " informationen infos hier");

  /** What it may go on with. */
  private static final Set<String> GOES_ON =
      words(
          "lezen weten bekijken openen over de het deze dit alle alles volledige regeling subsidie"
              + " oproep openstelling call pagina artikel bericht website site reading out about to"
              + " the this full page details article now here on erfahren lesen dazu hierzu den"
              + " der die das zu zur zum aufruf projektaufruf ausschreibung programm"
              + " förderprogramm seite bewerben informieren klicken");

  private static final Pattern POINTING =
      Pattern.compile(
          "(?iu)^(?:lees (?:meer|verder)|meer (?:informatie|info|weten|lezen)|bekijk|read more"
              + "|learn more|more (?:information|info)|find out more|view|mehr (?:erfahren|lesen"
              + "|infos|informationen)|weiterlesen|weitere (?:infos|informationen))\\s*"
              + "(?:over|about|on|über|zum|zur|zu|:|-|–)\\s+(\\S.*)$");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)\\s+(?:lees (?:meer|verder)|meer (?:informatie|lezen)|read more|learn more"
              + "|mehr (?:erfahren|lesen)|weiterlesen)[^\\p{L}\\p{N}]*$");

  /** Longer than any title. */
  private static final int LONGEST = 200;

  private ListTitle() {}

  private static Set<String> words(String all) {
    return Arrays.stream(all.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * On one line; empty text when nothing names it.
   *
   * @param link an element within the entry, or the entry itself
   */
  static String of(Element entry, Element link) {
    String printed = TAIL.matcher(link.text().strip()).replaceFirst("");
    return Stream.<Supplier<Optional<String>>>of(
            () -> onlyHeading(link),
            () -> name(printed).filter(words -> !POINTING.matcher(words).matches()),
            () -> heading(entry),
            () -> headingBefore(entry, link),
            () -> label(link),
            () -> name(pointedAt(printed)),
            () -> beginning(entry, link))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  /** The words, unless they only point at something, or are none. */
  private static Optional<String> name(String words) {
    List<String> each =
        Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    if (each.isEmpty()) return Optional.empty();
    boolean points =
        POINTS.contains(each.getFirst())
            && each.stream().allMatch(word -> POINTS.contains(word) || GOES_ON.contains(word));
    return points ? Optional.empty() : Optional.of(words.strip());
  }

  /** "Lees meer over warmte": warmte. */
  private static String pointedAt(String words) {
    Matcher pointing = POINTING.matcher(words);
    return pointing.matches() ? pointing.group(1) : words;
  }

  /** Of a link around a whole card. */
  private static Optional<String> onlyHeading(Element link) {
    List<Element> headings = link.select(HEADINGS);
    return headings.size() == 1 ? name(headings.getFirst().text()) : Optional.empty();
  }

  private static Optional<String> heading(Element entry) {
    return named(entry, HEADINGS).or(() -> named(entry, TITLED));
  }

  private static Optional<String> named(Element entry, String css) {
    return entry.select(css).stream()
        .filter(element -> !element.equals(entry))
        .flatMap(element -> name(element.text()).stream())
        .filter(words -> words.length() <= LONGEST)
        .findFirst();
  }

  /** Of a flat page: the nearest heading above, with no other link in between. */
  private static Optional<String> headingBefore(Element entry, Element link) {
    if (!entry.equals(link)) return Optional.empty();
    Element parent = link.parent();
    boolean alone = parent != null && parent.childrenSize() == 1;
    for (Element from : alone ? List.of(link, parent) : List.of(link)) {
      for (Element before = from.previousElementSibling();
          before != null;
          before = before.previousElementSibling()) {
        if (before.is(SMALL_HEADINGS)) return name(before.text());
        if (before.is("a[href]") || before.selectFirst("a[href]") != null) return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What is read aloud in place of its words (WAI-ARIA, accessible name), or shown beside it. */
  private static Optional<String> label(Element link) {
    Optional<Element> picture = Optional.ofNullable(link.selectFirst("img[alt]"));
    return Stream.of(
            labelledBy(link),
            link.attr("aria-label"),
            link.attr("title"),
            picture.map(image -> image.attr("alt")).orElse(""))
        .flatMap(words -> name(pointedAt(words.strip())).stream())
        .findFirst();
  }

  private static String labelledBy(Element link) {
    Document page = link.ownerDocument();
    if (page == null || !link.hasAttr("aria-labelledby")) return "";
    return Arrays.stream(link.attr("aria-labelledby").strip().split("\\s+"))
        .map(page::getElementById)
        .filter(element -> element != null && !element.equals(link))
        .map(Element::text)
        .flatMap(words -> name(words).stream())
        .collect(Collectors.joining(" "));
  }

  /** The first cell of a row, or the words in front. */
  private static Optional<String> beginning(Element entry, Element link) {
    if (entry.equals(link)) return Optional.empty();
    Stream<String> words =
        entry.normalName().equals("tr")
            ? entry.select("> td, > th").stream().map(Element::text)
            : Stream.concat(
                entry.select("strong, b").stream()
                    .map(Element::text)
                    .filter(strong -> entry.text().startsWith(strong)),
                Stream.of(entry.ownText()));
    return words
        .flatMap(text -> name(text).stream())
        .filter(text -> text.length() <= LONGEST)
        .findFirst();
  }
}
