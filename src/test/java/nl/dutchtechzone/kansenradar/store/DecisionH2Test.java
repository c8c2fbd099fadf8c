package nl.dutchtechzone.kansenradar.store;

final class DecisionH2Test extends H2Database implements DecisionContract {}
