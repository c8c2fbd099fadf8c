package nl.dutchtechzone.kansenradar.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.pipeline.ShareCall.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code share}: show one call to chosen partners. */
@Command(
    name = "share",
    description = "Tip een kans aan partners die u kiest, met een briefje erbij.",
    mixinStandardHelpOptions = true)
final class ShareCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "ID", description = "Het nummer, of het begin ervan.")
  String id = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PARTNER",
      description = "De id's van de partners.")
  List<String> partners = List.of();

  @Option(names = "--note", paramLabel = "TEKST", description = "Wat u erbij wilt zeggen.")
  String note = "";

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.home())) {
      Opportunity opportunity = ChosenOpportunity.startingWith(id, radar);
      boolean all = true;
      for (String partner : partners) {
        Outcome outcome = radar.shareCall.share(opportunity, partner, note);
        common.console().say(partner + ": " + words(outcome));
        all &= outcome == Outcome.SHARED || outcome == Outcome.BEFORE;
      }
      int waiting = radar.sendMail.run().deferred();
      if (waiting > 0) common.console().say(waiting + " berichten wachten; zie outbox.");
      return all && waiting == 0 ? 0 : 1;
    }
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case SHARED -> "getipt";
      case BEFORE -> "vandaag al getipt";
      case NOT_MAILED -> "krijgt geen mail (zie partner list)";
      case UNKNOWN_PARTNER -> "er is geen partner met dit id";
    };
  }
}
