package nl.dutchtechzone.kansenradar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.opportunity.Coded;

/** Reads columns as the types of the domain. */
final class Columns {
  private Columns() {}

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static <E extends Enum<E> & Coded> E coded(ResultSet row, String column, Class<E> type)
      throws SQLException {
    String code = row.getString(column);
    return Coded.parse(type, code)
        .orElseThrow(() -> new IllegalStateException(column + " holds an unknown code: " + code));
  }
}
