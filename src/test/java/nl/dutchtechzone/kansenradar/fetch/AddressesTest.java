package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fetch/addresses.csv", numLinesToSkip = 1)
  void anAddressReachesWhatItsRegistrySays(String address, Reach reach, String registry)
      throws UnknownHostException {
    assertThat(Addresses.reach(InetAddress.getByName(address))).as(registry).isEqualTo(reach);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2130706433",
        "0x7f000001",
        "017700000001",
        "127.1",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "127.0.1",
        "127.0.0.1.",
        "1",
        "0x",
        "a.b.1",
        "999.1.1.1.1",
        "00.0.0.0"
      })
  void aNumberThatOnlySomeReadAsAnAddressIsNone(String host) {
    assertThatThrownBy(() -> Addresses.literal(host)).isInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "255.255.255.255", "::1", "::ffff:7f00:1"})
  void aPlainAddressIsReadWithoutAskingAnybody(String host) throws UnknownHostException {
    assertThat(Addresses.literal(host)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"snn.nl", "127.0.0.1.nl", "1.example", "localhost", "3com"})
  void aNameIsNoAddress(String host) throws UnknownHostException {
    assertThat(Addresses.literal(host)).isEmpty();
  }
}
