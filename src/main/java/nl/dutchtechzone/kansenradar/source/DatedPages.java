package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.extract.Extractor;

/** Gathers addresses with the moment that each last changed, then reads those that are calls. */
final class DatedPages {
  private final Listed listed;
  private final Visit visit;
  private final CallReader calls;
  private final Pattern wanted;
  private final List<Pattern> excluded;
  private final Map<String, CallReader.Call> found = new LinkedHashMap<>();

  DatedPages(Extractor extractor, Listed listed, Visit visit) {
    this.listed = listed;
    this.visit = visit;
    this.calls = new CallReader(extractor, visit, listed.detail().orElse(Detail.UNKNOWN));
    this.wanted = Given.pattern(listed.linkPattern(), "read.pages.link-pattern");
    this.excluded =
        listed.exclude().stream().map(regex -> Given.pattern(regex, "read.pages.exclude")).toList();
  }

  /**
   * Takes an address that a list names; one that is no call or stands on another site is passed
   * over.
   */
  void take(URI list, String link, String title, Optional<Instant> changed) {
    Optional<URI> address = address(list, link);
    if (address.isEmpty()) return;
    URI page = address.orElseThrow();
    String key = Addresses.key(page, listed.keyQuery());
    CallReader.Call call = new CallReader.Call(key, page, title, List.of(), List.of());
    if (found.putIfAbsent(key, call) != null) return;
    changed.ifPresent(at -> visit.changed(page, at));
    changed.filter(at -> !at.isAfter(visit.now())).ifPresent(visit::newest);
  }

  private Optional<URI> address(URI list, String link) {
    try {
      return Optional.of(Addresses.clean(list.resolve(link.strip().replace(" ", "%20"))))
          .filter(page -> OddPage.sameSite(list, page))
          .filter(page -> wanted.matcher(page.toString()).find())
          .filter(page -> excluded.stream().noneMatch(p -> p.matcher(page.toString()).find()));
    } catch (IllegalArgumentException e) {
      visit.leftOut(link, "no address that anybody could visit");
      return Optional.empty();
    }
  }

  int found() {
    return found.size();
  }

  /** Reads the calls that were found, up to the limit. */
  void read(URI list) {
    int limit = listed.itemLimit().orElse(400);
    if (found.size() > limit) {
      visit.problem(Problem.Type.LIMIT, Problem.Extent.SOURCE, list, found.size() + " > " + limit);
    }
    visit.expect(Math.min(limit, found.size()));
    int read = 0;
    for (CallReader.Call call : found.values()) {
      if (read++ < limit) calls.read(call);
      else visit.listed(call.key());
    }
  }
}
