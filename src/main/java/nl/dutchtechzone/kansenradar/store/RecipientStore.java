package nl.dutchtechzone.kansenradar.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.json.StoredJson;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import org.jdbi.v3.core.mapper.RowMapper;

/** Who is mailed, and what they want to hear of. */
public final class RecipientStore {
  private static final String ALL =
      "SELECT id, kind, name, address, language, profile, searches FROM recipient ORDER BY id";

  private static final String FIND =
      "SELECT id, kind, name, address, language, profile, searches FROM recipient WHERE id = :id";

  private static final String SAVE =
      """
      MERGE INTO recipient r
      USING (SELECT CAST(:id AS VARCHAR(100)) AS id) s
         ON r.id = s.id
       WHEN MATCHED THEN
            UPDATE SET kind = :kind, name = :name, address = :address, language = :language,
                       profile = :profile, searches = :searches
       WHEN NOT MATCHED THEN
            INSERT (id, kind, name, address, language, profile, searches)
            VALUES (:id, :kind, :name, :address, :language, :profile, :searches)\
      """;

  private static final String ERASE = "DELETE FROM recipient WHERE id = :id";

  private static final RowMapper<Recipient> RECIPIENT =
      (row, context) ->
          new Recipient(
              row.getString("id"),
              Recipient.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
              row.getString("name"),
              row.getString("address"),
              Columns.coded(row, "language", Language.class),
              StoredJson.read(row.getString("profile"), Profile.class),
              StoredJson.read(row.getString("searches"), Searches.class).profiles());

  /** The column's form: an object, so that it can grow. */
  private record Searches(List<Profile> profiles) {}

  private final Database database;

  public RecipientStore(Database database) {
    this.database = database;
  }

  /** In the order of their ids. */
  public List<Recipient> all() {
    return database.jdbi().withHandle(handle -> handle.createQuery(ALL).map(RECIPIENT).list());
  }

  public Optional<Recipient> find(String id) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(FIND).bind("id", id).map(RECIPIENT).findOne());
  }

  /** Adds the recipient, or replaces the one with that id. */
  public void save(Recipient recipient) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("id", recipient.id())
                .bind("kind", recipient.kind().name().toLowerCase(Locale.ROOT))
                .bind("name", recipient.name())
                .bind("address", recipient.address())
                .bind("language", recipient.language().code())
                .bind("profile", StoredJson.write(recipient.profile()))
                .bind("searches", StoredJson.write(new Searches(recipient.searches())))
                .execute());
  }

  /**
   * Removes the recipient with all deliveries, issues and mails, sent or not.
   *
   * @return false when there was none
   */
  public boolean erase(String id) {
    return database.inTransaction(handle -> handle.createUpdate(ERASE).bind("id", id).execute())
        > 0;
  }
}
