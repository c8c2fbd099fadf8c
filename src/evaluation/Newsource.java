import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.source.Proposal;
import nl.dutchtechzone.kansenradar.source.Proposer;

/**
 * Measures {@code source new} on saved list pages. A case is {@code NAME.html} with {@code
 * NAME.links} beside it: the page's address, then the path (and query) of each entry of its list, a
 * line each; no entries for a page on which nothing must be proposed.
 */
final class Newsource {
  private int pages;
  private int right;
  private int found;
  private int expected;
  private int common;

  public static void main(String[] arguments) throws IOException {
    Newsource evaluation = new Newsource();
    List<Path> cases;
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      cases = files.filter(file -> file.toString().endsWith(".links")).sorted().toList();
    }
    for (Path links : cases) evaluation.judge(links);
    System.out.printf(
        Locale.ROOT,
        "{\"evaluation\":\"newsource\",\"pages\":%d,\"right\":%d,\"recall\":%.3f,\"precision\":%.3f}%n",
        evaluation.pages,
        evaluation.right,
        evaluation.expected == 0 ? 1.0 : (double) evaluation.common / evaluation.expected,
        evaluation.found == 0 ? 1.0 : (double) evaluation.common / evaluation.found);
  }

  private void judge(Path links) throws IOException {
    List<String> lines = Files.readAllLines(links).stream().filter(l -> !l.isBlank()).toList();
    URI address = URI.create(lines.getFirst().strip());
    Set<String> wanted = new HashSet<>();
    lines.stream().skip(1).map(String::strip).forEach(wanted::add);
    Path html = links.resolveSibling(links.getFileName().toString().replace(".links", ".html"));
    Proposal proposal = Proposer.fromSaved(page(address, html));
    Set<String> got = new HashSet<>(entries(proposal));
    Set<String> both = new HashSet<>(got);
    both.retainAll(wanted);
    pages++;
    expected += wanted.size();
    found += got.size();
    common += both.size();
    boolean isRight = got.equals(wanted);
    if (isRight) right++;
    System.out.printf(
        Locale.ROOT,
        "%-40s %s: %d of %d, %d too many%s%n",
        html.getFileName(),
        isRight ? "right" : "WRONG",
        both.size(),
        wanted.size(),
        got.size() - both.size(),
        proposal instanceof Proposal.Nothing nothing ? "; " + nothing.reason() : "");
  }

  private static List<String> entries(Proposal proposal) {
    if (!(proposal instanceof Proposal.Found found)) return List.of();
    List<String> entries = new ArrayList<>();
    found.items().stream()
        .flatMap(item -> item.link().stream())
        .map(
            link ->
                link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
        .forEach(entries::add);
    return entries;
  }

  private static Page page(URI address, Path html) throws IOException {
    Bytes body = Bytes.of(Files.readAllBytes(html));
    return Page.atHand(address, "text/html", Optional.empty(), body, Instant.EPOCH);
  }
}
