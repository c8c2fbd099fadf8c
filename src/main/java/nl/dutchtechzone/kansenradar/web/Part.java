package nl.dutchtechzone.kansenradar.web;

import nl.dutchtechzone.kansenradar.opportunity.Coded;

/** The main parts of the site, in the order of the menu. */
enum Part implements Coded {
  CALLS("/", "/kans", false),
  TIMELINE("/kalender", "/kalender", false),
  MAP("/kansenkaart", "/kansenkaart", false),
  WORK("/werkvoorraad", "/werkvoorraad", true),
  PARTNERS("/partners", "/partners", true),
  DIGESTS("/digests", "/digests", true),
  SOURCES("/bronnen", "/bronnen", false);

  private final String address;
  private final String beginning;
  private final boolean forBureau;

  Part(String address, String beginning, boolean forBureau) {
    this.address = address;
    this.beginning = beginning;
    this.forBureau = forBureau;
  }

  String address() {
    return address;
  }

  boolean isForBureau() {
    return forBureau;
  }

  /** True when the page belongs to this part. */
  boolean holds(String path) {
    return path.equals(address) || path.startsWith(beginning + "/") || path.equals(beginning);
  }
}
