package nl.dutchtechzone.kansenradar.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.app.Kansenradar;
import nl.dutchtechzone.kansenradar.notify.Cadence;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Subscription;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** Keeps added partners, once each of them is found to be sound. */
final class PartnerSaving {
  private PartnerSaving() {}

  /**
   * Saves them all, or none when one of them is wrong.
   *
   * @param given what to save; its {@link IllegalArgumentException} is told as wrong usage
   * @throws UsageException when a partner is no partner, shares an address, or has a profile that
   *     means nothing
   */
  static int save(
      CommonOptions common,
      Optional<Cadence> cadence,
      Optional<String> consent,
      Function<Kansenradar, List<Recipient>> given) {
    try (Kansenradar radar = common.open(common.home())) {
      List<Recipient> recipients;
      try {
        recipients = given.apply(radar);
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
      recipients.forEach(recipient -> check(radar, recipient));
      for (Recipient partner : recipients) {
        Subscription now = radar.invitePartner.save(partner, cadence, consent);
        common.console().say("Partner " + partner.id() + " is bewaard: " + PartnerState.of(now));
      }
      return 0;
    }
  }

  private static void check(Kansenradar radar, Recipient recipient) {
    if (recipient.kind() != Recipient.Kind.PARTNER || recipient.id().equals(Kansenradar.BUREAU)) {
      throw new UsageException(
          recipient.id() + " is geen partner; het bureau staat in config/kansenradar.yaml.");
    }
    radar.recipients.all().stream()
        .filter(other -> !other.id().equals(recipient.id()))
        .filter(other -> other.kind() == Recipient.Kind.PARTNER)
        .filter(other -> other.address().equalsIgnoreCase(recipient.address()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new UsageException(
                  "Dat mailadres heeft "
                      + other.id()
                      + " al. Eén persoon krijgt één mail: geef die partner meer zoekvragen"
                      + " (searches in het bestand van partner import).");
            });
    List<String> problems =
        recipient.profiles().stream()
            .flatMap(
                profile ->
                    Stream.concat(
                        profile.problems(radar.configuration.themes()).stream(),
                        profile.unknownPlace(radar.configuration.areas()).stream()))
            .map(problem -> problem.in(Language.NL).replaceFirst("\\.$", ""))
            .toList();
    if (!problems.isEmpty()) {
      throw new UsageException(
          "Het profiel van "
              + recipient.id()
              + " klopt niet: "
              + String.join("; ", problems)
              + ".");
    }
  }
}
