package nl.dutchtechzone.kansenradar.store;

final class WorkH2Test extends H2Database implements WorkContract {}
