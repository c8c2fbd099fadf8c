package nl.dutchtechzone.kansenradar.store;

final class MailPostgresIT extends PostgresDatabase implements MailContract {}
