package nl.dutchtechzone.kansenradar.store;

final class MergePostgresIT extends PostgresDatabase implements MergeContract {}
