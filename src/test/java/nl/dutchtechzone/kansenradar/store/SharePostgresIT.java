package nl.dutchtechzone.kansenradar.store;

final class SharePostgresIT extends PostgresDatabase implements ShareContract {}
