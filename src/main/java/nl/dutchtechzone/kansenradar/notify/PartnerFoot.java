package nl.dutchtechzone.kansenradar.notify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Footnote;
import nl.dutchtechzone.kansenradar.notify.Letter.Link;

/** What stands at the foot of every mail to a partner: why it came, and how to change that. */
final class PartnerFoot {
  private final Words words;
  private final Recipient recipient;
  private final String replyTo;
  private final Optional<Links> links;
  private final Instant at;

  PartnerFoot(Words words, Recipient recipient, String replyTo, Optional<Links> links, Instant at) {
    this.words = words;
    this.recipient = recipient;
    this.replyTo = replyTo;
    this.links = links;
    this.at = at;
  }

  List<Footnote> notes() {
    List<Footnote> notes = new ArrayList<>();
    String name = Letter.plain(recipient.name(), 80);
    notes.add(new Footnote(words.get("alert.footer.why", name), Optional.empty()));
    links.ifPresent(
        site -> {
          String id = recipient.id();
          notes.add(note("alert.footer.prefer", site.preferences(id, at)));
          notes.add(note("alert.footer.leave", site.unsubscribe(id, at)));
        });
    notes.add(
        new Footnote(
            words.get(links.isPresent() ? "alert.footer.stop.also" : "alert.footer.stop"),
            Optional.of(new Link(replyTo, byMail()))));
    return notes;
  }

  private Footnote note(String key, String address) {
    return new Footnote(words.get(key), Optional.of(new Link(words.get(key + ".link"), address)));
  }

  private String byMail() {
    String who = links.map(site -> site.permitToLeave(recipient.id(), at)).orElse(recipient.id());
    String subject = words.get("alert.stop.subject", who);
    return "mailto:"
        + replyTo
        + "?subject="
        + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
