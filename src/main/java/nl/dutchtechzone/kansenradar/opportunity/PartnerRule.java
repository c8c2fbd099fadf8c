package nl.dutchtechzone.kansenradar.opportunity;

/**
 * How many partners a project needs.
 *
 * @param partners at least this many; 1 when the page only speaks of countries
 * @param countries from at least this many countries; 1 when the page does not say
 */
public record PartnerRule(int partners, int countries) {
  public PartnerRule {
    if (partners < 1 || countries < 1) throw new IllegalArgumentException("fewer than one partner");
  }
}
