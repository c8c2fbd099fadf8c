package nl.dutchtechzone.kansenradar.store;

final class SubscriptionH2Test extends H2Database implements SubscriptionContract {}
