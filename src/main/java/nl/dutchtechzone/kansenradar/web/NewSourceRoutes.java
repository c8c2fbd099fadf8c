package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import nl.dutchtechzone.kansenradar.notify.FactWords;
import nl.dutchtechzone.kansenradar.notify.NamedFacts;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.source.Proposal;
import nl.dutchtechzone.kansenradar.source.ProposalYaml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /bronnen/nieuw}: what would come of an address as a source. A site is read politely, so
 * that takes a minute or so; it goes on by itself meanwhile, and a restart forgets it. Nothing is
 * configured by it: the file is for the operator.
 */
public final class NewSourceRoutes implements Routes {
  private static final Logger log = LoggerFactory.getLogger(NewSourceRoutes.class);
  private static final String HERE = "/bronnen/nieuw";
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int AT_ONCE = 2;
  private static final int KEPT = 20;
  private static final int LONGEST = 500;
  private static final int TITLES = 20;

  private final Site site;
  private final Cards cards;
  private final Proposing proposing;
  private final Executor threads = Thread::startVirtualThread;
  private final Map<UUID, Attempt> attempts = new LinkedHashMap<>();

  /** Reads an address and says what source it would make; may take minutes. */
  @FunctionalInterface
  public interface Proposing {
    Proposal propose(URI address);
  }

  public NewSourceRoutes(Site site, Cards cards, Proposing proposing) {
    this.site = site;
    this.cards = cards;
    this.proposing = proposing;
  }

  private record Attempt(URI address, CompletableFuture<Proposal> outcome) {}

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        HERE, context -> show(context, NewSourcePage.of("", Optional.empty(), false)), Door.BUREAU);
    routes.post(HERE, this::start, Door.BUREAU);
    routes.get(HERE + "/{attempt}", this::outcome, Door.BUREAU);
  }

  private void start(Context context) {
    String typed = Optional.ofNullable(context.formParam("adres")).orElse("").strip();
    Optional<URI> address = address(typed);
    if (address.isEmpty()) {
      refuse(context, typed, HttpStatus.BAD_REQUEST, "newsource.noaddress");
      return;
    }
    Optional<UUID> started = start(address.get());
    if (started.isEmpty()) {
      refuse(context, typed, HttpStatus.TOO_MANY_REQUESTS, "newsource.full");
      return;
    }
    context.redirect(HERE + "/" + started.get(), HttpStatus.SEE_OTHER);
  }

  private void refuse(Context context, String typed, HttpStatus status, String words) {
    context.status(status);
    String why = site.frame(context).t(words);
    show(context, NewSourcePage.of(Wording.plain(typed, LONGEST), Optional.of(why), false));
  }

  /** Empty for what no site can be asked by. */
  private static Optional<URI> address(String typed) {
    try {
      URI uri = new URI(typed);
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean isSite = SCHEMES.contains(scheme) && uri.getHost() != null;
      return typed.length() <= LONGEST && isSite ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Empty when too many are being read already. */
  private synchronized Optional<UUID> start(URI address) {
    long busy = attempts.values().stream().filter(one -> !one.outcome().isDone()).count();
    if (busy >= AT_ONCE) return Optional.empty();
    if (attempts.size() >= KEPT) attempts.remove(attempts.keySet().iterator().next());
    UUID id = UUID.randomUUID();
    attempts.put(
        id,
        new Attempt(
            address, CompletableFuture.supplyAsync(() -> proposing.propose(address), threads)));
    return Optional.of(id);
  }

  private synchronized Attempt attempt(String id) {
    return CallId.parse(id).map(attempts::get).orElseThrow(NotFoundResponse::new);
  }

  private void outcome(Context context) {
    Attempt attempt = attempt(context.pathParam("attempt"));
    String address = attempt.address().toString();
    show(
        context,
        attempt.outcome().isDone()
            ? page(address, attempt.outcome(), site.frame(context))
            : NewSourcePage.of(address, Optional.empty(), true));
  }

  private NewSourcePage page(String address, CompletableFuture<Proposal> done, Frame frame) {
    try {
      return switch (done.join()) {
        case Proposal.Nothing(String reason) ->
            NewSourcePage.of(address, Optional.of(Wording.plain(reason, LONGEST)), false);
        case Proposal.Found found -> found(address, found, frame);
      };
    } catch (CompletionException e) {
      log.error("no proposal for {}", address, e);
      return NewSourcePage.of(address, Optional.of(frame.t("newsource.failed")), false);
    }
  }

  private NewSourcePage found(String address, Proposal.Found found, Frame frame) {
    return new NewSourcePage(
        address,
        Optional.empty(),
        false,
        Optional.of(ProposalYaml.of(found.definition())),
        found.items().stream().limit(TITLES).map(item -> Wording.plain(item.title())).toList(),
        found.remarks().stream().map(remark -> Wording.plain(remark, LONGEST)).toList(),
        found.preview().stream()
            .flatMap(harvest -> harvest.notices().stream())
            .map(notice -> call(notice, frame))
            .toList());
  }

  private NewSourcePage.Call call(Notice notice, Frame frame) {
    FactWords words = new FactWords(cards.wording(frame.language()), cards.glossary());
    List<NewSourcePage.FactLine> facts =
        NamedFacts.of(notice.facts()).entrySet().stream()
            .map(
                named ->
                    new NewSourcePage.FactLine(
                        words.label(NamedFacts.field(named.getKey())),
                        words.of(named.getValue().value()),
                        Wording.plain(named.getValue().evidence().quote(), LONGEST)))
            .toList();
    return new NewSourcePage.Call(Wording.plain(notice.title()), notice.language().code(), facts);
  }

  private void show(Context context, NewSourcePage page) {
    String title = site.frame(context).t("newsource.title");
    site.show(context, title, "web/nieuwebron.jte", page);
  }
}
