package nl.dutchtechzone.kansenradar.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The open database, with its schema up to date. What a transaction has committed survives the
 * death of the process at the next instruction. Thread-safe; close it when done.
 */
public final class Database implements AutoCloseable {
  /**
   * Every commit is written before it returns; a lock is waited for as long as a scan may take. All
   * statements of a scan stay prepared.
   */
  private static final String H2_OPTIONS =
      ";QUERY_CACHE_SIZE=100;WRITE_DELAY=0;LOCK_TIMEOUT=600000;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";

  /** H2: "Database may be already in use". */
  private static final int ALREADY_OPEN = 90020;

  private static final int TRIES = 5;
  private static final int CONNECTIONS = 8;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Lock numbering = new ReentrantLock(true);
  private final boolean h2;

  private Database(HikariDataSource pool, boolean h2) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).registerArgument(new InstantArgument());
    this.h2 = h2;
  }

  /**
   * Opens the database, makes it when there is none, and brings its tables up to date.
   *
   * @throws DatabaseUnavailable when it cannot be reached, or another process has the file open
   */
  public static Database open(DatabaseSettings settings) {
    HikariDataSource pool = connect(settings);
    try {
      Flyway.configure().dataSource(pool).outOfOrder(true).load().migrate();
      Database database = new Database(pool, settings.isH2());
      if (settings.isH2()) Outbox.releaseAll(database);
      return database;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource connect(DatabaseSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("kansenradar");
    pool.setJdbcUrl(
        settings.isH2() ? DurableFiles.url(settings.url()) + H2_OPTIONS : settings.url());
    settings.user().or(settings::usualUser).ifPresent(pool::setUsername);
    settings.passwordFile().map(Database::firstLine).ifPresent(pool::setPassword);
    pool.setMaximumPoolSize(settings.connections().orElse(CONNECTIONS));
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(1);
    pool.setExceptionOverride(new NewConnections(pool));
    try {
      pool.getConnection().close();
      return pool;
    } catch (PoolInitializationException | SQLException e) {
      pool.close();
      throw new DatabaseUnavailable(reason(e, settings), e);
    }
  }

  private static String reason(Exception e, DatabaseSettings settings) {
    if (sqlCause(e).map(SQLException::getErrorCode).equals(Optional.of(ALREADY_OPEN))) {
      return "Er draait al een Kansenradar op deze gegevens ("
          + settings.url()
          + "). Stop die eerst, of kies met --home een andere map.";
    }
    return "De database "
        + settings.url()
        + " is niet te openen: "
        + sqlCause(e).map(SQLException::getMessage).orElse(e.getMessage());
  }

  private static String firstLine(Path file) {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the database password from " + file, e);
    }
  }

  /**
   * Writes a consistent copy of the database file, as a zip, while it is open.
   *
   * @throws IllegalStateException for PostgreSQL, which has tools of its own for this
   */
  public void copyTo(Path zip) {
    if (!h2) throw new IllegalStateException("Een PostgreSQL-database kopieert u met pg_dump.");
    jdbi.useHandle(handle -> handle.execute("BACKUP TO ?", zip.toAbsolutePath().toString()));
  }

  /** True when other processes may use it at the same time. */
  public boolean isShared() {
    return !h2;
  }

  /** For a library that keeps tables of its own, such as the scheduler. */
  public DataSource dataSource() {
    return pool;
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /**
   * All or nothing; done again when another transaction came between, so the work may only touch
   * the database.
   */
  <T> T inTransaction(Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(work::apply);
      } catch (JdbiException e) {
        if (attempt == TRIES || !isCollision(e)) throw e;
      }
    }
  }

  /**
   * The same for work that numbers changes. Within this process it waits its turn here, not at the
   * counter's row: whoever waits there would hold a connection that others need.
   */
  <T> T inNumberedTransaction(Function<Handle, T> work) {
    numbering.lock();
    try {
      return inTransaction(work);
    } finally {
      numbering.unlock();
    }
  }

  /** A unique key taken meanwhile (23505), a serialisation failure or deadlock (class 40). */
  private static boolean isCollision(JdbiException e) {
    return sqlCause(e)
        .map(SQLException::getSQLState)
        .map(state -> state.equals("23505") || state.startsWith("40"))
        .orElse(false);
  }

  private static Optional<SQLException> sqlCause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) return Optional.of(sql);
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try (pool) {
      // From here on the last connection takes the database with it.
      if (h2 && !pool.isClosed()) jdbi.useHandle(handle -> handle.execute("SET DB_CLOSE_DELAY 0"));
    }
  }
}
