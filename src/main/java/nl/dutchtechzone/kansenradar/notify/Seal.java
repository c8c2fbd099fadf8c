package nl.dutchtechzone.kansenradar.notify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.dutchtechzone.kansenradar.notify.Permit.Purpose;

/**
 * Writes permits as text for a link, and reads only what it wrote itself: purpose, expiry, call and
 * recipient, then HMAC-SHA256 over them (RFC 2104), cut to 128 bits as its section 5 allows, all as
 * URL-safe base64. The same permit gives the same text. Thread-safe.
 */
public final class Seal {
  private static final String HMAC = "HmacSHA256";
  private static final int MAC_BYTES = 16;
  private static final int HEAD_BYTES = 1 + Integer.BYTES;
  private static final int UUID_BYTES = 16;
  private static final int MOST_CHARACTERS = 200;
  private static final int SHORTEST_KEY = 32;

  private final SecretKeySpec key;

  /**
   * @param key at least 32 bytes that nobody else knows; see {@link LinkKey}
   */
  public Seal(byte[] key) {
    if (key.length < SHORTEST_KEY) throw new IllegalArgumentException("a key of 32 bytes or more");
    this.key = new SecretKeySpec(key, HMAC);
  }

  /** The permit as text of the characters a-z, A-Z, 0-9, hyphen and underscore. */
  public String seal(Permit permit) {
    byte[] content = content(permit);
    byte[] sealed =
        ByteBuffer.allocate(content.length + MAC_BYTES).put(content).put(mac(content)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /**
   * The permit in a text; empty when it is forged, for another purpose, or expired. It does not say
   * which, and takes as long for a wrong seal as for a right one.
   */
  public Optional<Permit> open(String token, Purpose purpose, Instant now) {
    return decoded(token)
        .filter(this::isOurs)
        .map(bytes -> ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length - MAC_BYTES)))
        .filter(content -> content.get() == (byte) purpose.mark)
        .map(content -> permit(purpose, content))
        .filter(permit -> now.isBefore(permit.expires()));
  }

  private boolean isOurs(byte[] sealed) {
    int length = sealed.length - MAC_BYTES;
    byte[] given = Arrays.copyOfRange(sealed, length, sealed.length);
    return MessageDigest.isEqual(mac(Arrays.copyOf(sealed, length)), given);
  }

  /** Empty for what is no token of ours by its form alone. */
  private static Optional<byte[]> decoded(String token) {
    if (token.length() > MOST_CHARACTERS || !token.matches("[A-Za-z0-9_-]+")) {
      return Optional.empty();
    }
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    // One permit has one text: the last character's spare bits count too.
    String again = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    return again.equals(token) && sealed.length > HEAD_BYTES + MAC_BYTES
        ? Optional.of(sealed)
        : Optional.empty();
  }

  private static byte[] content(Permit permit) {
    byte[] recipient = permit.recipientId().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer content = ByteBuffer.allocate(HEAD_BYTES + UUID_BYTES + recipient.length);
    content.put((byte) permit.purpose().mark);
    content.putInt(Math.toIntExact(permit.expires().getEpochSecond() / 60));
    permit
        .opportunity()
        .ifPresent(
            id ->
                content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
    content.put(recipient);
    return Arrays.copyOf(content.array(), content.position());
  }

  /** What follows the mark. */
  private static Permit permit(Purpose purpose, ByteBuffer content) {
    Instant expires = Instant.ofEpochSecond(content.getInt() * 60L);
    Optional<UUID> opportunity =
        purpose == Purpose.DECIDE
            ? Optional.of(new UUID(content.getLong(), content.getLong()))
            : Optional.empty();
    String recipient = StandardCharsets.US_ASCII.decode(content).toString();
    return new Permit(purpose, recipient, opportunity, expires);
  }

  private byte[] mac(byte[] content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(content), MAC_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }
}
