package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.fetch.PageArchive;
import nl.dutchtechzone.kansenradar.notify.FactWords;
import nl.dutchtechzone.kansenradar.notify.NamedFacts;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.ArchivedPage;
import nl.dutchtechzone.kansenradar.opportunity.Fact;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.source.ArchivedText;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;

/**
 * The archived pages: {@code /archief/SHA256}, and {@code /kans/ID/bewijs/FACT} with the words of a
 * fact marked. Always as text: what a page holds is never markup of ours.
 */
public final class ArchiveRoutes implements Routes {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** Of a long page only this much is shown on either side of the quote. */
  private static final int AROUND = 30_000;

  private final Site site;
  private final OpportunityStore opportunities;
  private final PageArchive archive;
  private final Cards cards;
  private final Map<String, SourceDefinition> sources;

  /**
   * @param sources by id, to read an archived page as its source is read
   */
  public ArchiveRoutes(
      Site site,
      OpportunityStore opportunities,
      PageArchive archive,
      Cards cards,
      Map<String, SourceDefinition> sources) {
    this.site = site;
    this.opportunities = opportunities;
    this.archive = archive;
    this.cards = cards;
    this.sources = Map.copyOf(sources);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/archief/{sha256}", this::page);
    routes.get("/kans/{id}/bewijs/{fact}", this::proof);
  }

  private void page(Context context) {
    Page page = archived(context.pathParam("sha256"));
    show(context, page, ArchivedText.of(page), Optional.empty());
  }

  /** A fact and the call it belongs to. */
  private record Claim(Opportunity call, String name, Fact<?> fact, Notice notice) {}

  private void proof(Context context) {
    Claim claim = claim(context.pathParam("id"), context.pathParam("fact"));
    URI where = claim.fact().evidence().page();
    List<ArchivedPage> pages =
        claim.notice().pages().stream().filter(page -> page.uri().equals(where)).toList();
    Page page = archived(pages.getFirst().sha256());
    Optional<SourceDefinition> source = Optional.ofNullable(sources.get(claim.notice().sourceId()));
    show(context, page, ArchivedText.of(page, source, claim.fact().evidence()), Optional.of(claim));
  }

  private Claim claim(String id, String name) {
    Opportunity call = CallId.find(opportunities, id);
    Fact<?> fact =
        Optional.<Fact<?>>ofNullable(NamedFacts.of(call.facts()).get(name))
            .orElseThrow(NotFoundResponse::new);
    Notice notice =
        call.notices().stream()
            .filter(
                one -> one.pages().stream().anyMatch(p -> p.uri().equals(fact.evidence().page())))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    return new Claim(call, name, fact, notice);
  }

  private Page archived(String sha256) {
    if (!SHA_256.matcher(sha256).matches()) throw new NotFoundResponse();
    return archive.find(sha256).orElseThrow(NotFoundResponse::new);
  }

  private void show(Context context, Page page, ArchivedText text, Optional<Claim> claim) {
    Frame frame = site.frame(context);
    Wording wording = cards.wording(frame.language());
    FactWords words = new FactWords(wording, cards.glossary());
    Window window = Window.of(text);
    ProofPage model =
        new ProofPage(
            claim.map(c -> Wording.plain(c.call().title())).orElse(frame.t("archive.title")),
            claim.map(c -> words.label(c.name().replaceFirst("\\.\\d+$", ""))).orElse(""),
            claim.map(c -> words.of(c.fact().value())).orElse(""),
            window.before(),
            text.quote(),
            window.after(),
            claim.map(c -> c.fact().evidence().quote()).orElse(""),
            Local.outside(page.uri()),
            Wording.plain(page.uri().toString(), 120),
            wording.instant(page.fetchedAt()),
            page.mediaType(),
            window.cut(),
            claim.map(c -> "/kans/" + c.call().id()),
            claim.map(c -> c.notice().language().code()).orElse(""));
    site.show(context, frame.t("archive.title"), "web/archief.jte", model);
  }

  /** What is shown of a long text: the part around the quote, or its beginning. */
  private record Window(String before, String after, boolean cut) {
    static Window of(ArchivedText text) {
      String before = text.before();
      String after = text.after();
      int from = text.quote().isEmpty() ? 0 : Math.max(0, before.length() - AROUND);
      int to = text.quote().isEmpty() ? Math.min(before.length(), AROUND) : before.length();
      int end = Math.min(after.length(), AROUND);
      boolean cut = from > 0 || to < before.length() || end < after.length();
      return new Window(before.substring(from, to), after.substring(0, end), cut);
    }
  }
}
