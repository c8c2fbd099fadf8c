package nl.dutchtechzone.kansenradar.notify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Footnote;
import nl.dutchtechzone.kansenradar.notify.Letter.Link;
import nl.dutchtechzone.kansenradar.notify.Letter.Part;

/** Puts an alert into words, in the partner's language. */
final class AlertLetter {
  private final Alert alert;
  private final Recipient recipient;
  private final String replyTo;
  private final CardWriter cards;
  private final Words words;

  /**
   * @param replyTo the bare address that a partner who wants no more mail writes to
   */
  AlertLetter(
      Alert alert, Recipient recipient, String replyTo, Glossary glossary, DigestRules rules) {
    this.alert = alert;
    this.recipient = recipient;
    this.replyTo = replyTo;
    this.cards = new CardWriter(recipient.language(), glossary, alert.at(), rules.closingDays());
    this.words = cards.words();
  }

  Letter write() {
    int count = alert.items().size();
    String name = Letter.plain(recipient.name(), 80);
    String best = Letter.plain(alert.items().getFirst().offer().opportunity().title(), 90);
    String today = cards.phrases().day(LocalDate.ofInstant(alert.at(), Week.ZONE));
    return new Letter(
        recipient.language().code(),
        words.get("alert.subject", count, name, best),
        words.get("alert.intro", count),
        words.get("alert.heading", count),
        words.get("alert.subheading", name, today),
        List.of(words.get("alert.intro", count)),
        Optional.empty(),
        List.of(),
        List.of(
            new Part(
                "", alert.items().stream().map(cards::card).toList(), List.of(), Optional.empty())),
        List.of(),
        footer(name));
  }

  private List<Footnote> footer(String name) {
    String subject = words.get("alert.stop.subject", recipient.id());
    String address =
        "mailto:"
            + replyTo
            + "?subject="
            + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    return List.of(
        new Footnote(words.get("alert.footer.why", name), Optional.empty()),
        new Footnote(words.get("alert.footer.stop"), Optional.of(new Link(replyTo, address))));
  }
}
