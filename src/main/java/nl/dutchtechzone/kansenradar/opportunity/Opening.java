package nl.dutchtechzone.kansenradar.opportunity;

/**
 * When a call opens.
 *
 * @param tentative the page says that it may still move
 */
public record Opening(Moment moment, boolean tentative) {
  /** True for an exact day that the page does not call provisional. */
  public boolean isFirm() {
    return moment.isExact() && !tentative;
  }
}
