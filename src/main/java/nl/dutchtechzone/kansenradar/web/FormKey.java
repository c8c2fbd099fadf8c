package nl.dutchtechzone.kansenradar.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a form that is posted was sent by this site to this browser: each form carries a
 * token made of the browser's own cookie, its session and a key that only this process has. Another
 * site can neither read the cookie nor make the token (OWASP: signed double-submit cookie).
 */
final class FormKey {
  /** The field of every form. */
  static final String FIELD = "formulier";

  private static final String COOKIE = "formulier";
  private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");
  private static final int KEY_BYTES = 32;
  private static final int MARK_BYTES = 16;
  private static final int UNTIL_BROWSER_CLOSES = -1;

  private final SecureRandom random = new SecureRandom();
  private final byte[] key = bytes(KEY_BYTES);
  private final boolean secure;

  FormKey(boolean secure) {
    this.secure = secure;
  }

  /** For the forms of the page that answers this request; gives the browser its cookie. */
  String token(Context context) {
    String mark = context.cookie(COOKIE);
    if (mark == null || !MARK.matcher(mark).matches()) {
      mark = HexFormat.of().formatHex(bytes(MARK_BYTES));
      context.cookie(cookie(COOKIE, mark, UNTIL_BROWSER_CLOSES, secure));
    }
    return sign(mark, session(context));
  }

  /** True when the posted form is one of ours. */
  boolean accepts(Context context) {
    String mark = context.cookie(COOKIE);
    String token = context.formParam(FIELD);
    if (mark == null || token == null || !MARK.matcher(mark).matches()) return false;
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.US_ASCII),
        sign(mark, session(context)).getBytes(StandardCharsets.US_ASCII));
  }

  /** A cookie that no script reads and no other site sends along with a form. */
  static Cookie cookie(String name, String value, int seconds, boolean secure) {
    return new Cookie(name, value, "/", seconds, secure, true, null, SameSite.LAX);
  }

  private static String session(Context context) {
    HttpSession session = context.req().getSession(false);
    return session == null ? "" : session.getId();
  }

  private String sign(String mark, String session) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal((mark + "|" + session).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
