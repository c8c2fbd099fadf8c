package nl.dutchtechzone.kansenradar.store;

final class IncidentStorePostgresIT extends PostgresDatabase implements IncidentStoreContract {}
