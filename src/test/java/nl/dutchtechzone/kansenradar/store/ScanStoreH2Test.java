package nl.dutchtechzone.kansenradar.store;

final class ScanStoreH2Test extends H2Database implements ScanStoreContract {}
