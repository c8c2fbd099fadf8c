package nl.dutchtechzone.kansenradar.store;

final class IncidentStoreH2Test extends H2Database implements IncidentStoreContract {}
