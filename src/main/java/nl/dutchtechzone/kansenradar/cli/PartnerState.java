package nl.dutchtechzone.kansenradar.cli;

import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Subscription;

/** How a partner's subscription stands, in Dutch words. */
final class PartnerState {
  private PartnerState() {}

  static String of(Subscription subscription) {
    return switch (subscription.state()) {
      case PENDING -> "gevraagd, nog niet bevestigd";
      case ACTIVE -> "krijgt bericht, " + of(subscription.cadence());
      case PAUSED -> "pauzeert";
      case SUSPENDED -> "opgeschort: " + subscription.reason().orElse("post kwam terug");
      case LEFT -> "afgemeld";
    };
  }

  private static String of(Cadence cadence) {
    return switch (cadence) {
      case AT_ONCE -> "meteen";
      case DAILY -> "hoogstens dagelijks";
      case WEEKLY -> "hoogstens wekelijks";
    };
  }
}
