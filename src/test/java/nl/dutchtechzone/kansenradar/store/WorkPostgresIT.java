package nl.dutchtechzone.kansenradar.store;

final class WorkPostgresIT extends PostgresDatabase implements WorkContract {}
