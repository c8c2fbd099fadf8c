package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.RecipientFile;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code partner}: who is alerted to what. */
@Command(
    name = "partner",
    description = "De partners en wat zij willen weten.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "OPDRACHT")
final class PartnerCommand {
  /** Descriptions of options that more than one way of adding partners has. */
  static final String CADENCE = "at_once, daily of weekly: hoe vaak er mail mag komen.";

  static final String CONSENT =
      "Hoe u weet dat de partner mail wil, zoals 'formulier 3 november'; anders vraagt een mail"
          + " het.";

  @Command(name = "list", description = "Alle partners.", mixinStandardHelpOptions = true)
  int list(@Mixin CommonOptions common) {
    try (Kansenradar radar = common.open(common.homeToRead())) {
      List<Recipient> partners = partners(radar);
      if (common.json) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Recipient partner : partners) {
          ArrayNode themes =
              list.addObject()
                  .put("id", partner.id())
                  .put("name", partner.name())
                  .put("language", partner.language().code())
                  .put("minimumScore", partner.profile().minimumScore())
                  .put("state", state(radar, partner, s -> s.state().code()))
                  .put("cadence", state(radar, partner, s -> s.cadence().code()))
                  .putArray("themes");
          partner.profile().themes().forEach(themes::add);
        }
        common.console().json(JsonNodeFactory.instance.objectNode().set("partners", list));
        return 0;
      }
      List<List<String>> rows = new ArrayList<>();
      for (Recipient partner : partners) {
        rows.add(
            List.of(
                partner.id(),
                partner.name(),
                partner.language().code(),
                state(radar, partner, PartnerState::of),
                partner.profile().themes().stream()
                    .map(theme -> radar.glossary.theme(theme, Language.NL))
                    .collect(Collectors.joining(", "))));
      }
      common.console().table(60, List.of("id", "naam", "taal", "stand", "thema's"), rows);
      return 0;
    }
  }

  @Command(
      name = "add",
      description = "Voeg een partner toe, of vervang die met hetzelfde id.",
      mixinStandardHelpOptions = true)
  int add(@Mixin CommonOptions common, @Mixin PartnerWishes wishes) {
    return PartnerSaving.save(
        common,
        wishes.cadence,
        wishes.consent,
        radar -> List.of(wishes.recipient(radar.configuration.themes())));
  }

  @Command(
      name = "import",
      description = "Lees partners uit een YAML-bestand; wie er al is, wordt vervangen.",
      mixinStandardHelpOptions = true)
  int importFile(
      @Mixin CommonOptions common,
      @Parameters(
              paramLabel = "BESTAND",
              description = {
                "Een lijst in YAML, zoals partner export haar schrijft. Per partner: id, kind",
                "(partner), name, address, language (nl, de of en) en profile met themes en words.",
                "Een voorbeeld staat in docs/gebruik.md."
              })
          Path file,
      @Option(names = "--cadence", description = CADENCE) Optional<Cadence> cadence,
      @Option(names = "--consent", paramLabel = "BEWIJS", description = CONSENT)
          Optional<String> consent) {
    return PartnerSaving.save(
        common, cadence, consent, radar -> RecipientFile.read(file, radar.configuration.themes()));
  }

  @Command(
      name = "export",
      description =
          "Schrijf alle partners, of één, in de vorm die import leest; met --json alles wat bewaard"
              + " is.",
      mixinStandardHelpOptions = true)
  int export(
      @Mixin CommonOptions common,
      @Parameters(paramLabel = "ID", arity = "0..1") Optional<String> id,
      @Option(
              names = "--to",
              paramLabel = "BESTAND",
              description = "Hierheen in plaats van naar het scherm.")
          Optional<Path> file) {
    try (Kansenradar radar = common.open(common.homeToRead())) {
      List<Recipient> chosen =
          partners(radar).stream()
              .filter(partner -> id.isEmpty() || partner.id().equals(id.get()))
              .toList();
      if (chosen.isEmpty() && id.isPresent()) throw unknown(id.get());
      if (common.json) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        chosen.forEach(partner -> list.add(PartnerJson.of(partner, radar)));
        common.console().json(JsonNodeFactory.instance.objectNode().set("partners", list));
        return 0;
      }
      String yaml = RecipientFile.write(chosen);
      if (file.isEmpty()) {
        common.console().say(yaml.stripTrailing());
      } else {
        Files.writeString(file.get(), yaml);
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the partners cannot be written", e);
    }
  }

  @Command(
      name = "stop",
      description = "Meld een partner af die daar zelf om vroeg, met een mail of aan de telefoon.",
      mixinStandardHelpOptions = true)
  int stop(@Mixin CommonOptions common, @Parameters(paramLabel = "ID") String id) {
    try (Kansenradar radar = common.open(common.home())) {
      if (radar.subscriptions.find(id).isEmpty()) throw unknown(id);
      radar.subscriptions.leave(id, "partner stop", radar.clock.instant());
      common.console().say("Partner " + id + " is afgemeld.");
      return 0;
    }
  }

  @Command(
      name = "resume",
      description = "Probeer een partner weer te mailen van wie de post terugkwam of stillag.",
      mixinStandardHelpOptions = true)
  int resume(@Mixin CommonOptions common, @Parameters(paramLabel = "ID") String id) {
    try (Kansenradar radar = common.open(common.home())) {
      Subscription now = radar.subscriptions.find(id).orElseThrow(() -> unknown(id));
      switch (now.state()) {
        case PENDING, LEFT ->
            throw new UsageException(
                "Partner " + id + " heeft geen toestemming gegeven; zie partner add --consent.");
        case ACTIVE, PAUSED, SUSPENDED ->
            radar.subscriptions.prefer(
                id, now.cadence(), false, "partner resume", radar.clock.instant());
      }
      common.console().say("Partner " + id + " krijgt weer bericht.");
      return 0;
    }
  }

  @Command(
      name = "remove",
      aliases = "erase",
      description = "Verwijder een partner met alles wat over hem bewaard is.",
      mixinStandardHelpOptions = true)
  int remove(@Mixin CommonOptions common, @Parameters(paramLabel = "ID") String id) {
    try (Kansenradar radar = common.open(common.home())) {
      if (id.equals(Kansenradar.BUREAU)) {
        throw new UsageException("Het bureau staat in config/kansenradar.yaml.");
      }
      if (!radar.recipients.erase(id)) throw unknown(id);
      common.console().say("Partner " + id + " is verwijderd, met alle berichten.");
      return 0;
    }
  }

  private static String state(
      Kansenradar radar, Recipient partner, Function<Subscription, String> form) {
    return radar.subscriptions.find(partner.id()).map(form).orElse("");
  }

  private static List<Recipient> partners(Kansenradar radar) {
    return radar.recipients.all().stream()
        .filter(recipient -> recipient.kind() == Recipient.Kind.PARTNER)
        .toList();
  }

  private static UsageException unknown(String id) {
    return new UsageException("Er is geen partner " + id + ".");
  }
}
