package nl.dutchtechzone.kansenradar.store;

final class SubscriptionPostgresIT extends PostgresDatabase implements SubscriptionContract {}
