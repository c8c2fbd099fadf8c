package nl.dutchtechzone.kansenradar.store;

final class ShareH2Test extends H2Database implements ShareContract {}
