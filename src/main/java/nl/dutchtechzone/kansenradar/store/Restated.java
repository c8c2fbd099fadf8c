package nl.dutchtechzone.kansenradar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.dutchtechzone.kansenradar.json.StoredJson;

/** When the fields of a notice were last stated otherwise, as a column keeps it. */
record Restated(Map<String, Instant> fields) {
  Restated {
    fields = new TreeMap<>(fields);
  }

  /** Of a row with the column {@code restated}. */
  static Map<String, Instant> read(ResultSet row) throws SQLException {
    return Columns.optionalText(row, "restated")
        .map(text -> StoredJson.read(text, Restated.class).fields())
        .orElse(Map.of());
  }

  /** Empty when the notice says what it always said. */
  static Optional<String> write(Map<String, Instant> fields) {
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(StoredJson.write(new Restated(fields)));
  }
}
