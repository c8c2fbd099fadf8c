package nl.dutchtechzone.kansenradar.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Footnote;
import nl.dutchtechzone.kansenradar.notify.Letter.Line;
import nl.dutchtechzone.kansenradar.notify.Letter.Part;

/** Asks a partner whether mail is wanted: the first half of the double opt-in. Thread-safe. */
public final class ConfirmMail {
  private final Press press = new Press();
  private final Mime mime;
  private final Optional<Links> links;

  /**
   * @param links empty where no site can be reached from outside: the partner is then asked to
   *     answer by mail
   */
  public ConfirmMail(Sender sender, Optional<Links> links) {
    this.mime = new Mime(sender, links);
    this.links = links;
  }

  /** What the partner is asked to agree to, in the partner's language: it is kept as proof. */
  public static String wording(Recipient partner, Cadence cadence) {
    Words words = new Words(partner.language());
    return words.get(
        "confirm.wording", Letter.plain(partner.name(), 80), words.of("cadence", cadence));
  }

  /**
   * The mail that asks.
   *
   * @param issue the same on every try, never used again for this partner
   */
  public OutgoingMail write(String issue, Recipient partner, Cadence cadence, Instant at) {
    return mime.write("confirm", issue, partner, press.set(letter(partner, cadence, at)), at);
  }

  private Letter letter(Recipient partner, Cadence cadence, Instant at) {
    Words words = new Words(partner.language());
    String subject = words.get("confirm.subject");
    String intro = words.get("confirm.intro", Letter.plain(partner.name(), 80));
    Optional<String> link = links.map(site -> site.confirm(partner.id(), at));
    Line ask =
        new Line(
            words.get(link.isPresent() ? "confirm.link" : "confirm.reply"),
            link,
            words.get("confirm.note"));
    return new Letter(
        partner.language().code(),
        subject,
        intro,
        subject,
        Letter.plain(partner.name(), 80),
        List.of(intro, wording(partner, cadence)),
        Optional.empty(),
        List.of(),
        List.of(new Part("", List.of(), List.of(ask), Optional.empty())),
        List.of(),
        List.of(new Footnote(words.get("confirm.why"), Optional.empty())));
  }
}
