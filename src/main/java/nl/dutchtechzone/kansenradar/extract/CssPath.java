package nl.dutchtechzone.kansenradar.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Short selectors of elements, by what is likely to last. */
final class CssPath {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{2,40}");

  /** Classes that say how an element stands among others, not what it is. */
  private static final Pattern PASSING =
      Pattern.compile("(?i).*(active|first|last|odd|even|current|open|hidden|clearfix).*");

  private CssPath() {}

  /** The tag with its first telling class, or its id when that is a plain word. */
  static String step(Element element) {
    String tag = element.normalName();
    if (NAME.matcher(element.id()).matches()) return tag + "#" + element.id();
    return tag + telling(element).map(name -> "." + name).orElse("");
  }

  private static Optional<String> telling(Element element) {
    return element.classNames().stream()
        .filter(name -> NAME.matcher(name).matches() && !PASSING.matcher(name).matches())
        .findFirst();
  }
}
