package nl.dutchtechzone.kansenradar.fetch;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A page as it lies in the archive: gzip of lines {@code name: value}, an empty line, and the body
 * as it came. {@code zcat FILE | sed '1,/^$/d'} gives the body back.
 */
final class ArchivedForm {
  private static final String FIRST_LINE = "Kansenradar-Page: 1";
  private static final int LONGEST_LINE = 1 << 16;

  private ArchivedForm() {}

  static byte[] write(Page page) throws IOException {
    StringBuilder head = new StringBuilder(FIRST_LINE).append('\n');
    fields(page).forEach((name, value) -> head.append(line(name, value)));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(file)) {
      zipped.write(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      page.body().stream().transferTo(zipped);
    }
    return file.toByteArray();
  }

  private static Map<String, String> fields(Page page) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("requested", page.requested().toString());
    fields.put("uri", page.uri().toString());
    fields.put("media-type", page.mediaType());
    page.charset().ifPresent(charset -> fields.put("charset", charset.name()));
    page.etag().ifPresent(etag -> fields.put("etag", etag));
    page.lastModified().ifPresent(date -> fields.put("last-modified", date));
    fields.put("fetched-at", page.fetchedAt().toString());
    return fields;
  }

  private static String line(String name, String value) {
    if (value.chars().anyMatch(c -> c == '\n' || c == '\r')) {
      throw new IllegalArgumentException(name + " of a page spans lines: " + value);
    }
    return name + ": " + value + "\n";
  }

  /**
   * @throws IOException also when it is no such file
   */
  static Page read(InputStream file) throws IOException {
    try (InputStream plain = new GZIPInputStream(file)) {
      DataInputStream in = new DataInputStream(plain);
      if (!FIRST_LINE.equals(readLine(in))) throw new IOException("does not begin as a page");
      Map<String, String> fields = new LinkedHashMap<>();
      for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
        int colon = line.indexOf(": ");
        if (colon < 0) throw new IOException("no field: " + line);
        fields.put(line.substring(0, colon), line.substring(colon + 2));
      }
      return page(fields, Bytes.of(in.readAllBytes()));
    } catch (RuntimeException e) { // of a field: an address, a charset or an instant that is none
      throw new IOException("unreadable field: " + e.getMessage(), e);
    }
  }

  private static Page page(Map<String, String> fields, Bytes body) throws IOException {
    return new Page(
        URI.create(required(fields, "requested")),
        URI.create(required(fields, "uri")),
        required(fields, "media-type"),
        Optional.ofNullable(fields.get("charset")).map(Charset::forName),
        body,
        body.sha256(),
        Optional.ofNullable(fields.get("etag")),
        Optional.ofNullable(fields.get("last-modified")),
        Instant.parse(required(fields, "fetched-at")));
  }

  private static String required(Map<String, String> fields, String name) throws IOException {
    String value = fields.get(name);
    if (value == null) throw new IOException("field missing: " + name);
    return value;
  }

  private static String readLine(DataInputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.readUnsignedByte(); b != '\n'; b = in.readUnsignedByte()) {
      if (line.size() > LONGEST_LINE) throw new IOException("a line without end");
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
