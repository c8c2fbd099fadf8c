package nl.dutchtechzone.kansenradar.notify;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/**
 * Someone who is mailed. What cannot stand in a mail's header is refused, so that no name or
 * address can add a header of its own.
 *
 * @param id short and stable, of the characters a-z, 0-9 and hyphen; "bureau" for the bureau
 * @param kind the bureau gets the digest of all, a partner alerts that fit
 * @param address bare: {@code name@example.org}
 * @param profile what the recipient wants to hear of
 * @param searches more of that: a call that fits any one is told, all in one mail
 */
public record Recipient(
    String id,
    Kind kind,
    String name,
    String address,
    Language language,
    Profile profile,
    List<Profile> searches) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public enum Kind {
    BUREAU,
    PARTNER
  }

  public Recipient {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is geen id: neem a-z, 0-9 en streepjes, hoogstens 64");
    }
    Addresses.refuseControls("de naam van " + id, name);
    Addresses.refuseUnlessBare(Objects.requireNonNullElse(address, ""));
    searches = Objects.requireNonNullElse(searches, List.<Profile>of()).stream().toList();
  }

  /** One search, the profile. */
  public Recipient(
      String id, Kind kind, String name, String address, Language language, Profile profile) {
    this(id, kind, name, address, language, profile, List.of());
  }

  /** The profile and the other searches. */
  public List<Profile> profiles() {
    return Stream.concat(Stream.of(profile), searches.stream()).toList();
  }
}
