package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import nl.dutchtechzone.kansenradar.notify.Channel.Sending.Accepted;
import nl.dutchtechzone.kansenradar.notify.Channel.Sending.Deferred;
import nl.dutchtechzone.kansenradar.notify.MailSettings.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** TLS and log-in, against a server whose certificate is made for the test. */
class SmtpSecurityTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("MAIL_PASSWORD", "geheim");

  @TempDir static Path folder;
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private static KeyStore keys;
  private static Path certificate;

  @BeforeAll
  static void makeCertificate() throws Exception {
    Path store = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    certificate = folder.resolve("server.pem");
    String body =
        Base64.getMimeEncoder().encodeToString(keys.getCertificate("server").getEncoded());
    Files.writeString(
        certificate, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }

  private SMTPServer.Builder server() {
    return SMTPServer.port(0)
        .messageHandler(
            (context, from, to, message) ->
                received.add(new String(message, StandardCharsets.US_ASCII)));
  }

  private static SSLContext tls() throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static Channel.Sending send(MailSettings settings) {
    try (Channel channel = new SmtpChannel(settings, ENVIRONMENT, () -> Samples.NOW)) {
      return channel.send(Mails.mail("2027-W11", "x"));
    }
  }

  private SMTPServer running;

  private int start(SMTPServer.Builder builder) {
    running = builder.build();
    running.start();
    return running.getPortAllocated();
  }

  @AfterEach
  void stop() {
    if (running != null) running.stop();
  }

  @Test
  void startTlsIsUsedAndTheLogInGoesOverIt() throws Exception {
    int port =
        start(
            server()
                .enableTLS()
                .requireTLS()
                .requireAuth()
                .startTlsSocketFactory(tls())
                .authenticationHandlerFactory(
                    new EasyAuthenticationHandlerFactory(SmtpSecurityTest::logIn)));

    Channel.Sending sending =
        send(
            SmtpSettings.with(
                port, Security.STARTTLS, Optional.of("radar"), Optional.of(certificate)));

    assertThat(sending).isInstanceOf(Accepted.class);
    assertThat(received).hasSize(1);
  }

  private static void logIn(
      String user, String password, org.subethamail.smtp.MessageContext context)
      throws LoginFailedException {
    if (!user.equals("radar") || !password.equals("geheim")) throw new LoginFailedException();
  }

  @Test
  void tlsFromTheFirstByteIsSpoken() throws Exception {
    int port = start(server().serverSocketFactory(tls()));

    assertThat(
            send(SmtpSettings.with(port, Security.TLS, Optional.empty(), Optional.of(certificate))))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
    int port = start(server().enableTLS().startTlsSocketFactory(tls()));

    assertThat(send(SmtpSettings.with(port, Security.STARTTLS, Optional.empty(), Optional.empty())))
        .isInstanceOf(Deferred.class);
    assertThat(received).isEmpty();
  }

  @Test
  void aServerWithoutTlsGetsNothing() {
    int port = start(server());

    assertThat(
            send(
                SmtpSettings.with(
                    port, Security.STARTTLS, Optional.of("radar"), Optional.of(certificate))))
        .isInstanceOfSatisfying(
            Deferred.class, deferred -> assertThat(deferred.detail()).contains("STARTTLS"));
    assertThat(received).isEmpty();
  }

  @Test
  void aRefusedLogInDefersAndDoesNotTellThePassword() throws Exception {
    int port =
        start(
            server()
                .enableTLS()
                .startTlsSocketFactory(tls())
                .authenticationHandlerFactory(
                    new EasyAuthenticationHandlerFactory(SmtpSecurityTest::logIn)));

    assertThat(
            send(
                SmtpSettings.with(
                    port, Security.STARTTLS, Optional.of("someone"), Optional.of(certificate))))
        .isInstanceOfSatisfying(
            Deferred.class,
            deferred ->
                assertThat(deferred.detail()).contains("log-in refused").doesNotContain("geheim"));
  }

  @Test
  void aFileWithoutCertificatesIsRefused() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");

    assertThatThrownBy(
            () ->
                new SmtpChannel(
                    SmtpSettings.with(25, Security.TLS, Optional.empty(), Optional.of(empty)),
                    Map.of(),
                    () -> Samples.NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty.pem");
  }
}
