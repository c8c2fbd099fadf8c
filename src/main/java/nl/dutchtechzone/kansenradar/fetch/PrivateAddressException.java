package nl.dutchtechzone.kansenradar.fetch;

import java.net.UnknownHostException;

/** The host exists, but where a stranger's page must not send us. */
final class PrivateAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1;

  PrivateAddressException(String host, String address) {
    super(host + " is at " + address + ", which this source may not ask");
  }
}
