package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.extract.ListPage;
import nl.dutchtechzone.kansenradar.fetch.Bytes;
import nl.dutchtechzone.kansenradar.fetch.Page;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.source.HostManners;
import nl.dutchtechzone.kansenradar.source.Proposal;
import nl.dutchtechzone.kansenradar.source.ProposalYaml;
import nl.dutchtechzone.kansenradar.source.Proposer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code source new}: proposes a YAML for the address of a page that lists calls. */
@Command(
    name = "new",
    description = {
      "Stel het bestand van een nieuwe bron voor, bij het adres van een pagina met een lijst.",
      "Het voorstel staat op de standaarduitvoer; wat het oplevert op de foutuitvoer."
    },
    mixinStandardHelpOptions = true)
final class SourceNewCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ADRES", description = "Van de pagina met de lijst, met https://.")
  URI address = URI.create("about:blank");

  @Option(
      names = "--file",
      paramLabel = "BESTAND",
      description = "De pagina zoals u haar hebt bewaard; er wordt dan niets opgevraagd.")
  Optional<Path> file = Optional.empty();

  @Option(
      names = "--private-addresses",
      description = "Het adres ligt in uw eigen netwerk of op deze machine.")
  boolean privateAddresses;

  @Override
  public Integer call() throws IOException {
    if (address.getHost() == null) {
      throw new UsageException("Geen webadres: " + address + ". Schrijf het voluit, met https://.");
    }
    Proposal proposal = file.isPresent() ? fromFile(file.orElseThrow()) : online();
    return switch (proposal) {
      case Proposal.Found found -> {
        show(found);
        yield 0;
      }
      case Proposal.Nothing(String reason) -> {
        if (common.json) {
          common.console().json(JsonNodeFactory.instance.objectNode().put("reason", reason));
        } else {
          common.console().say(reason);
        }
        yield 1;
      }
    };
  }

  private Proposal online() {
    try (Kansenradar radar = common.open(common.home())) {
      HostManners manners =
          new HostManners(Optional.empty(), Optional.of(privateAddresses).filter(on -> on));
      return radar.proposer.propose(address, manners);
    }
  }

  private Proposal fromFile(Path saved) throws IOException {
    if (!Files.isReadable(saved)) throw new UsageException("Er is geen bestand " + saved + ".");
    Bytes body = Bytes.of(Files.readAllBytes(saved));
    return Proposer.fromSaved(
        Page.atHand(
            address,
            "text/html",
            Optional.empty(),
            body,
            Files.getLastModifiedTime(saved).toInstant()));
  }

  private void show(Proposal.Found found) {
    String yaml = ProposalYaml.of(found.definition());
    if (common.json) {
      ObjectNode out = JsonNodeFactory.instance.objectNode().put("yaml", yaml);
      ArrayNode items = out.putArray("items");
      for (ListPage.Item item : found.items()) {
        ObjectNode entry = items.addObject().put("title", item.title());
        item.link().ifPresent(link -> entry.put("url", link.toString()));
      }
      ArrayNode remarks = out.putArray("remarks");
      found.remarks().forEach(remarks::add);
      common.console().json(out);
      return;
    }
    common.console().say(yaml);
    common
        .console()
        .remark(String.format(Locale.ROOT, "Herkend: %d regelingen.", found.items().size()));
    found.items().stream().limit(5).forEach(item -> common.console().remark("  " + item.title()));
    found.remarks().forEach(common.console()::remark);
    found.preview().stream().flatMap(harvest -> harvest.notices().stream()).forEach(this::preview);
  }

  private void preview(Notice notice) {
    common.console().remark(notice.title() + "  [" + notice.kind().code() + "]");
    SourceCommand.json(notice)
        .path("evidence")
        .properties()
        .forEach(
            proof ->
                common
                    .console()
                    .remark(
                        String.format(
                            Locale.ROOT,
                            "  %-18s \"%s\"",
                            proof.getKey(),
                            proof.getValue().path("quote").asText().replaceAll("\\s+", " "))));
  }
}
