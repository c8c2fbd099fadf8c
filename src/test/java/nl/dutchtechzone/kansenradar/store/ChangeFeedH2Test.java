package nl.dutchtechzone.kansenradar.store;

final class ChangeFeedH2Test extends H2Database implements ChangeFeedContract {}
