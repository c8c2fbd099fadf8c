package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Serving;
import nl.dutchtechzone.kansenradar.demo.Demo;
import nl.dutchtechzone.kansenradar.json.ChangeJson;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.opportunity.Change;
import nl.dutchtechzone.kansenradar.source.Health;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the whole job, offline. */
@Command(
    name = "demo",
    description = "De hele taak op meegeleverde voorbeeldsites, zonder internet.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final int SHOWN = 15;

  @Mixin CommonOptions common = new CommonOptions();

  @Option(
      names = "--serve",
      description = "Laat daarna de website van de demonstratie staan, tot u stopt (Ctrl-C).")
  boolean serve;

  @Override
  public Integer call() throws InterruptedException {
    Instant start = InstantSource.system().instant();
    Demo.Result result;
    try (ScanProgress progress = ScanProgress.onStandardError("lezen")) {
      result = new Demo(common.home()).run(progress);
    }
    Duration elapsed = Duration.between(start, InstantSource.system().instant());
    if (common.json) {
      common.console().json(json(result, elapsed));
    } else {
      tell(result, elapsed);
    }
    // The sample sites are gone by now, so nothing goes by itself.
    if (serve) {
      new UntilStopped(common).serve(result.home(), Optional.empty(), Serving::startSite);
    }
    return 0;
  }

  private void tell(Demo.Result result, Duration elapsed) {
    Console console = common.console();
    List<Offer> ranked =
        result.offers().stream()
            .filter(offer -> offer.opportunity().isOffer())
            .sorted(Ranked.BEST_FIRST)
            .toList();
    Instant now = result.digest().at();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, ranked.size()); i++) {
      rows.add(Ranked.row(i + 1, ranked.get(i), result.configuration().themes(), now));
    }
    console.say(
        String.format(
            Locale.ROOT,
            "De %d beste van %d kansen op %s",
            rows.size(),
            ranked.size(),
            Ranked.day(now)));
    console.table(Ranked.TITLE_WIDTH, Ranked.HEAD, rows);
    console.say("");
    result.sources().forEach(health -> console.say(HealthLine.of(health)));
    console.say("");
    console.say("Weekbericht: " + result.subject());
    console.say("  mail     " + result.digestMail());
    console.say("  bekijken " + html(result.digestMail()));
    result.alertMails().forEach(mail -> console.say("Partnerbericht: " + mail));
    console.say("");
    console.say(
        String.format(
            Locale.ROOT, "Klaar in %.1f seconden. Zoek nu zelf:", elapsed.toMillis() / 1000.0));
    console.say("  ./kansenradar search --home '" + result.home().root() + "' waterstof");
  }

  private static Path html(Path eml) {
    return eml.resolveSibling(eml.getFileName().toString().replace(".eml", ".html"));
  }

  private static ObjectNode json(Demo.Result result, Duration elapsed) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    ArrayNode sources = out.putArray("sources");
    for (Health health : result.sources()) sources.add(HealthLine.json(health));
    out.put("opportunities", result.offers().size());
    ArrayNode changes = out.putArray("changes");
    for (Change change : result.changes()) {
      ChangeJson.addTo(changes.addObject().put("id", change.opportunityId().toString()), change)
          .put("day", change.number() <= result.firstDay() ? 1 : 2);
    }
    ObjectNode digest = out.putObject("digest");
    digest
        .put("subject", result.subject())
        .put("eml", result.digestMail().toString())
        .put("html", html(result.digestMail()).toString());
    DigestJson.addTo(digest, result.digest());
    ArrayNode alerts = out.putArray("alerts");
    result.alertMails().forEach(mail -> alerts.add(mail.toString()));
    out.put("elapsedMs", elapsed.toMillis());
    return out;
  }
}
