package nl.dutchtechzone.kansenradar.notify;

/**
 * Who the mails come from.
 *
 * @param name as shown to readers
 * @param address bare
 * @param replyTo a bare address that a person reads
 * @param domain ends the Message-IDs and the List-Id, such as {@code kansenradar.example.org}
 */
public record Sender(String name, String address, String replyTo, String domain) {
  public Sender {
    Addresses.refuseControls("sender's name", name);
    Addresses.refuseUnlessBare(address);
    Addresses.refuseUnlessBare(replyTo);
    Addresses.refuseUnlessDomain(domain);
  }
}
