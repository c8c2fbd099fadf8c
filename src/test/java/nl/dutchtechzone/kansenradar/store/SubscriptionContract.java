package nl.dutchtechzone.kansenradar.store;

import static nl.dutchtechzone.kansenradar.store.Samples.MONDAY;
import static nl.dutchtechzone.kansenradar.store.Samples.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Consent;
import nl.dutchtechzone.kansenradar.notify.Consent.Act;
import nl.dutchtechzone.kansenradar.notify.OutgoingMail;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.notify.Subscription.State;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.junit.jupiter.api.Test;

/** How a partner comes to be mailed and how that ends, on whatever database. */
interface SubscriptionContract {
  Database database();

  private SubscriptionStore subscriptions() {
    return new SubscriptionStore(database());
  }

  private void partner() {
    new RecipientStore(database())
        .save(
            new Recipient(
                "partner",
                Recipient.Kind.PARTNER,
                "Partner",
                "Info@Partner.example",
                Language.NL,
                Profile.ALL));
  }

  private State state() {
    return subscriptions().find("partner").orElseThrow().state();
  }

  @Test
  default void whoWasAskedIsMailedOnlyAfterConfirming() {
    partner();
    assertThat(subscriptions().find("partner")).isEmpty();
    assertThat(subscriptions().confirm("partner", "ja", MONDAY)).isFalse();

    subscriptions().ask("partner", Cadence.WEEKLY, "Wilt u mail?", MONDAY);
    assertThat(state()).isEqualTo(State.PENDING);
    assertThat(subscriptions().confirm("partner", "Ja, mail mij", TUESDAY)).isTrue();
    assertThat(subscriptions().confirm("partner", "Ja, mail mij", TUESDAY)).isTrue();

    assertThat(subscriptions().find("partner"))
        .contains(
            new Subscription(
                "partner", State.ACTIVE, Cadence.WEEKLY, 0, Optional.empty(), TUESDAY));
    String address = Sha256.of("info@partner.example");
    assertThat(subscriptions().proof("partner"))
        .containsExactly(
            new Consent("partner", Act.ASKED, "Wilt u mail?", address, MONDAY),
            new Consent("partner", Act.CONFIRMED, "Ja, mail mij", address, TUESDAY));
  }

  @Test
  default void aLinkOfOldDoesNotBringBackWhoLeft() {
    partner();
    subscriptions().record("partner", Cadence.DAILY, "formulier", MONDAY);

    subscriptions().leave("partner", "one click", TUESDAY);
    subscriptions().leave("partner", "one click", TUESDAY);

    assertThat(subscriptions().confirm("partner", "ja", TUESDAY)).isFalse();
    assertThat(state()).isEqualTo(State.LEFT);
    assertThat(subscriptions().proof("partner"))
        .extracting(Consent::act)
        .containsExactly(Act.RECORDED, Act.LEFT);
    subscriptions().leave("nobody", "one click", TUESDAY);
  }

  @Test
  default void leavingDropsWhatWasNotSentYet() {
    partner();
    subscriptions().record("partner", Cadence.DAILY, "formulier", MONDAY);
    OutgoingMail mail = new OutgoingMail("<1@x.example>", "info@partner.example", "s", "e", "h");
    new DeliveryStore(database()).putInIssue("partner", "alert-1", List.of(), mail, MONDAY);

    subscriptions().leave("partner", "one click", TUESDAY);

    assertThat(new Outbox(database()).claim(TUESDAY)).isEmpty();
    assertThat(new Outbox(database()).find("<1@x.example>").orElseThrow().state())
        .isEqualTo(QueuedMail.State.CANCELLED);
  }

  @Test
  default void preferencesPauseResumeAndReturn() {
    partner();
    subscriptions().record("partner", Cadence.DAILY, "formulier", MONDAY);

    subscriptions().prefer("partner", Cadence.WEEKLY, true, "pagina", TUESDAY);
    assertThat(state()).isEqualTo(State.PAUSED);
    subscriptions().prefer("partner", Cadence.WEEKLY, false, "pagina", TUESDAY);
    assertThat(state()).isEqualTo(State.ACTIVE);
    subscriptions().leave("partner", "knop", TUESDAY);
    subscriptions().prefer("partner", Cadence.AT_ONCE, false, "pagina", TUESDAY);

    assertThat(subscriptions().find("partner").orElseThrow().cadence()).isEqualTo(Cadence.AT_ONCE);
    assertThat(state()).isEqualTo(State.ACTIVE);
    assertThat(subscriptions().proof("partner"))
        .extracting(Consent::act)
        .containsExactly(Act.RECORDED, Act.LEFT, Act.RETURNED);
  }

  @Test
  default void whoNeverConfirmedDoesNotSlipInByPreferring() {
    partner();
    subscriptions().ask("partner", Cadence.DAILY, "Wilt u mail?", MONDAY);

    subscriptions().prefer("partner", Cadence.WEEKLY, false, "pagina", TUESDAY);

    assertThat(state()).isEqualTo(State.PENDING);
  }

  @Test
  default void aHardBounceSuspendsAtOnceAndThreeSoftOnesInARow() {
    partner();
    subscriptions().record("partner", Cadence.DAILY, "formulier", MONDAY);

    subscriptions().softBounced("partner", "452 full", MONDAY);
    subscriptions().softBounced("partner", "452 full", MONDAY);
    subscriptions().arrived("partner");
    subscriptions().softBounced("partner", "452 full", MONDAY);
    subscriptions().softBounced("partner", "452 full", MONDAY);
    assertThat(state()).as("never three in a row").isEqualTo(State.ACTIVE);
    subscriptions().softBounced("partner", "452 full", TUESDAY);
    assertThat(state()).isEqualTo(State.SUSPENDED);
    assertThat(subscriptions().find("partner").orElseThrow().reason()).contains("452 full");

    subscriptions().prefer("partner", Cadence.DAILY, false, "hervat", TUESDAY);
    assertThat(state()).isEqualTo(State.ACTIVE);
    subscriptions().bounced("partner", "550 unknown", TUESDAY);
    assertThat(state()).isEqualTo(State.SUSPENDED);
    subscriptions().bounced("bureau", "550 unknown", TUESDAY);
  }

  @Test
  default void erasingAPartnerErasesTheProofToo() {
    partner();
    subscriptions().record("partner", Cadence.DAILY, "formulier", MONDAY);

    new RecipientStore(database()).erase("partner");

    assertThat(subscriptions().all()).isEmpty();
    assertThat(subscriptions().proof("partner")).isEmpty();
  }
}
