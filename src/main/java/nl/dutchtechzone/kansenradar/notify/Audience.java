package nl.dutchtechzone.kansenradar.notify;

import java.util.List;
import nl.dutchtechzone.kansenradar.match.Fit;
import nl.dutchtechzone.kansenradar.match.Fitting;

/** Who hears of a call. */
public final class Audience {
  private Audience() {}

  /**
   * The bureau hears of every offer; a partner of those that fit the profile and can still be used.
   * News, awards and events reach nobody.
   */
  public static boolean hears(Recipient recipient, Offer offer, Fitting fitting) {
    if (!offer.opportunity().isOffer()) return false;
    return switch (recipient.kind()) {
      case BUREAU -> true;
      case PARTNER -> isUsable(offer) && fit(recipient, offer, fitting).fits();
    };
  }

  /** How the call comes out for the recipient: by the first search that it fits, else the first. */
  public static Fit fit(Recipient recipient, Offer offer, Fitting fitting) {
    List<Fit> fits =
        recipient.profiles().stream()
            .map(profile -> fitting.fits(profile, offer.opportunity(), offer.assessment()))
            .toList();
    return fits.stream().filter(Fit::fits).findFirst().orElse(fits.getFirst());
  }

  /** False when it is too late for a partner to do anything with the call. */
  public static boolean isUsable(Offer offer) {
    return switch (offer.status()) {
      case OPEN, FORTHCOMING, UNKNOWN -> true;
      case CLOSED, WITHDRAWN -> false;
    };
  }
}
