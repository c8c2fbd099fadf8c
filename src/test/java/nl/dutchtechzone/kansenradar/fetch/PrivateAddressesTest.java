package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Failed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Fetched;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Strangers cannot send us into our own network. The names here lead where the test says, and every
 * connection, to whatever address, ends at one site on loopback.
 */
class PrivateAddressesTest {
  private static final InetAddress OUTSIDE = address("93.184.216.34");

  private final Site site = new Site();
  private final List<SocketAddress> connected = new CopyOnWriteArrayList<>();
  private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
  private final Guest guest =
      new Guest(
          Guest.settings(),
          new OkHttpClient.Builder()
              .dns(host -> names.getOrDefault(host, List.of(OUTSIDE)))
              .socketFactory(new ToSite(site.port(), connected))
              .build());

  @AfterEach
  void close() {
    site.close();
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void assertRefused(FetchResult result, Cause cause) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(cause));
  }

  @Test
  void aPublicSiteIsRead() {
    site.with("/call", Site.page("call"));

    assertThat(guest.getAsStranger(URI.create("http://snn.example/call")))
        .isInstanceOf(Fetched.class);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/call,PRIVATE_ADDRESS",
    "http://10.0.0.8/call,PRIVATE_ADDRESS",
    "http://192.168.1.1/call,PRIVATE_ADDRESS",
    "http://100.64.0.1/call,PRIVATE_ADDRESS",
    "http://169.254.169.254/call,PRIVATE_ADDRESS",
    "http://[::1]/call,PRIVATE_ADDRESS",
    "http://[::ffff:127.0.0.1]/call,PRIVATE_ADDRESS",
    "http://[fd00::1]/call,PRIVATE_ADDRESS",
    "http://224.0.0.1/call,PRIVATE_ADDRESS",
    "http://2130706433/call,MALFORMED",
    "http://0x7f000001/call,MALFORMED",
    "http://0177.0.0.1/call,MALFORMED",
    "http://127.1/call,MALFORMED",
    "file:///etc/passwd,MALFORMED",
    "/call,MALFORMED",
  })
  void anAddressOfOurOwnIsRefusedBeforeAndAfterARedirect(String target, Cause cause) {
    site.with("/call", Site.redirect(302, target.startsWith("/") ? "http://" : target));

    assertRefused(guest.getAsStranger(URI.create(target)), cause);
    assertThat(site.requests).isEmpty();
    assertRefused(guest.getAsStranger(URI.create("http://snn.example/call")), cause);
    assertThat(site.asked()).containsExactly("GET /robots.txt", "GET /call");
  }

  @Test
  void aNameThatLeadsInsideIsRefused() {
    names.put("intranet.example", List.of(address("10.0.0.8")));

    assertRefused(
        guest.getAsStranger(URI.create("http://intranet.example/call")), Cause.PRIVATE_ADDRESS);
    assertThat(site.requests).isEmpty();
  }

  @Test
  void aNameThatLeadsBothWaysIsAskedOutsideOnly() {
    names.put("both.example", List.of(address("127.0.0.1"), OUTSIDE, address("fe80::1")));
    site.with("/call", Site.page("call"));

    assertThat(guest.getAsStranger(URI.create("http://both.example/call")))
        .isInstanceOf(Fetched.class);
    assertThat(connected)
        .isNotEmpty()
        .allSatisfy(to -> assertThat(((InetSocketAddress) to).getAddress()).isEqualTo(OUTSIDE));
  }

  @Test
  void aConnectionOpenedForATrustedSourceServesNoOther() {
    names.put("demo.example", List.of(address("127.0.0.1")));
    site.with("/call", Site.page("call"));

    assertThat(guest.get(URI.create("http://demo.example/call"))).isInstanceOf(Fetched.class);
    assertRefused(
        guest.getAsStranger(URI.create("http://demo.example/call")), Cause.PRIVATE_ADDRESS);
  }

  @Test
  void aRobotsTxtThatRedirectsInsideIsNotFollowed() {
    site.with("/robots.txt", Site.redirect(302, "http://127.0.0.1/robots.txt"));
    site.with("/call", Site.page("call"));

    assertRefused(
        guest.getAsStranger(URI.create("http://snn.example/call")), Cause.PRIVATE_ADDRESS);
  }

  /** Sockets that end at one port of loopback, wherever they were sent. */
  private static final class ToSite extends SocketFactory {
    private final int port;
    private final List<SocketAddress> connected;

    ToSite(int port, List<SocketAddress> connected) {
      this.port = port;
      this.connected = connected;
    }

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
          connected.add(endpoint);
          super.connect(new InetSocketAddress(address("127.0.0.1"), port), timeout);
        }
      };
    }

    @Override
    public Socket createSocket(String host, int to) {
      return createSocket();
    }

    @Override
    public Socket createSocket(String host, int to, InetAddress from, int fromPort) {
      return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int to) {
      return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int to, InetAddress from, int fromPort) {
      return createSocket();
    }
  }
}
