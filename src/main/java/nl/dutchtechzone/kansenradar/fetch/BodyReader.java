package nl.dutchtechzone.kansenradar.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads a body within a limit. First the bytes of the wire, then their decompression, so that a
 * broken connection and a wrong coding are told apart, and so that a small bomb is stopped at the
 * limit.
 */
final class BodyReader {
  /** The only coding we offer (RFC 9110, 8.4.1.3). */
  static final String ACCEPT_ENCODING = "gzip";

  private static final int STEP = 8192;

  private final long maxBytes;
  private final Excess excess;

  BodyReader(long maxBytes, Excess excess) {
    this.maxBytes = maxBytes;
    this.excess = excess;
  }

  /**
   * The body, decompressed.
   *
   * @throws TooLargeException above the limit, unless excess is cut
   * @throws EncodingException for a wrong or unknown Content-Encoding
   */
  byte[] read(Response response) throws IOException {
    boolean gzip = isGzip(String.join(",", response.headers("Content-Encoding")));
    Buffer wire = new Buffer();
    boolean cut = readWire(response, wire);
    return gzip && !wire.exhausted() ? unzip(wire, cut) : wire.readByteArray();
  }

  private static boolean isGzip(String coding) throws EncodingException {
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> false;
      case "gzip", "x-gzip" -> true; // RFC 9110, 8.4.1.3: the same
      default -> throw new EncodingException("Content-Encoding " + coding + " was not offered");
    };
  }

  /** Whether something was left unread. */
  private boolean readWire(Response response, Buffer into) throws IOException {
    BufferedSource source = response.body().source();
    if (excess == Excess.REFUSE && response.body().contentLength() > maxBytes) {
      throw new TooLargeException(maxBytes);
    }
    while (source.read(into, STEP) != -1) {
      if (into.size() <= maxBytes) continue;
      if (excess == Excess.REFUSE) throw new TooLargeException(maxBytes);
      Buffer start = new Buffer();
      start.write(into, maxBytes);
      into.clear();
      into.write(start, maxBytes);
      return true;
    }
    return false;
  }

  private byte[] unzip(Buffer wire, boolean cut) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream zipped = new GZIPInputStream(wire.inputStream(), STEP)) {
      byte[] step = new byte[STEP];
      for (int read = zipped.read(step); read != -1; read = zipped.read(step)) {
        long room = maxBytes - plain.size();
        if (read > room && excess == Excess.REFUSE) throw new TooLargeException(maxBytes);
        plain.write(step, 0, (int) Math.min(read, room));
        if (read >= room && excess == Excess.CUT) return plain.toByteArray();
      }
    } catch (TooLargeException e) {
      throw e;
    } catch (IOException e) { // memory cannot fail: this is the coding
      if (!cut)
        throw new EncodingException("body is not the gzip it says it is: " + e.getMessage());
    }
    return plain.toByteArray();
  }
}
