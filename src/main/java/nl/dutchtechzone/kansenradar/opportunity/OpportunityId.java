package nl.dutchtechzone.kansenradar.opportunity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that every machine and every run derives alike. Thread-safe. */
public final class OpportunityId {
  /** Names of this program; drawn once, never to be changed. */
  private static final UUID NAMESPACE = UUID.fromString("5b0a1f5e-6c43-5d0e-9a55-1c7c9b0f7a61");

  private OpportunityId() {}

  /**
   * The UUIDv5 (RFC 9562, 5.5) of a notice: its source's id and its key within that source. It
   * names the notice, and the opportunity that began with it.
   */
  public static UUID of(String sourceId, String key) {
    MessageDigest sha1 = sha1();
    sha1.update(
        ByteBuffer.allocate(16)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .array());
    sha1.update(sourceId.getBytes(StandardCharsets.UTF_8));
    sha1.update((byte) 0);
    sha1.update(key.getBytes(StandardCharsets.UTF_8));
    ByteBuffer digest = ByteBuffer.wrap(sha1.digest());
    long high = (digest.getLong() & ~0xF000L) | 0x5000L;
    long low = (digest.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
