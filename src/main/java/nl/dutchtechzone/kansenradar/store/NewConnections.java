package nl.dutchtechzone.kansenradar.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * H2 closes its file when it cannot write, as on a full disk, and no connection that there was
 * works again. New ones open the file anew, so the process goes on as soon as there is room.
 */
record NewConnections(HikariDataSource pool) implements SQLExceptionOverride {
  /** H2: "The database has been closed", "Database is already closed". */
  private static final Set<Integer> CLOSED = Set.of(90098, 90121);

  // The interface has an Override of its own.
  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException e) {
    if (!CLOSED.contains(e.getErrorCode())) return SQLExceptionOverride.Override.CONTINUE_EVICT;
    pool.getHikariPoolMXBean().softEvictConnections();
    return SQLExceptionOverride.Override.MUST_EVICT;
  }
}
