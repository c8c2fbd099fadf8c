package nl.dutchtechzone.kansenradar.store;

final class MailH2Test extends H2Database implements MailContract {}
