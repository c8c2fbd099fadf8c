package nl.dutchtechzone.kansenradar.store;

final class ScheduleH2Test extends H2Database implements ScheduleContract {}
