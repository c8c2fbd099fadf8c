package nl.dutchtechzone.kansenradar.store;

final class ReminderH2Test extends H2Database implements ReminderContract {}
