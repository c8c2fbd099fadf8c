package nl.dutchtechzone.kansenradar.store;

final class ChangeFeedPostgresIT extends PostgresDatabase implements ChangeFeedContract {}
