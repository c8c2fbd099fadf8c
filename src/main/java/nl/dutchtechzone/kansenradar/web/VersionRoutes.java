package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.history.VersionDifference;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.Difference;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.source.Names;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore.NoticeVersion;

/**
 * {@code /kans/ID/versies}: all versions of a call's notices; of one of them, named by {@code
 * bericht}, what differs between the versions {@code van} and {@code tot}, else the last two.
 */
public final class VersionRoutes implements Routes {
  private final Site site;
  private final OpportunityStore opportunities;
  private final Cards cards;
  private final Map<String, Names> sources;

  /**
   * @param sources what people call the sources, by id
   */
  public VersionRoutes(
      Site site, OpportunityStore opportunities, Cards cards, Map<String, Names> sources) {
    this.site = site;
    this.opportunities = opportunities;
    this.cards = cards;
    this.sources = Map.copyOf(sources);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/kans/{id}/versies", this::show);
  }

  private void show(Context context) {
    Frame frame = site.frame(context);
    Opportunity call = CallId.find(opportunities, context.pathParam("id"));
    List<VersionsPage.Notice> notices = new ArrayList<>();
    for (int i = 0; i < call.notices().size(); i++) {
      notices.add(notice(call, i, chosen(context, i), frame.language()));
    }
    VersionsPage page =
        new VersionsPage(
            Wording.plain(call.title()),
            call.lead().language().code(),
            "/kans/" + call.id(),
            notices);
    site.show(context, frame.t("versions.title"), "web/versies.jte", page);
  }

  /** The versions that are asked for; 0 where none is. */
  private record Chosen(int from, int to) {}

  private static Chosen chosen(Context context, int notice) {
    boolean asked = Integer.toString(notice).equals(context.queryParam("bericht"));
    return asked ? new Chosen(number(context, "van"), number(context, "tot")) : new Chosen(0, 0);
  }

  private static int number(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name))
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  private VersionsPage.Notice notice(
      Opportunity call, int number, Chosen chosen, Language language) {
    Notice notice = call.notices().get(number);
    List<NoticeVersion> versions = opportunities.history(notice.sourceId(), notice.key());
    int last = versions.size();
    int to = chosen.to() >= 1 && chosen.to() <= last ? chosen.to() : last;
    int from = chosen.from() >= 1 && chosen.from() <= last ? chosen.from() : Math.max(1, to - 1);
    VersionDifference difference =
        VersionDifference.between(versions.get(from - 1).notice(), versions.get(to - 1).notice());
    Wording wording = cards.wording(language);
    Names names = sources.get(notice.sourceId());
    return new VersionsPage.Notice(
        number,
        names == null ? notice.sourceId() : names.in(language),
        Wording.plain(notice.title()),
        notice.language().code(),
        versions.stream()
            .map(v -> new VersionsPage.Version(v.version(), wording.instant(v.seenAt())))
            .toList(),
        from,
        to,
        difference.facts().stream().map(fact -> fact(fact, wording)).toList(),
        difference.text());
  }

  private static VersionsPage.Fact fact(Difference difference, Wording wording) {
    var shift = wording.shift(difference);
    return new VersionsPage.Fact(
        shift.what(), shift.before(), shift.after(), shift.was(), shift.is());
  }
}
