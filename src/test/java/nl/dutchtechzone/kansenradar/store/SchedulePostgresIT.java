package nl.dutchtechzone.kansenradar.store;

final class SchedulePostgresIT extends PostgresDatabase implements ScheduleContract {}
