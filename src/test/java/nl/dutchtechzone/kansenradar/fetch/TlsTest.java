package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.SocketEffect;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Failed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Fetched;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TlsTest {
  private static final String PASSWORD = "only-for-this-test";

  @TempDir static Path folder;
  private static SSLContext context;
  private static X509TrustManager trust;

  private Site site;

  /** A certificate for 127.0.0.1 that nobody signed. */
  @BeforeAll
  static void makeCertificate() throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("site", keys.getCertificate("site"));
    TrustManagerFactory others =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    others.init(anchors);
    trust = (X509TrustManager) others.getTrustManagers()[0];
    context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
  }

  @BeforeEach
  void open() {
    site = new Site("127.0.0.1", Optional.of(context.getSocketFactory()));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static Guest trusting() {
    OkHttpClient client =
        new OkHttpClient.Builder().sslSocketFactory(context.getSocketFactory(), trust).build();
    return new Guest(Guest.settings(), client);
  }

  @Test
  void aSiteNobodyVouchesForIsNotReadNorAskedAgain() {
    site.with("/call", Site.page("call"));
    Guest guest = new Guest();

    assertThat(guest.get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.cause()).isEqualTo(Cause.UNREACHABLE);
              assertThat(failed.detail())
                  .endsWith("het certificaat van de website wordt niet vertrouwd");
            });
    assertThat(site.requests).isEmpty();
    assertThat(guest.waits).as("no back-off").isEmpty();
  }

  @Test
  void aSiteThatSpeaksHttp2IsReadOverIt() {
    site.with("/call", Site.page("call"));

    assertThat(trusting().get(site.uri("/call"))).isInstanceOf(Fetched.class);
    assertThat(site.lastRequest().getVersion()).isEqualTo("HTTP/2");
  }

  @Test
  void aBodyThatBreaksOffIsAFailureOverHttp2Too() {
    site.with(
        "/call", Site.page("x".repeat(100_000)).onResponseBody(new SocketEffect.CloseStream()));

    assertThat(trusting().get(site.uri("/call")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.cause()).isEqualTo(Cause.UNREACHABLE));
  }
}
