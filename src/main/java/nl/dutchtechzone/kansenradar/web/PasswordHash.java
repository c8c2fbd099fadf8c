package nl.dutchtechzone.kansenradar.web;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: {@code pbkdf2-sha256$ROUNDS$SALT$HASH}, salt and hash in Base64.
 *
 * @param rounds how often it was hashed: 600,000 for new ones (OWASP Password Storage, 2023)
 */
public record PasswordHash(int rounds, String salt, String hash) {
  private static final Pattern FORM =
      Pattern.compile("pbkdf2-sha256\\$([0-9]{4,8})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");
  private static final int ROUNDS = 600_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  /** Of a password that somebody just chose, with a salt of its own. */
  public static PasswordHash of(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(ROUNDS, base64(salt), base64(derive(password, salt, ROUNDS)));
  }

  /**
   * From the text form.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static PasswordHash parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "dit is geen versleuteld wachtwoord; maak er een met ./kansenradar password");
    }
    return new PasswordHash(Integer.parseInt(form.group(1)), form.group(2), form.group(3));
  }

  /** Takes as long for a wrong password as for the right one. */
  public boolean isOf(char[] password) {
    byte[] derived = derive(password, Base64.getDecoder().decode(salt), rounds);
    return MessageDigest.isEqual(derived, Base64.getDecoder().decode(hash));
  }

  @Override
  public String toString() {
    return "pbkdf2-sha256$" + rounds + "$" + salt + "$" + hash;
  }

  private static byte[] derive(char[] password, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(password, salt, rounds, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
