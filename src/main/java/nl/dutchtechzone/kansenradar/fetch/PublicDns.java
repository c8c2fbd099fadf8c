package nl.dutchtechzone.kansenradar.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Names lead to allowed addresses only. The check stands between look-up and connection, so that a
 * name which changes its address between two look-ups gains nothing.
 */
final class PublicDns implements Dns {
  private final Dns names;
  private final boolean privateAddresses;

  PublicDns(Dns names, boolean privateAddresses) {
    this.names = names;
    this.privateAddresses = privateAddresses;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> all = names.lookup(host);
    List<InetAddress> allowed =
        all.stream().filter(address -> Addresses.mayAsk(address, privateAddresses)).toList();
    if (allowed.isEmpty() && !all.isEmpty()) {
      throw new PrivateAddressException(host, all.getFirst().getHostAddress());
    }
    return allowed;
  }
}
