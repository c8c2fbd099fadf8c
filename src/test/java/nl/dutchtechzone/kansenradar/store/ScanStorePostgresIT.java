package nl.dutchtechzone.kansenradar.store;

final class ScanStorePostgresIT extends PostgresDatabase implements ScanStoreContract {}
