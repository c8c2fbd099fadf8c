package nl.dutchtechzone.kansenradar.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.same.Sign;
import nl.dutchtechzone.kansenradar.store.CallPair;
import nl.dutchtechzone.kansenradar.store.MergeStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;

/** {@code /werkvoorraad/dubbel}: which calls are one, for the bureau to decide. */
public final class MergeRoutes implements Routes {
  private static final String HERE = "/werkvoorraad/dubbel";
  private static final int DECIDED = 30;

  private final Site site;
  private final MergeStore merges;
  private final OpportunityStore opportunities;
  private final Cards cards;
  private final Runnable project;
  private final InstantSource clock;

  /**
   * @param project brings index and deliveries up to what was decided
   */
  public MergeRoutes(
      Site site,
      MergeStore merges,
      OpportunityStore opportunities,
      Cards cards,
      Runnable project,
      InstantSource clock) {
    this.site = site;
    this.merges = merges;
    this.opportunities = opportunities;
    this.cards = cards;
    this.project = project;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(HERE, this::list, Door.BUREAU);
    routes.post(HERE + "/{pair}/samen", this::accept, Door.BUREAU);
    routes.post(HERE + "/{pair}/apart", this::reject, Door.BUREAU);
    routes.post(HERE + "/{pair}/terug", this::undo, Door.BUREAU);
  }

  private void list(Context context) {
    Frame frame = site.frame(context);
    MergesPage page =
        new MergesPage(
            pairs(merges.waiting(), frame),
            pairs(merges.merged(DECIDED), frame),
            pairs(merges.keptApart(DECIDED), frame));
    site.show(context, frame.t("merges.title"), "web/dubbel.jte", page);
  }

  private List<MergesPage.Pair> pairs(List<CallPair> pairs, Frame frame) {
    return pairs.stream().flatMap(pair -> pair(pair, frame).stream()).toList();
  }

  /** Of a pair that is one call now, both sides are that call under the names it had. */
  private Optional<MergesPage.Pair> pair(CallPair pair, Frame frame) {
    return card(pair.older(), frame)
        .flatMap(
            older ->
                card(pair.younger(), frame)
                    .map(
                        younger ->
                            new MergesPage.Pair(
                                pair.id(),
                                older,
                                younger,
                                words(pair, Predicate.not(Sign::isAgainst), frame),
                                words(pair, Sign::isAgainst, frame),
                                decided(pair, frame))));
  }

  private Optional<CallCard> card(UUID id, Frame frame) {
    return opportunities.find(id).map(stored -> cards.of(stored.opportunity(), frame.language()));
  }

  private static List<String> words(CallPair pair, Predicate<Sign> which, Frame frame) {
    return pair.signs().stream().filter(which).map(s -> frame.words().of("sign", s)).toList();
  }

  private String decided(CallPair pair, Frame frame) {
    return Stream.of(
            frame.find("merges.state." + pair.state().code()),
            pair.decidedAt().map(at -> cards.wording(frame.language()).instant(at)),
            pair.decidedBy())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private void accept(Context context) {
    decide(context, merges.accept(pair(context), officer(context), clock.instant()).isPresent());
  }

  private void reject(Context context) {
    decide(context, merges.reject(pair(context), officer(context), clock.instant()));
  }

  private void undo(Context context) {
    decide(context, merges.undo(pair(context), officer(context), clock.instant()));
  }

  private void decide(Context context, boolean done) {
    if (done) project.run();
    String answer = done ? "dubbel" : "nietdubbel";
    context.redirect(HERE + "?gedaan=" + answer, HttpStatus.SEE_OTHER);
  }

  private static long pair(Context context) {
    String id = context.pathParam("pair");
    if (!id.matches("[0-9]{1,18}")) throw new NotFoundResponse();
    return Long.parseLong(id);
  }

  private String officer(Context context) {
    return site.frame(context).officer().orElseThrow();
  }
}
