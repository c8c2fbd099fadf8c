package nl.dutchtechzone.kansenradar.store;

final class AuditH2Test extends H2Database implements AuditContract {}
