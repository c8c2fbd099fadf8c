package nl.dutchtechzone.kansenradar.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.demo.MailSink;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.source.ToldIncident;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a receiver verifies of a mail as it came over the wire, by RFC 6376 and the JDK alone. */
class DkimTest {
  private static final Optional<Links> LINKS =
      Optional.of(new Links(new Seal(new byte[32]), "https://radar.example.org"));

  @TempDir private Path folder;

  private static KeyPair keys(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private Path pem(KeyPair keys) throws IOException {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(keys.getPrivate().getEncoded());
    return Files.writeString(
        folder.resolve("dkim.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
  }

  private String received(OutgoingMail mail, Path key) throws Exception {
    Dkim dkim = new Dkim(Optional.empty(), "radar2027", key);
    try (MailSink sink = new MailSink(folder.resolve("mailbox"));
        Channel channel =
            new SmtpChannel(SmtpSettings.signed(sink.port(), dkim), Map.of(), () -> Samples.NOW)) {
      assertThat(channel.send(mail)).isInstanceOf(Channel.Sending.Accepted.class);
      return Files.readString(sink.received().getLast(), StandardCharsets.ISO_8859_1);
    }
  }

  private static OutgoingMail alert(Occasion occasion) {
    Alert alert =
        new Alert(occasion, "1", Samples.NOW, Samples.digest().ranked(), Optional.of("Grüße."));
    return new AlertMail(Samples.SENDER, LINKS, Samples.NAMES, DigestRules.USUAL)
        .write(alert, Samples.partner(Language.DE));
  }

  private static OutgoingMail digest() {
    return new DigestMail(Samples.SENDER, LINKS, Samples.NAMES, DigestRules.USUAL)
        .write(Samples.digest(), Samples.BUREAU);
  }

  private static OutgoingMail incident() {
    IncidentMail.Alarm alarm =
        new IncidentMail.Alarm("snn.example", ToldIncident.News.NEW, Samples.digest().sources());
    return new IncidentMail(Samples.SENDER)
        .write("1", List.of(alarm), List.of(), Samples.BUREAU, Samples.NOW);
  }

  /** Longer than any buffer on its way, with dots and blanks where they hurt. */
  private static OutgoingMail veryLong() {
    String text = ".Subsidie  tot € 75.000 \n..\n \n".repeat(20_000);
    return new Mime(Samples.SENDER, LINKS)
        .write(
            "digest",
            "long",
            Samples.BUREAU,
            new Rendition("lang", "<p>" + text, text),
            Samples.NOW);
  }

  static Stream<Named<OutgoingMail>> mails() {
    return Stream.of(
        Named.of("alert", alert(Occasion.ALERT)),
        Named.of("reminder", alert(Occasion.REMINDER)),
        Named.of("share", alert(Occasion.SHARE)),
        Named.of("digest", digest()),
        Named.of("incident", incident()),
        Named.of(
            "confirm",
            new ConfirmMail(Samples.SENDER, LINKS)
                .write("1", Samples.partner(Language.DE), Cadence.DAILY, Samples.NOW)),
        Named.of("lines of dots", Mails.mail("2027-W11", "Größe")),
        Named.of("very long", veryLong()));
  }

  @ParameterizedTest
  @MethodSource("mails")
  void whatArrivesIsTheSignatureAndThenWhatWasWritten(OutgoingMail mail) throws Exception {
    KeyPair keys = keys(2048);

    String message = received(mail, pem(keys));

    assertThat(message).isEqualTo(signature(message) + "\r\n" + mail.eml());
    assertThat(verifies(message, keys.getPublic())).isTrue();
  }

  @Test
  void theSignatureHoldsForWhatArrivesAndForNothingElse() throws Exception {
    KeyPair keys = keys(2048);

    String message = received(alert(Occasion.ALERT), pem(keys));

    assertThat(verifies(message, keys.getPublic())).isTrue();
    assertThat(tags(message).get("d")).isEqualTo("example.org");
    assertThat(tags(message).get("s")).isEqualTo("radar2027");
    assertThat(tags(message).get("a")).isEqualTo("rsa-sha256");
    assertThat(tags(message).get("c")).isEqualTo("relaxed/relaxed");
    assertThat(tags(message).get("h").toLowerCase(Locale.ROOT).split(":"))
        .contains("from", "to", "subject", "date", "message-id")
        .contains("list-unsubscribe", "list-unsubscribe-post", "list-id");
    assertThat(verifies(message.replace("Subject: ", "Subject: x"), keys.getPublic())).isFalse();
    assertThat(verifies(message + "x\r\n", keys.getPublic())).isFalse();
    assertThat(verifies(message.replace("One-Click", "No-Click"), keys.getPublic())).isFalse();
    assertThat(verifies(message, keys(2048).getPublic())).isFalse();
  }

  @Test
  void aWeakOrMissingKeyIsRefusedAtTheStart() throws Exception {
    Path weak = pem(keys(1024));
    assertThatThrownBy(() -> new Dkim(Optional.empty(), "r", weak).of("radar@example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2048");
    Path none = folder.resolve("none.pem");
    assertThatThrownBy(() -> new Dkim(Optional.empty(), "r", none).of("radar@example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.pem");
    assertThatThrownBy(() -> new Dkim(Optional.empty(), "r;d=x", none))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** RFC 6376, 6.1.3, for relaxed/relaxed. */
  private static boolean verifies(String message, PublicKey key) throws Exception {
    int end = message.indexOf("\r\n\r\n");
    String body = message.substring(end + 4);
    Map<String, String> tags = tags(message);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(relaxed(body));
    if (!Base64.getEncoder().encodeToString(hash).equals(tags.get("bh"))) return false;
    List<String> headers = new ArrayList<>(headers(message));
    StringBuilder signed = new StringBuilder();
    for (String name : tags.get("h").split(":")) {
      // Bottom up, each header once.
      for (int i = headers.size() - 1; i >= 0; i--) {
        if (!name(headers.get(i)).equalsIgnoreCase(name.strip())) continue;
        signed.append(line(headers.remove(i))).append("\r\n");
        break;
      }
    }
    String own = signature(message);
    signed.append(line(own.replaceFirst("(?s)([;\\s])b=[^;]*", "$1b=")));
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(key);
    verifier.update(signed.toString().getBytes(StandardCharsets.ISO_8859_1));
    return verifier.verify(Base64.getMimeDecoder().decode(tags.get("b")));
  }

  private static byte[] relaxed(String body) {
    String lines =
        Stream.of(body.split("\r\n", -1))
            .map(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
            .collect(Collectors.joining("\r\n"));
    return (lines.replaceAll("(\r\n)+$", "") + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String line(String header) {
    String value = header.substring(header.indexOf(':') + 1);
    return name(header).toLowerCase(Locale.ROOT)
        + ":"
        + value.replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
  }

  private static String name(String header) {
    return header.substring(0, header.indexOf(':')).strip();
  }

  private static List<String> headers(String message) {
    String head = message.substring(0, message.indexOf("\r\n\r\n"));
    return List.of(head.split("\r\n(?![ \t])"));
  }

  private static String signature(String message) {
    return headers(message).stream()
        .filter(header -> name(header).equalsIgnoreCase("DKIM-Signature"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> tags(String message) {
    String value = signature(message).split(":", 2)[1];
    return Pattern.compile(";")
        .splitAsStream(value)
        .map(tag -> tag.replaceAll("\\s", "").split("=", 2))
        .filter(tag -> tag.length == 2)
        .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
  }
}
