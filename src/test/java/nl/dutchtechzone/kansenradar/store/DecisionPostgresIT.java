package nl.dutchtechzone.kansenradar.store;

final class DecisionPostgresIT extends PostgresDatabase implements DecisionContract {}
