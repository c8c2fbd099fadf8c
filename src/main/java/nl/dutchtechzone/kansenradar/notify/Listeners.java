package nl.dutchtechzone.kansenradar.notify;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.match.Percolator;
import nl.dutchtechzone.kansenradar.match.Profile;

/**
 * Everybody who may hear of calls, ready to be asked of one call after the other. It answers as
 * {@link Audience} does of each of them, and stays quick with thousands. Close it. Not thread-safe.
 */
public final class Listeners implements AutoCloseable {
  /** Stands in no id. */
  private static final char SEARCH = '#';

  private final List<Recipient> everyone;
  private final Percolator partners;

  public Listeners(Collection<Recipient> recipients, Fitting fitting) {
    everyone = List.copyOf(recipients);
    partners =
        new Percolator(
            fitting,
            everyone.stream()
                .filter(recipient -> recipient.kind() == Recipient.Kind.PARTNER)
                .flatMap(Listeners::searches)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Each search under a name of its own, which begins with the recipient's. */
  private static Stream<Map.Entry<String, Profile>> searches(Recipient recipient) {
    List<Profile> profiles = recipient.profiles();
    return IntStream.range(0, profiles.size())
        .mapToObj(i -> Map.entry(recipient.id() + SEARCH + i, profiles.get(i)));
  }

  /** Those who hear of the call, in the order in which they were given. */
  public List<Recipient> to(Offer offer) {
    if (!offer.opportunity().isOffer()) return List.of();
    Set<String> fit =
        Audience.isUsable(offer)
            ? partners.fitting(offer.opportunity(), offer.assessment()).stream()
                .map(search -> search.substring(0, search.lastIndexOf(SEARCH)))
                .collect(Collectors.toSet())
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
