package nl.dutchtechzone.kansenradar.store;

final class AuditPostgresIT extends PostgresDatabase implements AuditContract {}
