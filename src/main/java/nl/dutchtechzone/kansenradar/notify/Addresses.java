package nl.dutchtechzone.kansenradar.notify;

import java.util.regex.Pattern;

/** What may stand in the header of a mail. */
final class Addresses {
  /** RFC 5321, 4.1.2, the unquoted forms: no spaces, quotes, brackets, commas or control codes. */
  private static final Pattern BARE =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
              + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  /** Whatever looks like an address within a text. */
  private static final Pattern WITHIN = Pattern.compile("<?[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+>?");

  private Addresses() {}

  /** What a server said, on one line and without the addresses that servers like to repeat. */
  static String hidden(String said) {
    return Letter.plain(WITHIN.matcher(said).replaceAll("(address)"), 500);
  }

  static void refuseUnlessBare(String address) {
    if (address.length() > 254 || !BARE.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "\"" + shown(address) + "\" is geen mailadres: schrijf het als naam@example.org");
    }
  }

  static void refuseUnlessDomain(String domain) {
    if (!DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException(
          "\"" + shown(domain) + "\" is geen domein: schrijf het als example.org");
    }
  }

  /** Line breaks in a header would begin another header. */
  static void refuseControls(String what, String text) {
    if (CONTROLS.matcher(text).find()) {
      throw new IllegalArgumentException(
          what + " bevat een regeleinde of stuurteken: \"" + shown(text) + "\"");
    }
  }

  private static String shown(String text) {
    return CONTROLS.matcher(text).replaceAll("?");
  }
}
