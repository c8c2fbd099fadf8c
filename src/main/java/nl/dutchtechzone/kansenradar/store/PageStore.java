package nl.dutchtechzone.kansenradar.store;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.source.KnownPage;
import nl.dutchtechzone.kansenradar.source.KnownPages;
import org.jdbi.v3.core.Handle;

/** The validators of the pages that were read, by source. */
public final class PageStore {
  private static final String ALL =
      """
      SELECT uri, etag, last_modified, body_sha256, changed, reader_version
        FROM page
       WHERE source_id = :source\
      """;

  private static final String KEEP =
      """
      MERGE INTO page p
      USING (SELECT CAST(:source AS VARCHAR(100)) AS source_id,
                    CAST(:key AS VARCHAR(64)) AS uri_sha256) s
         ON p.source_id = s.source_id AND p.uri_sha256 = s.uri_sha256
       WHEN MATCHED THEN
            UPDATE SET etag = :etag, last_modified = :modified, body_sha256 = :body,
                       changed = :changed, reader_version = :reader
       WHEN NOT MATCHED THEN
            INSERT (source_id, uri_sha256, uri, etag, last_modified, body_sha256,
                    changed, reader_version)
            VALUES (:source, :key, :uri, :etag, :modified, :body, :changed, :reader)\
      """;

  private static final String BODIES = "SELECT body_sha256 FROM page";

  private static final String CONTENTS = "SELECT content FROM notice_version";

  private static final Pattern SHA_256 = Pattern.compile("\\b[0-9a-f]{64}\\b");

  private static final String FORGET = "DELETE FROM page WHERE source_id = :source";

  private final Database database;

  public PageStore(Database database) {
    this.database = database;
  }

  /**
   * Every page of the source that was ever read well, as it stands now.
   *
   * @param lastGood when the source was last read well
   */
  public KnownPages known(String sourceId, Optional<Instant> lastGood) {
    Map<String, KnownPage> pages =
        database.jdbi().withHandle(handle -> load(handle, sourceId)).stream()
            .collect(Collectors.toMap(page -> page.uri().toString(), Function.identity()));
    return new Remembered(pages, lastGood);
  }

  /** The same as a list, by address. */
  public List<KnownPage> list(String sourceId) {
    return database.jdbi().withHandle(handle -> load(handle, sourceId)).stream()
        .sorted(Comparator.comparing(KnownPage::uri))
        .toList();
  }

  /** By address as text, whose hash is worked out once; that of a URI is a longer way. */
  private record Remembered(Map<String, KnownPage> pages, Optional<Instant> lastGood)
      implements KnownPages {
    @Override
    public Optional<KnownPage> find(URI uri) {
      return Optional.ofNullable(pages.get(uri.toString()));
    }
  }

  private static List<KnownPage> load(Handle handle, String sourceId) {
    return handle
        .createQuery(ALL)
        .bind("source", sourceId)
        .map(
            (row, context) ->
                new KnownPage( // by position: there may be thousands
                    URI.create(row.getString(1)),
                    Optional.ofNullable(row.getString(2)),
                    Optional.ofNullable(row.getString(3)),
                    row.getString(4),
                    Optional.ofNullable(row.getString(5)),
                    row.getInt(6)))
        .list();
  }

  /**
   * The SHA-256 of every page that a fact of any version relies on, or that a source was last seen
   * to serve.
   */
  public Set<String> bodiesInUse() {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Set<String> inUse =
                  new HashSet<>(handle.createQuery(BODIES).mapTo(String.class).list());
              try (var contents = handle.createQuery(CONTENTS).mapTo(String.class).stream()) {
                contents.forEach(
                    content ->
                        SHA_256
                            .matcher(content)
                            .results()
                            .forEach(hash -> inUse.add(hash.group())));
              }
              return inUse;
            });
  }

  /** Makes the next scan read every page of the source afresh. */
  public void forget(String sourceId) {
    database.inTransaction(
        handle -> handle.createUpdate(FORGET).bind("source", sourceId).execute());
  }

  static void keep(Handle handle, String sourceId, List<KnownPage> pages) {
    if (pages.isEmpty()) return;
    var batch = handle.prepareBatch(KEEP);
    for (KnownPage page : pages) {
      batch
          .bind("source", sourceId)
          .bind("key", Sha256.of(page.uri().toString()))
          .bind("uri", page.uri().toString())
          .bind("etag", page.etag())
          .bind("modified", page.lastModified())
          .bind("body", page.sha256())
          .bind("changed", page.changed())
          .bind("reader", page.extractorVersion())
          .add();
    }
    batch.execute();
  }
}
