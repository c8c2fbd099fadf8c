package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.match.Fit;
import nl.dutchtechzone.kansenradar.match.Reason;
import nl.dutchtechzone.kansenradar.notify.Audience;
import nl.dutchtechzone.kansenradar.notify.Offer;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Wording;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Opportunity;
import nl.dutchtechzone.kansenradar.store.QueuedMail;
import nl.dutchtechzone.kansenradar.store.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code why}: whether a partner was told of an opportunity, and for what reasons. */
@Command(
    name = "why",
    description = "Waarom een kans wel of niet naar een partner ging.",
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "ID", description = "Het nummer, of het begin ervan.")
  String id = "";

  @Parameters(index = "1", paramLabel = "PARTNER", description = "Het id van de partner.")
  String partner = "";

  private record Answer(Recipient recipient, Offer offer, Fit fit, boolean hears, List<Told> told) {
    boolean sent() {
      return told.stream()
          .anyMatch(one -> one.mail().filter(QueuedMail.State.SENT::equals).isPresent());
    }
  }

  @Override
  public Integer call() {
    try (Kansenradar radar = common.open(common.homeToRead())) {
      Answer answer = answer(radar);
      if (common.json) {
        common.console().json(json(answer));
      } else {
        tell(answer, radar);
      }
      return 0;
    }
  }

  private Answer answer(Kansenradar radar) {
    Recipient recipient =
        radar
            .recipients
            .find(partner)
            .orElseThrow(() -> new UsageException("Er is geen partner " + partner + "."));
    Opportunity opportunity = ChosenOpportunity.startingWith(id, radar);
    Instant now = common.clock(radar.configuration.settings()).instant();
    Offer offer = radar.offers.of(opportunity, now);
    return new Answer(
        recipient,
        offer,
        Audience.fit(recipient, offer, radar.fitting),
        Audience.hears(recipient, offer, radar.fitting),
        radar.deliveries.told(recipient.id(), opportunity.id()));
  }

  private void tell(Answer answer, Kansenradar radar) {
    Console console = common.console();
    console.say(answer.offer().opportunity().title());
    console.say("Voor: " + answer.recipient().name() + " (" + answer.recipient().id() + ")");
    console.say("");
    console.say(verdict(answer));
    Wording wording = new Wording(Language.NL, radar.glossary);
    for (Reason reason : answer.fit().reasons()) {
      console.say(
          String.format(
              Locale.ROOT,
              "  %-9s %s: %s",
              outcome(reason),
              wording.part(reason.part()),
              reason.term()));
    }
    if (!Audience.isUsable(answer.offer())) {
      console.say(
          "  let op    stand: "
              + Ranked.status(answer.offer().status())
              + "; partners krijgen alleen bericht van wat nog kan");
    }
    console.say("");
    console.say(delivered(answer));
    answer.told().forEach(told -> console.say("  " + line(told, wording)));
  }

  private static String verdict(Answer answer) {
    if (answer.recipient().kind() == Recipient.Kind.BUREAU) {
      return answer.hears()
          ? "Het bureau krijgt bericht van elke regeling, ook van deze."
          : "Het bureau krijgt hiervan geen bericht.";
    }
    if (answer.hears()) return "Deze kans past bij het profiel.";
    return answer.fit().fits()
        ? "Deze kans past bij het profiel, maar er is nu niets meer mee te doen."
        : "Deze kans past niet bij het profiel.";
  }

  private static String delivered(Answer answer) {
    if (answer.sent()) return "Verstuurd:";
    if (!answer.told().isEmpty()) return "Klaargezet, nog niet verstuurd:";
    return answer.hears()
        ? "Er is niets verstuurd: sinds het profiel past, is er geen wijziging verwerkt."
        : "Er is niets verstuurd.";
  }

  private static String line(Told told, Wording wording) {
    String what =
        Ranked.day(told.change().at())
            + " "
            + wording.of("change", told.change().kind()).toLowerCase(Locale.ROOT)
            + ", klaargezet "
            + Ranked.day(told.queuedAt());
    if (told.issue().isEmpty()) return what + ", wacht op het volgende bericht";
    String issue = what + ", in " + told.issue().get();
    Optional<QueuedMail.State> mail = told.mail();
    if (mail.isEmpty()) return issue;
    return issue
        + switch (mail.get()) {
          case SENT -> ", verstuurd " + told.sentAt().map(Ranked::day).orElse("");
          case QUEUED -> ", wacht op verzending";
          case CANCELLED -> ", niet verstuurd: de partner heeft zich afgemeld";
          case REFUSED -> ", geweigerd door de mailserver";
        };
  }

  private static String outcome(Reason reason) {
    if (reason.weight() < 0) return "nee";
    return reason.weight() > 0 ? "ja" : "misschien";
  }

  private static ObjectNode json(Answer answer) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("opportunity", answer.offer().opportunity().id().toString())
        .put("partner", answer.recipient().id())
        .put("fits", answer.fit().fits())
        .put("hears", answer.hears())
        .put("status", answer.offer().status().code())
        .put("sent", answer.sent());
    ArrayNode reasons = out.putArray("reasons");
    for (Reason reason : answer.fit().reasons()) {
      reasons
          .addObject()
          .put("part", reason.part())
          .put("term", reason.term())
          .put("field", reason.field())
          .put("outcome", reason.weight() < 0 ? "no" : reason.weight() > 0 ? "yes" : "maybe");
    }
    ArrayNode deliveries = out.putArray("deliveries");
    for (Told told : answer.told()) {
      deliveries
          .addObject()
          .put("change", told.change().number())
          .put("kind", told.change().kind().code())
          .put("queuedAt", told.queuedAt().toString())
          .put("issue", told.issue().orElse(null))
          .put("mail", told.mail().map(QueuedMail.State::code).orElse(null))
          .put("sentAt", told.sentAt().map(Instant::toString).orElse(null));
    }
    return out;
  }
}
