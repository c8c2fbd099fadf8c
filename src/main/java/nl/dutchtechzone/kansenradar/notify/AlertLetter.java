package nl.dutchtechzone.kansenradar.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.notify.Letter.Footnote;
import nl.dutchtechzone.kansenradar.notify.Letter.Part;

/** Puts an alert into words, in the reader's language. */
final class AlertLetter {
  /** Reminders begin at this many days. */
  private static final int REMINDED_DAYS = 30;

  private static final int NOTE_LENGTH = 2000;

  private final Alert alert;
  private final Recipient recipient;
  private final CardWriter cards;
  private final PartnerFoot foot;
  private final Words words;

  /**
   * @param replyTo the bare address that a partner who wants no more mail writes to
   * @param links empty where no site can be reached from outside
   */
  AlertLetter(
      Alert alert,
      Recipient recipient,
      String replyTo,
      Optional<Links> links,
      Glossary glossary,
      DigestRules rules) {
    this.alert = alert;
    this.recipient = recipient;
    int soon =
        alert.occasion() == Occasion.REMINDER
            ? Math.max(REMINDED_DAYS, rules.closingDays())
            : rules.closingDays();
    this.cards = new CardWriter(recipient, links, glossary, alert.at(), soon);
    this.foot = new PartnerFoot(cards.words(), recipient, replyTo, links, alert.at());
    this.words = cards.words();
  }

  Letter write() {
    int count = alert.items().size();
    String name = Letter.plain(recipient.name(), 80);
    String today = cards.phrases().day(LocalDate.ofInstant(alert.at(), Week.ZONE));
    return new Letter(
        recipient.language().code(),
        subject(count, name),
        say("intro", count),
        say("heading", count),
        words.get("alert.subheading", name, today),
        intro(count),
        Optional.empty(),
        List.of(),
        List.of(
            new Part(
                "", alert.items().stream().map(cards::card).toList(), List.of(), Optional.empty())),
        List.of(),
        footer());
  }

  private String subject(int count, String name) {
    String best = Letter.plain(alert.items().getFirst().offer().opportunity().title(), 90);
    return alert.occasion() == Occasion.ALERT
        ? say("subject", count, name, best)
        : say("subject", count, best);
  }

  private List<String> intro(int count) {
    List<String> intro = new ArrayList<>();
    intro.add(say("intro", count));
    alert
        .note()
        .map(note -> words.get("share.note", Letter.plain(note, NOTE_LENGTH)))
        .ifPresent(intro::add);
    return intro;
  }

  private List<Footnote> footer() {
    return recipient.kind() == Recipient.Kind.BUREAU ? List.of() : foot.notes();
  }

  private String say(String key, Object... arguments) {
    return words.get(alert.occasion().code() + "." + key, arguments);
  }
}
