package nl.dutchtechzone.kansenradar.notify;

import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * Someone who is mailed.
 *
 * @param id short and stable, of the characters a-z, 0-9 and hyphen; "bureau" for the bureau
 * @param kind the bureau gets the digest of all, a partner alerts that fit
 */
public record Recipient(
    String id, Kind kind, String name, String address, Language language, Profile profile) {
  public enum Kind {
    BUREAU,
    PARTNER
  }
}
