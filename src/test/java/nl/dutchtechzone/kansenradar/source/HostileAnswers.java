package nl.dutchtechzone.kansenradar.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import nl.dutchtechzone.kansenradar.source.HostileSite.Answer;

/** What a {@link HostileSite} says to those who ask for a feed or a robots.txt, and a good feed. */
final class HostileAnswers {
  private static final String ITEM =
      "<item><title>Subsidie</title><link>/subsidie</link><description>Open.</description></item>";
  static final String GOOD =
      "<rss version=\"2.0\"><channel><title>t</title><link>/</link><description>d</description>"
          + ITEM
          + "</channel></rss>";
  static final String RSS = "application/rss+xml; charset=utf-8";

  private HostileAnswers() {}

  static Answer externalEntity() {
    return Answer.of(
        RSS,
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + GOOD.replace("Subsidie", "&x;"));
  }

  static Answer half() {
    return Answer.of(RSS, GOOD.substring(0, GOOD.length() / 2));
  }

  /** RFC 1952, 2.2: members add up. */
  static byte[] bomb() throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(member)) {
      out.write(new byte[1 << 20]);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 1024; i++) all.write(member.toByteArray());
    return all.toByteArray();
  }

  static Answer gzipped(byte[] body) {
    return out -> {
      HostileSite.head(
          out,
          "Content-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length);
      out.write(body);
    };
  }

  static void chunksWithoutEnd(OutputStream out) throws IOException {
    HostileSite.head(out, "Content-Type: text/plain\r\nTransfer-Encoding: chunked");
    String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
    while (true) HostileSite.ascii(out, chunk);
  }

  static void drip(OutputStream out) throws IOException, InterruptedException {
    HostileSite.head(out, "Content-Type: text/plain\r\nContent-Length: 100000");
    CountDownLatch never = new CountDownLatch(1);
    do {
      HostileSite.ascii(out, "x");
      out.flush();
    } while (!never.await(20, TimeUnit.MILLISECONDS));
  }

  static void circle(OutputStream out) throws IOException {
    HostileSite.ascii(
        out,
        "HTTP/1.1 302 Found\r\n"
            + "Location: /robots.txt\r\n"
            + "Content-Length: 0\r\n"
            + "Connection: close\r\n\r\n");
  }

  static Answer laughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      String before = "&a" + (i - 1) + ";";
      type.append("<!ENTITY a").append(i).append(" \"").append(before.repeat(10)).append("\">");
    }
    return Answer.of(RSS, type + "]>" + GOOD.replace("Subsidie", "&a29;"));
  }

  static byte[] noise() {
    byte[] noise = new byte[600_000];
    new Random(7).nextBytes(noise);
    return noise;
  }
}
