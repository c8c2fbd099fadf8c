package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.store.QueuedMail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: is everything in order, and if not, what to do. */
@Command(
    name = "doctor",
    description = "Kijk na of alles in orde is, en zeg wat er te doen is.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final int MAILS = 1000;

  @Mixin CommonOptions common = new CommonOptions();

  private record Finding(String part, boolean good, String words) {}

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.home())) {
      List<Finding> findings =
          List.of(configuration(radar.configuration), sources(radar), index(radar), mail(radar));
      if (common.json) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        findings.forEach(
            f ->
                list.addObject()
                    .put("part", f.part())
                    .put("good", f.good())
                    .put("says", f.words()));
        common.console().json(JsonNodeFactory.instance.objectNode().set("findings", list));
      } else {
        findings.forEach(
            f ->
                common
                    .console()
                    .say(
                        String.format(
                            Locale.ROOT,
                            "%-12s %-9s %s",
                            f.part(),
                            f.good() ? "goed" : "let op",
                            f.words())));
      }
      return findings.stream().allMatch(Finding::good) ? 0 : 1;
    }
  }

  private static Finding configuration(Configuration configuration) {
    String address = configuration.settings().bureau().address();
    boolean filled = !address.endsWith(".example");
    return new Finding(
        "instellingen",
        filled,
        filled
            ? configuration.enabledSources().size() + " bronnen staan aan."
            : "Vul in config/kansenradar.yaml het adres van het bureau in; nu staat er " + address);
  }

  private static Finding sources(Kansenradar radar) {
    List<Health> healths = radar.healths.latest();
    List<String> trouble = new ArrayList<>();
    for (SourceDefinition source : radar.configuration.enabledSources()) {
      healths.stream()
          .filter(health -> health.sourceId().equals(source.id()))
          .findFirst()
          .ifPresentOrElse(
              health -> {
                if (health.state() == HealthState.BROKEN || health.state() == HealthState.SUSPECT) {
                  trouble.add(source.id());
                }
              },
              () -> trouble.add(source.id() + " (nooit gelezen)"));
    }
    return new Finding(
        "bronnen",
        trouble.isEmpty(),
        trouble.isEmpty()
            ? "Alle bronnen zijn goed gelezen."
            : "Niet goed gelezen: "
                + String.join(", ", trouble)
                + ". Zie ./kansenradar source check.");
  }

  private static Finding index(Kansenradar radar) {
    int known = radar.opportunities.count();
    int findable = radar.index.size();
    boolean behind =
        radar.index.isOutdated()
            || !radar.opportunities.revisedAfter(radar.index.cursor(), 1).isEmpty()
            || known != findable;
    return new Finding(
        "zoekindex",
        !behind,
        behind
            ? findable + " van " + known + " te vinden. Draai ./kansenradar reindex."
            : findable + " te vinden, alles is bijgewerkt.");
  }

  private static Finding mail(Kansenradar radar) {
    long refused =
        radar.outbox.latest(MAILS).stream()
            .filter(mail -> mail.state() == QueuedMail.State.REFUSED)
            .count();
    int waiting = radar.outbox.waiting();
    boolean server = radar.configuration.settings().mail().host().isPresent();
    String words =
        waiting
            + " berichten wachten, "
            + refused
            + " zijn geweigerd."
            + (server
                ? ""
                : " Er is geen mailserver ingesteld: berichten gaan naar index-data/mail.");
    return new Finding("mail", waiting == 0 && refused == 0 && server, words);
  }
}
