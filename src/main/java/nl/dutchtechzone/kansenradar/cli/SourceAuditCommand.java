package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Configuration;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.pipeline.Audit;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code source audit}: which calls independent registers have and we do not. */
@Command(
    name = "audit",
    description = "Vergelijk wat bekend is met onafhankelijke registers, en noem wat wij missen.",
    mixinStandardHelpOptions = true)
final class SourceAuditCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.home())) {
      List<Audit.Report> reports = new ArrayList<>();
      for (SourceDefinition register : radar.configuration.registers()) {
        reports.add(radar.audit.compare(register));
      }
      List<SourceDefinition> off = radar.configuration.registersOff();
      if (common.json) json(reports, off);
      else if (reports.isEmpty()) tellHowToTurnOneOn(off);
      else tell(reports);
      boolean unread = reports.stream().anyMatch(report -> report.harvest().read() == 0);
      return unread ? 1 : 0;
    }
  }

  private void json(List<Audit.Report> reports, List<SourceDefinition> off) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    ArrayNode registers = out.putArray("registers");
    for (Audit.Report report : reports) {
      ObjectNode register =
          registers
              .addObject()
              .put("id", report.register().id())
              .put("read", report.harvest().read())
              .put("total", report.harvest().statedTotal().orElse(null))
              .put("compared", report.compared().size());
      ArrayNode missed = register.putArray("missed");
      for (Notice notice : report.missed()) {
        missed.addObject().put("title", notice.title()).put("url", notice.uri().toString());
      }
    }
    ArrayNode turnedOff = out.putArray("off");
    for (SourceDefinition register : off) {
      turnedOff
          .addObject()
          .put("id", register.id())
          .put("name", register.names().nl())
          .put("file", file(register));
    }
    common.console().json(out);
  }

  private void tellHowToTurnOneOn(List<SourceDefinition> off) {
    Console console = common.console();
    console.say("Er staat geen register aan om mee te vergelijken.");
    if (off.isEmpty()) {
      console.say(
          "Maak van een bron een register: zet in haar bestand onder "
              + common.home().config().resolve("sources")
              + " de regel audit: true.");
      return;
    }
    console.say("Deze zijn er; zet er een aan met enabled: true in het bestand dat erbij staat:");
    for (SourceDefinition register : off) {
      console.say(String.format(Locale.ROOT, "  %-30s %s", register.id(), register.names().nl()));
      console.say("    " + register.terms().note());
      console.say("    " + file(register));
    }
  }

  private String file(SourceDefinition register) {
    return Configuration.sourceFile(common.home(), register.id()).map(Path::toString).orElse("");
  }

  private void tell(List<Audit.Report> reports) {
    for (Audit.Report report : reports) {
      common
          .console()
          .say(
              String.format(
                  Locale.ROOT,
                  "%-30s %d gelezen%s, %d vergeleken, %d niet bekend",
                  report.register().id(),
                  report.harvest().read(),
                  report.harvest().statedTotal().map(n -> " van " + n).orElse(""),
                  report.compared().size(),
                  report.missed().size()));
      report
          .harvest()
          .problems()
          .forEach(p -> common.console().say("  probleem: " + p.type().code() + " " + p.detail()));
      for (Notice notice : report.missed()) {
        common.console().say("  " + notice.title());
        common.console().say("    " + notice.uri());
      }
    }
  }
}
