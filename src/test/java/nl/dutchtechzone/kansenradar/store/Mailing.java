package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.save;
import static nl.dutchtechzone.kansenradar.store.Samples.scan;

import java.time.LocalDate;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** Partners to mail, a call to mail of, and mails. */
final class Mailing {
  private Mailing() {}

  static void partners(Database database, String... ids) {
    for (String id : ids) {
      new RecipientStore(database)
          .save(
              new Recipient(
                  id, Recipient.Kind.PARTNER, id, id + "@x.example", Language.NL, Profile.ALL));
    }
  }

  /** The id of a call that the store holds from now on. */
  static UUID call(Database database) {
    return save(database, scan(MONDAY, Samples.call("snn", "a", LocalDate.of(2027, 6, 30))))
        .changes()
        .getFirst()
        .opportunityId();
  }

  static OutgoingMail mail(String messageId) {
    return new OutgoingMail(messageId, "partner@x.example", "Kansen", "eml", "<p>html");
  }
}
