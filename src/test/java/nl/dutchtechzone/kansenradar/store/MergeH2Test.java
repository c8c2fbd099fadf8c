package nl.dutchtechzone.kansenradar.store;

final class MergeH2Test extends H2Database implements MergeContract {}
