package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Cause;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Failed;
import nl.dutchtechzone.kansenradar.fetch.FetchResult.Fetched;
import okio.Buffer;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile or broken host sends is bounded and told apart. */
@Timeout(60)
class LimitsTest {
  private static final int MAX_BYTES = 1 << 20;
  private final Guest guest = new Guest(Guest.settings(Duration.ofSeconds(20), MAX_BYTES));

  private static AbstractAssert<?, Cause> assertCause(FetchResult result) {
    assertThat(result).isInstanceOf(Failed.class);
    return Assertions.assertThat(((Failed) result).cause());
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(plain);
    }
    return zipped.toByteArray();
  }

  @Test
  void aBodyOfExactlyTheLimitIsAPage() {
    try (Site site = new Site()) {
      site.with("/page", Site.page("x".repeat(MAX_BYTES)));

      assertThat(guest.get(site.uri("/page"))).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void aBodyOneByteAboveTheLimitIsRefused() {
    try (Site site = new Site()) {
      site.with("/page", Site.page("x".repeat(MAX_BYTES + 1)));

      assertCause(guest.get(site.uri("/page"))).isEqualTo(Cause.TOO_LARGE);
      assertThat(site.asked()).as("not repeated").hasSize(2);
    }
  }

  @Test
  void aGigabyteOfZerosInAMegabyteOfGzipIsRefused() throws IOException {
    byte[] zeros = gzip(new byte[1 << 20]);
    Buffer bomb = new Buffer();
    for (int i = 0; i < 1024; i++) bomb.write(zeros); // RFC 1952, 2.2: members add up
    try (Site site = new Site()) {
      Guest roomy = new Guest(Guest.settings(Duration.ofSeconds(20), 20 << 20));
      site.with("/page", Site.status(200).setHeader("Content-Encoding", "gzip").body(bomb));

      assertCause(roomy.get(site.uri("/page"))).isEqualTo(Cause.TOO_LARGE);
    }
  }

  @Test
  void aCompressedPageIsReadWhole() throws IOException {
    try (Site site = new Site()) {
      byte[] zipped = gzip("waterstof ".repeat(1000).getBytes(StandardCharsets.US_ASCII));
      site.with(
          "/page",
          Site.status(200)
              .setHeader("Content-Encoding", "x-gzip")
              .body(new Buffer().write(zipped)));

      assertThat(guest.get(site.uri("/page")))
          .isInstanceOfSatisfying(
              Fetched.class,
              fetched -> assertThat(fetched.page().body().length()).isEqualTo(10_000));
      assertThat(site.lastRequest().getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "gzip, gzip", "nonsense"})
  void aBodyThatIsNotWhatItSaysIsMalformed(String coding) {
    try (Site site = new Site()) {
      site.with("/page", Site.page("plain text").setHeader("Content-Encoding", coding));

      assertCause(guest.get(site.uri("/page"))).isEqualTo(Cause.MALFORMED);
      assertThat(site.asked()).as("not repeated").hasSize(2);
    }
  }

  @Test
  void chunksWithoutEndAreCutOff() throws IOException {
    String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
    try (RawSite site =
        new RawSite(
            (socket, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
              while (true) write(out, chunk);
            })) {
      assertCause(guest.get(site.uri())).isEqualTo(Cause.TOO_LARGE);
    }
  }

  @Test
  void aHeaderWithoutEndIsCutOff() throws IOException {
    String header = "X-Filler: " + "x".repeat(4096) + "\r\n";
    try (RawSite site =
        new RawSite(
            (socket, out) -> {
              write(out, "HTTP/1.1 200 OK\r\n");
              while (true) write(out, header);
            })) {
      assertCause(guest.get(site.uri())).isEqualTo(Cause.UNREACHABLE);
    }
  }

  @Test
  void aSlowDripIsCutOffByTheTimeForOneAnswer() throws IOException {
    Guest hurried = new Guest(Guest.settings(Duration.ofSeconds(1), MAX_BYTES));
    try (RawSite site =
        new RawSite(
            (socket, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
              CountDownLatch never = new CountDownLatch(1);
              do write(out, "x");
              while (!never.await(20, TimeUnit.MILLISECONDS));
            })) {
      assertCause(hurried.get(site.uri())).isEqualTo(Cause.TIMEOUT);
      assertThat(site.asked).as("a transient fault: asked three times").hasValue(3);
    }
  }

  @Test
  void whenTheTimeForAPageIsSpentItIsNotAskedAgain() throws IOException {
    FetchSettings usual = Guest.settings();
    Guest hurried =
        new Guest(
            FetchSettings.of(
                usual.contact(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    try (RawSite site =
        new RawSite(
            (socket, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
              out.flush();
              new CountDownLatch(1).await();
            })) {
      assertCause(hurried.get(site.uri())).isEqualTo(Cause.TIMEOUT);
      assertThat(site.asked).hasValue(1);
    }
  }

  @Test
  void aBodyShorterThanItsContentLengthIsAFailureNotAPage() throws IOException {
    try (RawSite site = RawSite.of("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf a page")) {
      assertCause(guest.get(site.uri())).isEqualTo(Cause.UNREACHABLE);
      assertThat(site.asked).hasValue(3);
    }
  }

  @Test
  void chunksThatBreakOffAreAFailureNotAPage() throws IOException {
    try (RawSite site =
        RawSite.of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")) {
      assertCause(guest.get(site.uri())).isEqualTo(Cause.UNREACHABLE);
    }
  }

  @Test
  void aConnectionResetInTheMiddleIsAskedAgain() throws IOException {
    try (RawSite site =
        new RawSite(
            (socket, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
              out.flush();
              socket.setSoLinger(true, 0);
            })) {
      assertCause(guest.get(site.uri())).isEqualTo(Cause.UNREACHABLE);
      assertThat(site.asked).hasValue(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
      })
  void whatIsNotHttpIsMalformed(String answer) throws IOException {
    try (RawSite site = RawSite.of(answer)) {
      assertCause(guest.get(site.uri())).isEqualTo(Cause.MALFORMED);
      assertThat(site.asked).hasValue(1);
    }
  }
}
