package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.notify.Shared;
import nl.dutchtechzone.kansenradar.store.ShareStore.Share;
import org.junit.jupiter.api.Test;

/** What the bureau shared, on whatever database. */
interface ShareContract {
  Database database();

  private ShareStore shares() {
    return new ShareStore(database());
  }

  @Test
  default void whatIsSharedIsKeptTogetherWithItsMail() {
    Mailing.partners(database(), "partner", "other");
    UUID call = Mailing.call(database());
    Shared first = new Shared("partner", call, "Iets voor jullie? €", MONDAY);
    Shared second = new Shared("other", call, "", TUESDAY);

    assertThat(shares().share(first, "share-1", Mailing.mail("<1@x.example>"))).isTrue();
    assertThat(shares().share(second, "share-1", Mailing.mail("<2@x.example>"))).isTrue();

    assertThat(shares().with("partner")).containsExactly(first);
    assertThat(shares().with("other")).containsExactly(second);
    assertThat(shares().of(call))
        .containsExactly(
            new Share("partner", "partner", MONDAY), new Share("other", "other", TUESDAY));
    assertThat(shares().of(UUID.randomUUID())).isEmpty();
    assertThat(new Outbox(database()).waiting()).isEqualTo(2);
  }

  @Test
  default void aButtonPressedTwiceSharesOnce() {
    Mailing.partners(database(), "partner");
    Shared shared = new Shared("partner", Mailing.call(database()), "Kijk", MONDAY);

    List<Boolean> made =
        Together.run(
            5, i -> shares().share(shared, "share-1", Mailing.mail("<" + i + "@x.example>")));

    assertThat(made).containsOnlyOnce(true);
    assertThat(shares().with("partner")).containsExactly(shared);
    assertThat(new Outbox(database()).waiting()).isEqualTo(1);
  }

  @Test
  default void theYearFiguresCountAHalfOpenSpan() {
    Mailing.partners(database(), "partner");
    UUID call = Mailing.call(database());
    shares()
        .share(new Shared("partner", call, "", MONDAY), "share-1", Mailing.mail("<1@x.example>"));
    shares()
        .share(new Shared("partner", call, "", TUESDAY), "share-2", Mailing.mail("<2@x.example>"));

    assertThat(shares().count(MONDAY, TUESDAY)).isEqualTo(1);
    assertThat(shares().count(MONDAY, TUESDAY.plusSeconds(1))).isEqualTo(2);
    assertThat(shares().count(MONDAY.plusSeconds(1), TUESDAY)).isZero();
  }

  @Test
  default void whoIsErasedTakesWhatWasSharedAlong() {
    Mailing.partners(database(), "partner");
    UUID call = Mailing.call(database());
    shares()
        .share(new Shared("partner", call, "", MONDAY), "share-1", Mailing.mail("<1@x.example>"));

    new RecipientStore(database()).erase("partner");

    assertThat(shares().of(call)).isEmpty();
    assertThat(shares().with("partner")).isEmpty();
  }
}
