package nl.dutchtechzone.kansenradar.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 in which the last commit is found again after the process died. H2 opens a file that
 * was not closed at the chunk that its header names, or at the one at its end, and goes on from
 * there to where each chunk expects the next. In H2 2.3 to 2.5 a header that is written because a
 * chunk lies elsewhere still names the chunk before it ({@code FileStore.storeBuffer} sets {@code
 * lastChunk} after {@code writeChunk}): up to twenty commits that have returned cannot be found
 * then. Here it names the newest.
 *
 * <p>Public because H2 makes its own.
 */
public final class DurableFiles extends FilePathWrapper {
  private static final String FILE = "jdbc:h2:file:";

  static {
    FilePath.register(new DurableFiles());
  }

  /** The URL under which that database file is written in this way; others stay as they are. */
  static String url(String url) {
    return url.startsWith(FILE) ? "jdbc:h2:durable:" + url.substring(FILE.length()) : url;
  }

  @Override
  public String getScheme() {
    return "durable";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(getBase().open(mode));
  }

  /** One thread at a time. */
  private static final class Channel extends FileBaseDefault {
    private final FileChannel file;
    private Map<String, String> lastChunk = Map.of();

    Channel(FileChannel file) {
      this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      Map<String, String> fields = FirstLine.of(from);
      if (fields.containsKey(FirstLine.HEADER)) {
        ByteBuffer header = FirstLine.naming(lastChunk, fields, from);
        int written = file.write(header, position);
        from.position(from.position() + written);
        return written;
      }
      if (!fields.isEmpty()) {
        lastChunk = new HashMap<>(fields);
        lastChunk.put("block", Long.toHexString(position / FirstLine.BLOCK));
      }
      return file.write(from, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }

  /** That of a file of H2, which is there twice, and that of a chunk: "key:value,…". */
  private static final class FirstLine {
    static final int BLOCK = 4_096;
    static final String HEADER = "H";
    private static final int LONGEST = 512;
    private static final String CHECKSUM = "fletcher";
    private static final List<String> NAMED = List.of("chunk", "block", "version");

    private FirstLine() {}

    /** Empty for whatever else is written. */
    static Map<String, String> of(ByteBuffer buffer) {
      byte[] start = new byte[Math.min(LONGEST, buffer.remaining())];
      buffer.get(buffer.position(), start);
      String text = new String(start, StandardCharsets.ISO_8859_1);
      int end = text.indexOf('\n');
      boolean known = text.startsWith("H:2,") || text.startsWith("chunk:");
      return known && end > 0 ? DataUtils.parseMap(text.substring(0, end).strip()) : Map.of();
    }

    /** The header with that chunk for the one that it names, if that is older. */
    static ByteBuffer naming(Map<String, String> chunk, Map<String, String> header, ByteBuffer as) {
      if (version(chunk) <= version(header)) return as.duplicate();
      HashMap<String, String> fields = new HashMap<>(header);
      fields.remove(CHECKSUM);
      for (String key : NAMED) fields.put(key, chunk.get(key));
      StringBuilder line = DataUtils.appendMap(new StringBuilder(), fields);
      byte[] bytes = line.toString().getBytes(StandardCharsets.ISO_8859_1);
      DataUtils.appendMap(line, CHECKSUM, DataUtils.getFletcher32(bytes, 0, bytes.length));
      bytes = line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
      return ByteBuffer.allocate(as.remaining()).put(0, bytes).put(BLOCK, bytes);
    }

    private static long version(Map<String, String> fields) {
      return fields.containsKey("version") ? DataUtils.parseHexLong(fields.get("version")) : -1;
    }
  }
}
