package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.app.Home;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.match.Fit;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.match.Theme;
import nl.dutchtechzone.kansenradar.match.Themes;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match}: the ranking, for the region, a theme or a partner, with its reasons. */
@Command(
    name = "match",
    description = "De ranglijst, met redenen: voor de regio, een thema of een partner.",
    mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Option(
      names = "--theme",
      paramLabel = "THEMA",
      description = "Alleen dit thema, met zijn naam of id: waterstof.")
  Optional<String> theme = Optional.empty();

  @Option(
      names = "--partner",
      paramLabel = "PARTNER",
      description = "Alleen wat bij deze partner past; zijn id staat in partner list.")
  Optional<String> partner = Optional.empty();

  @Option(names = "--limit", paramLabel = "AANTAL", description = "Hoeveel (20).")
  int limit = 20;

  @Option(names = "--all", description = "Ook wat gesloten of ingetrokken is.")
  boolean all;

  private record Matched(Offer offer, List<Reason> reasons) {}

  @Override
  public Integer call() {
    Home home = common.homeToRead();
    try (Kansenradar radar = common.open(home)) {
      Optional<String> themeId = theme.map(name -> themeId(radar, name));
      Instant now = common.clock(radar.configuration.settings()).instant();
      List<Matched> matches =
          radar.offers.at(now).stream()
              .filter(offer -> offer.opportunity().isOffer())
              .filter(offer -> all || isUsable(offer.status()))
              .sorted(Ranked.BEST_FIRST)
              .flatMap(offer -> matched(radar, offer, themeId).stream())
              .limit(limit)
              .toList();
      if (common.json) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode items = out.putArray("items");
        matches.forEach(match -> items.add(Ranked.json(match.offer(), match.reasons())));
        common.console().json(out);
      } else {
        tell(matches, radar, now);
      }
      return 0;
    }
  }

  private Optional<Matched> matched(Kansenradar radar, Offer offer, Optional<String> themeId) {
    if (themeId.isPresent()
        && offer.assessment().themes().stream().noneMatch(t -> t.theme().equals(themeId.get()))) {
      return Optional.empty();
    }
    if (partner.isEmpty()) return Optional.of(new Matched(offer, offer.assessment().reasons()));
    Recipient recipient =
        radar
            .recipients
            .find(partner.get())
            .orElseThrow(() -> new UsageException("Er is geen partner " + partner.get() + "."));
    Fit fit = radar.fitting.fits(recipient.profile(), offer.opportunity(), offer.assessment());
    return fit.fits() ? Optional.of(new Matched(offer, fit.reasons())) : Optional.empty();
  }

  private void tell(List<Matched> matches, Kansenradar radar, Instant now) {
    Themes themes = radar.configuration.themes();
    Wording wording = new Wording(Language.NL, radar.glossary);
    List<List<String>> rows = new ArrayList<>();
    for (Matched match : matches) {
      List<String> row = new ArrayList<>(Ranked.row(rows.size() + 1, match.offer(), themes, now));
      StringBuilder why = new StringBuilder(match.offer().opportunity().title());
      for (Reason reason : match.reasons()) {
        why.append(
            String.format(
                Locale.ROOT,
                "\n  %+.2f %s: %s",
                reason.weight(),
                wording.part(reason.part()),
                reason.term()));
      }
      row.set(row.size() - 1, why.toString());
      rows.add(row);
    }
    if (rows.isEmpty()) {
      common.console().say("Niets gevonden.");
    } else {
      common.console().table(Ranked.TITLE_WIDTH, Ranked.HEAD, rows);
    }
  }

  private static boolean isUsable(Status status) {
    return status != Status.CLOSED && status != Status.WITHDRAWN;
  }

  private static String themeId(Kansenradar radar, String name) {
    Themes themes = radar.configuration.themes();
    return themes
        .named(name)
        .map(Theme::id)
        .orElseThrow(
            () ->
                new UsageException(
                    themes.themes().stream()
                        .map(theme -> theme.names().in(Language.NL) + " (" + theme.id() + ")")
                        .collect(
                            Collectors.joining(
                                ", ", "Er is geen thema " + name + ". Er zijn: ", "."))));
  }
}
