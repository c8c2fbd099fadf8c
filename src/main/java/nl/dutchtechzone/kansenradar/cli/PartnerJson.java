package nl.dutchtechzone.kansenradar.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.app.RecipientFile;
import nl.dutchtechzone.kansenradar.notify.Consent;
import nl.dutchtechzone.kansenradar.notify.Decision;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Reminder;
import nl.dutchtechzone.kansenradar.notify.Shared;
import nl.dutchtechzone.kansenradar.store.QueuedMail;

/** All that is kept of one partner, for the partner (GDPR, articles 15 and 20). */
final class PartnerJson {
  private PartnerJson() {}

  static ObjectNode of(Recipient partner, Kansenradar radar) {
    String id = partner.id();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("profile", RecipientFile.write(List.of(partner)));
    radar
        .subscriptions
        .find(id)
        .ifPresent(
            now ->
                out.putObject("subscription")
                    .put("state", now.state().code())
                    .put("cadence", now.cadence().code())
                    .put("reason", now.reason().orElse(null))
                    .put("since", now.since().toString()));
    ArrayNode consent = out.putArray("consent");
    radar.subscriptions.proof(id).forEach(proof -> add(consent.addObject(), proof));
    ArrayNode decisions = out.putArray("decisions");
    radar.decisions.by(id).forEach(decision -> add(decisions.addObject(), decision));
    ArrayNode reminders = out.putArray("reminders");
    radar.reminders.of(id).forEach(reminder -> add(reminders.addObject(), reminder));
    ArrayNode shared = out.putArray("shared");
    radar.shares.with(id).forEach(share -> add(shared.addObject(), share));
    ArrayNode mails = out.putArray("mails");
    radar.outbox.latest(Integer.MAX_VALUE).stream()
        .filter(mail -> mail.recipientId().equals(id))
        .forEach(mail -> add(mails.addObject(), mail));
    return out;
  }

  private static void add(ObjectNode out, Consent proof) {
    out.put("act", proof.act().code())
        .put("wording", proof.wording())
        .put("addressSha256", proof.addressSha256())
        .put("at", proof.at().toString());
  }

  private static void add(ObjectNode out, Decision decision) {
    out.put("opportunity", decision.opportunityId().toString())
        .put("choice", decision.choice().code())
        .put("note", decision.note().orElse(null))
        .put("remindOn", decision.remindOn().map(LocalDate::toString).orElse(null))
        .put("at", decision.at().toString());
  }

  private static void add(ObjectNode out, Reminder reminder) {
    out.put("opportunity", reminder.opportunityId().toString())
        .put("deadline", reminder.deadline())
        .put("days", reminder.days());
  }

  private static void add(ObjectNode out, Shared shared) {
    out.put("opportunity", shared.opportunityId().toString())
        .put("note", shared.note())
        .put("at", shared.at().toString());
  }

  private static void add(ObjectNode out, QueuedMail mail) {
    out.put("subject", mail.mail().subject())
        .put("to", mail.mail().to())
        .put("state", mail.state().code())
        .put("queuedAt", mail.queuedAt().toString())
        .put("sentAt", mail.sentAt().map(Instant::toString).orElse(null));
  }
}
