package nl.dutchtechzone.kansenradar.store;

final class ReminderPostgresIT extends PostgresDatabase implements ReminderContract {}
