package nl.dutchtechzone.kansenradar.notify;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.match.Percolator;

/**
 * Everybody who may hear of calls, ready to be asked of one call after the other. It answers as
 * {@link Audience} does of each of them, and stays quick with thousands. Close it. Not thread-safe.
 */
public final class Listeners implements AutoCloseable {
  private final List<Recipient> everyone;
  private final Percolator partners;

  public Listeners(Collection<Recipient> recipients, Fitting fitting) {
    everyone = List.copyOf(recipients);
    partners =
        new Percolator(
            fitting,
            everyone.stream()
                .filter(recipient -> recipient.kind() == Recipient.Kind.PARTNER)
                .collect(Collectors.toMap(Recipient::id, Recipient::profile)));
  }

  /** Those who hear of the call, in the order in which they were given. */
  public List<Recipient> to(Offer offer) {
    if (!offer.opportunity().isOffer()) return List.of();
    Set<String> fit =
        Audience.isUsable(offer)
            ? partners.fitting(offer.opportunity(), offer.assessment())
            : Set.of();
    return everyone.stream().filter(recipient -> isFor(recipient, fit)).toList();
  }

  private static boolean isFor(Recipient recipient, Set<String> fit) {
    return switch (recipient.kind()) {
      case BUREAU -> true;
      case PARTNER -> fit.contains(recipient.id());
    };
  }

  @Override
  public void close() {
    partners.close();
  }
}
