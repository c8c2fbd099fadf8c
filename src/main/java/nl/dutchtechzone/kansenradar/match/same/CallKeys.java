package nl.dutchtechzone.kansenradar.match.same;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/** The keys of {@link JoiningKeys} as numbers: calls that share no number share no key. */
public final class CallKeys {
  /** Raised by whoever changes what is a key, or what one is made of: kept ones are then redone. */
  public static final int VERSION = 1;

  private CallKeys() {}

  /** In ascending order, each once. */
  public static long[] of(Collection<CallSigns> notices) {
    return JoiningKeys.of(notices).stream()
        .mapToLong(CallKeys::number)
        .sorted()
        .distinct()
        .toArray();
  }

  private static long number(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
