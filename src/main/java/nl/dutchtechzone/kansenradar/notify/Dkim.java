package nl.dutchtechzone.kansenradar.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

/**
 * Signs mails for the sender's domain (RFC 6376): the keys under {@code mail.dkim}.
 *
 * @param domain the one whose DNS holds the public key; the sender address's own when left out
 * @param selector which of the domain's keys, such as {@code radar2027}
 * @param keyFile the private key: RSA of 2048 bits or more, PKCS #8 in PEM
 */
public record Dkim(Optional<String> domain, String selector, Path keyFile) {
  private static final Pattern SELECTOR = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,62})");
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private static final int FEWEST_BITS = 2048;

  /** RFC 8058, 4: the two that unsubscribe must be under the signature. */
  private static final List<String> ALSO_SIGNED =
      List.of("List-Unsubscribe", "List-Unsubscribe-Post", "List-Id", "Auto-Submitted", "Reply-To");

  public Dkim {
    // A key that is left out arrives here as null, whatever the type says.
    if (selector == null || !SELECTOR.matcher(selector).matches()) {
      throw new IllegalArgumentException(
          "bij dkim hoort een selector van letters, cijfers en streepjes");
    }
    if (keyFile == null) throw new IllegalArgumentException("bij dkim hoort een key-file");
    domain = domain == null ? Optional.empty() : domain;
    domain.ifPresent(Addresses::refuseUnlessDomain);
  }

  /** Signs for one sender. Not thread-safe: the library's own signer is not. */
  static final class Signature {
    private static final Session NO_SESSION = Session.getInstance(new Properties());
    private static final int ROOM = 1_024;

    private final DkimSigner signer;

    private Signature(DkimSigner signer) {
      this.signer = signer;
    }

    /** The same message with the signature as its first header. */
    byte[] on(byte[] message) throws MessagingException {
      ByteArrayOutputStream signed = new ByteArrayOutputStream(message.length + ROOM);
      try {
        MimeMessage parsed = new MimeMessage(NO_SESSION, new ByteArrayInputStream(message));
        new DkimMessage(parsed, signer).writeTo(signed);
      } catch (IOException e) {
        throw new UncheckedIOException("in memory", e);
      }
      return signed.toByteArray();
    }
  }

  /**
   * The signature for mails from that address.
   *
   * @throws IllegalArgumentException when the key cannot be used; the message says why
   */
  Signature of(String sender) {
    String owner = domain.orElse(sender.substring(sender.lastIndexOf('@') + 1));
    try {
      DkimSigner signer = new DkimSigner(owner, selector, key());
      signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
      signer.setHeaderCanonicalization(Canonicalization.RELAXED);
      signer.setBodyCanonicalization(Canonicalization.RELAXED);
      signer.setLengthParam(false);
      // Asking DNS before each mail is the receiver's work.
      signer.setCheckDomainKey(false);
      ALSO_SIGNED.forEach(signer::addHeaderToSign);
      return new Signature(signer);
    } catch (DkimException e) {
      throw new IllegalArgumentException(
          "met " + keyFile + " is geen DKIM-handtekening te maken", e);
    }
  }

  private RSAPrivateKey key() {
    var pem = PEM.matcher(text());
    if (!pem.find()) {
      throw new IllegalArgumentException(
          keyFile
              + " bevat geen PKCS#8-sleutel: maak er een met openssl genpkey -algorithm RSA"
              + " -pkeyopt rsa_keygen_bits:2048");
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
      var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
      if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= FEWEST_BITS) {
        return rsa;
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(keyFile + " bevat geen RSA-sleutel", e);
    }
    throw new IllegalArgumentException(keyFile + ": de sleutel moet 2048 bits of meer hebben");
  }

  private String text() {
    try {
      return Files.readString(keyFile);
    } catch (IOException e) {
      throw new IllegalArgumentException("de DKIM-sleutel is niet te lezen uit " + keyFile, e);
    }
  }
}
